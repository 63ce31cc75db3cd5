namespace CreditHub.Engine;

/// <summary>An engine, and the time in which it lives.</summary>
public abstract class EngineUnderTest : IAsyncDisposable
{
    public abstract IEngine Engine { get; }

    /// <summary>Ends when nothing runs and nothing is due.</summary>
    public abstract Task IdleAsync();

    /// <summary>Moves the time and lets happen what becomes due.</summary>
    public abstract Task AdvanceAsync(TimeSpan by);

    /// <summary>Moves the time as over a night in which nothing ran: what became due happens late, at the end.</summary>
    public abstract Task SleepAsync(TimeSpan by);

    /// <summary>Forgets what is in memory: what goes on is run again from its history.</summary>
    public abstract Task ReplayAsync();

    public abstract ValueTask DisposeAsync();
}
