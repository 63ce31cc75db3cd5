using CreditHub.Decisions;
using CreditHub.Engine;
using CreditHub.Oversight;

namespace CreditHub.Development;

/// <summary>Moves the movable clock and lets everything that fell due happen before it answers.</summary>
internal sealed class MoveClock(SavedClock clock, SqliteEngine engine, HubTimers timers) : IDisposable
{
    // One move at a time, so that each finds the hub at rest.
    private readonly SemaphoreSlim turn = new(1);

    public async Task<Decision<ClockResponse>> RunAsync(DateTimeOffset? asked, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (asked < clock.Clock.GetUtcNow())
            {
                return ClockErrors.Backward;
            }

            await engine.IdleAsync(cancel);
            // The hub's own time has gone on while it came to rest; a move to an instant just passed is done already.
            if (asked is { } to && to > clock.Clock.GetUtcNow())
            {
                clock.MoveTo(to);
            }

            await engine.IdleAsync(cancel);
            var swept = await timers.RunAsync(HubTimers.Sweep, cancel);
            await engine.IdleAsync(cancel);
            return new ClockResponse(clock.Clock.GetUtcNow(), swept);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
