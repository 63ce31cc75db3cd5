namespace CreditHub.Storage;

/// <summary>What a caller wants written, and the task it waits on.</summary>
internal abstract class WriteJob
{
    /// <summary>How many wait for it.</summary>
    public abstract int Waiting { get; }

    /// <summary>Writes; may run more than once, so it has no effect but on the database.</summary>
    public abstract void Run(Session session);

    /// <summary>It is durable: the caller goes on.</summary>
    public abstract void Complete();

    /// <summary>Nothing of it was written.</summary>
    public abstract void Fail(Exception reason);
}

internal sealed class WriteJob<T> : WriteJob
{
    private readonly Func<Session, T> write;
    private readonly Action<T>? written;
    private readonly Func<int>? waiting;

    // The writer must not run what its callers do next.
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration wait;
    private T result = default!;

    /// <param name="write">The write.</param>
    /// <param name="written">Told once it is on the disk, also when nobody waits for it any more; on the writer, so it only passes word on.</param>
    /// <param name="waiting">How many wait for it; null for one.</param>
    /// <param name="cancel">Ends the task before the write is done.</param>
    public WriteJob(Func<Session, T> write, Action<T>? written, Func<int>? waiting, CancellationToken cancel)
    {
        (this.write, this.written, this.waiting) = (write, written, waiting);
        wait = cancel.UnsafeRegister(static (job, cancelled) => ((WriteJob<T>)job!).done.TrySetCanceled(cancelled), this);
    }

    public Task<T> Task => done.Task;

    public override int Waiting => waiting?.Invoke() ?? 1;

    public override void Run(Session session) => result = write(session);

    public override void Complete()
    {
        wait.Unregister();
        written?.Invoke(result);
        done.TrySetResult(result);
    }

    public override void Fail(Exception reason)
    {
        wait.Unregister();
        done.TrySetException(reason);
    }
}
