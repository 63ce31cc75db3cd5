namespace CreditHub.Clock;

/// <summary>
/// Real time plus an offset that only grows: for tests and the demo, in which weeks pass in seconds. Timers that a jump makes due fire at once.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly HashSet<MovableTimer> timers = [];
    private TimeSpan offset;

    /// <summary>Starts the clock.</summary>
    /// <param name="start">What time it is now; may lie in the past.</param>
    public MovableClock(DateTimeOffset start) => offset = start - System.GetUtcNow();

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return System.GetUtcNow() + offset;
        }
    }

    /// <summary>Moves the clock to an instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies before the clock's now.</exception>
    public void MoveTo(DateTimeOffset instant)
    {
        MovableTimer[] moved;
        lock (gate)
        {
            var now = System.GetUtcNow() + offset;
            ArgumentOutOfRangeException.ThrowIfLessThan(instant, now);
            offset += instant - now;
            moved = [.. timers];
        }

        foreach (var timer in moved)
        {
            timer.Arm();
        }
    }

    /// <summary>Moves the clock forward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        MoveTo(GetUtcNow() + by);
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovableTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Watch(MovableTimer timer)
    {
        lock (gate)
        {
            timers.Add(timer);
        }
    }

    internal void Forget(MovableTimer timer)
    {
        lock (gate)
        {
            timers.Remove(timer);
        }
    }
}
