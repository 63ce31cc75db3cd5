namespace CreditHub.Scheduling;

/// <summary>A timer of a <see cref="VirtualClock"/>; its callback is one more thing that the scheduler may choose.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan period = Timeout.InfiniteTimeSpan;

    /// <summary>When it rings, as time passed; null while it is not set.</summary>
    public TimeSpan? Due { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.Passed + dueTime;
        this.period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
        return true;
    }

    public void Ring()
    {
        Due = period == Timeout.InfiniteTimeSpan ? null : clock.Passed + period;
        clock.Life!.Post(_ => callback(state), null);
    }

    public void Dispose()
    {
        Due = null;
        clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
