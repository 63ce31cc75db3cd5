namespace CreditHub.Storage;

/// <summary>What a caller wants written, and the task it waits on.</summary>
internal abstract class WriteJob
{
    /// <summary>Writes; may run more than once, so it has no effect but on the database.</summary>
    public abstract void Run(Session session);

    /// <summary>It is durable: the caller goes on.</summary>
    public abstract void Complete();

    /// <summary>Nothing of it was written.</summary>
    public abstract void Fail(Exception reason);
}

internal sealed class WriteJob<T>(Func<Session, T> write) : WriteJob
{
    // The writer thread must not run what its callers do next.
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;

    public Task<T> Task => done.Task;

    public override void Run(Session session) => result = write(session);

    public override void Complete() => done.TrySetResult(result);

    public override void Fail(Exception reason) => done.TrySetException(reason);
}
