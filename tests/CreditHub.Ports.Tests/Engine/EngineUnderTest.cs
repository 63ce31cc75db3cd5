namespace CreditHub.Engine;

/// <summary>An engine, and the time in which it lives.</summary>
public abstract class EngineUnderTest : IAsyncDisposable
{
    public abstract IEngine Engine { get; }

    /// <summary>Ends when nothing runs and nothing is due.</summary>
    public abstract Task IdleAsync();

    /// <summary>Moves the time and lets happen what becomes due.</summary>
    public abstract Task AdvanceAsync(TimeSpan by);

    public abstract ValueTask DisposeAsync();
}
