namespace CreditHub.Clock;

/// <summary>A timer that knows its instant on a <see cref="MovableClock"/> and sets a real timer for what is left until then.</summary>
internal sealed class MovableTimer : ITimer
{
    // Real timers reach no further than some weeks; a longer wait is taken in days.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly MovableClock clock;
    private readonly TimerCallback callback;
    private readonly object? state;
    private readonly ITimer real;
    private DateTimeOffset? due;
    private TimeSpan period = Timeout.InfiniteTimeSpan;

    public MovableTimer(MovableClock clock, TimerCallback callback, object? state)
    {
        this.clock = clock;
        this.callback = callback;
        this.state = state;
        real = TimeProvider.System.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + dueTime;
            this.period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
        }

        clock.Watch(this);
        return Arm();
    }

    /// <summary>Sets the real timer anew, because the clock or the instant has changed.</summary>
    public bool Arm()
    {
        lock (gate)
        {
            if (due is not { } at)
            {
                clock.Forget(this);
                return real.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            var left = at - clock.GetUtcNow();

            // Rounded up: a real timer drops the part of a millisecond, and would ring before its time.
            var wait = left <= TimeSpan.Zero ? TimeSpan.Zero : left > Longest ? Longest : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
            return real.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        clock.Forget(this);
        real.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Ring()
    {
        lock (gate)
        {
            if (due is null || due > clock.GetUtcNow())
            {
                Arm();
                return;
            }

            due = period == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow() + period;
        }

        Arm();
        callback(state);
    }
}
