using CreditHub.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Embedded;

/// <summary>The engine on SQLite.</summary>
internal sealed class SqliteUnderTest : EngineUnderTest
{
    private readonly TestHub hub;
    private readonly StandingClock? clock;

    private SqliteUnderTest(TestHub hub, StandingClock? clock)
    {
        this.hub = hub;
        this.clock = clock;
    }

    public override IEngine Engine => hub.Get<IEngine>();

    /// <summary>Opens it.</summary>
    /// <param name="rounds">What it runs.</param>
    /// <param name="parts">What its activities find.</param>
    /// <param name="clock">A clock that stands still between moves, for tests that compare times; the hub's own where null.</param>
    public static async Task<EngineUnderTest> OpenAsync(Rounds rounds, Action<IServiceCollection> parts, StandingClock? clock = null) =>
        new SqliteUnderTest(
            await EmbeddedParts.StartAsync(rounds: rounds, more: services =>
            {
                parts(services);
                if (clock is not null)
                {
                    services.AddSingleton<TimeProvider>(clock);
                }
            }),
            clock);

    public override Task IdleAsync() => hub.IdleAsync();

    public override Task AdvanceAsync(TimeSpan by)
    {
        if (clock is null)
        {
            return hub.AdvanceAsync(by);
        }

        clock.Now += by;
        return hub.IdleAsync();
    }

    public override Task SleepAsync(TimeSpan by) => AdvanceAsync(by);

    public override Task ReplayAsync() => hub.RestartAsync();

    public override ValueTask DisposeAsync() => hub.DisposeAsync();
}

/// <summary>A clock that stands still until it is moved. The engine fires what is due when it is asked to become idle.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
