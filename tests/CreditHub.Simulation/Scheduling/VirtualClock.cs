namespace CreditHub.Scheduling;

/// <summary>
/// Virtual time. Timers count what has passed, as a machine's do; the clock on the wall also jumps, forward and back.
/// </summary>
internal sealed class VirtualClock : TimeProvider
{
    private readonly DateTimeOffset start;
    private readonly List<VirtualTimer> timers = [];
    private TimeSpan passed;
    private TimeSpan jumps;

    public VirtualClock(DateTimeOffset start) => (this.start, Latest) = (start, start);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>What timers post to; another one in each life of the hub.</summary>
    public SynchronizationContext? Life { get; private set; }

    /// <summary>How much time has passed.</summary>
    public TimeSpan Passed => passed;

    /// <summary>The latest that the wall clock ever showed.</summary>
    public DateTimeOffset Latest { get; private set; }

    public override DateTimeOffset GetUtcNow() => start + passed + jumps;

    public override long GetTimestamp() => passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Begins a life of the hub: the timers of the one before are gone.</summary>
    public void Begin(SynchronizationContext life)
    {
        Life = life;
        timers.Clear();
    }

    /// <summary>Sets the wall clock forward, or back.</summary>
    public void Jump(TimeSpan by)
    {
        jumps += by;
        Remember();
    }

    /// <summary>How long until the next timer rings; null where none is set.</summary>
    public TimeSpan? Next()
    {
        TimeSpan? next = null;
        foreach (var timer in timers)
        {
            next = timer.Due is { } due && (next is null || due < next) ? due : next;
        }

        return next - passed;
    }

    /// <summary>Lets time pass and rings what is due.</summary>
    public void Pass(TimeSpan span)
    {
        passed += span;
        Remember();
        foreach (var timer in timers.FindAll(timer => timer.Due <= passed))
        {
            timer.Ring();
        }
    }

    private void Remember() => Latest = GetUtcNow() is var now && now > Latest ? now : Latest;

    internal void Forget(VirtualTimer timer) => timers.Remove(timer);
}
