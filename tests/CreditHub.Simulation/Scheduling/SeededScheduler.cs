namespace CreditHub.Scheduling;

/// <summary>
/// One life of the hub's process in one thread: everything that can go on waits here, and the seed chooses what goes on next. A life that
/// has ended runs nothing more, as if the process had been killed.
/// </summary>
internal sealed class SeededScheduler(Random random, Trace trace) : SynchronizationContext
{
    private readonly List<(SendOrPostCallback Callback, object? State)> ready = [];
    private readonly int thread = Environment.CurrentManagedThreadId;
    private volatile bool isForeign;

    /// <summary>Whether the process has been killed.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Kills it: what is ready never runs.</summary>
    public void Kill()
    {
        IsDead = true;
        ready.Clear();
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Environment.CurrentManagedThreadId != thread)
        {
            isForeign = true;
        }
        else if (!IsDead)
        {
            ready.Add((d, state));
        }
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs code that begins now, within this life.</summary>
    public T Begin<T>(Func<T> code)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        try
        {
            return code();
        }
        finally
        {
            SetSynchronizationContext(outer);
        }
    }

    /// <summary>Lets one of those that can go on do so.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InvalidOperationException">Something went on in another thread, so that the seed no longer decides.</exception>
    public bool RunOne()
    {
        if (isForeign)
        {
            throw new InvalidOperationException("Something ran on another thread: its order is not the seed's, so no life can be repeated.");
        }

        if (ready.Count == 0)
        {
            return false;
        }

        var chosen = random.Next(ready.Count);
        trace.Mix(chosen, ready.Count);
        var (callback, state) = ready[chosen];
        ready[chosen] = ready[^1];
        ready.RemoveAt(ready.Count - 1);
        return Begin(() =>
        {
            callback(state);
            return true;
        });
    }
}
