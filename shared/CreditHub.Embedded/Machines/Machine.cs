namespace CreditHub.Machines;

/// <summary>
/// What the embedded back end asks of the machine under it. In production that is <see cref="ThreadMachine"/>; a simulation gives one that
/// does everything in one thread, in an order that it chooses, and that fails when it wants (docs/simulation.md).
/// </summary>
internal abstract class Machine
{
    /// <summary>How SQLite puts a commit on the disk: the value of <c>PRAGMA synchronous</c>.</summary>
    public abstract string Synchronous { get; }

    /// <summary>Time outside of the hub's clock: how long a full disk is left alone, how long somebody waits for a message.</summary>
    public abstract TimeProvider Outside { get; }

    /// <summary>Begins work beside its caller.</summary>
    public abstract Task Run(Func<Task> work);

    /// <summary>Something that does a piece of work each time that it is woken, never twice at once.</summary>
    public abstract Turner Turn(string name, Action work);

    /// <summary>Lets others run, where there are any.</summary>
    public virtual void Yield()
    {
    }

    /// <summary>Commits a batch of writes; the disk may fail here.</summary>
    public abstract void Commit(Action commit);
}
