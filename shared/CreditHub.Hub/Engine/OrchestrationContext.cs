namespace CreditHub.Engine;

/// <summary>
/// All that an orchestration may use. Its code runs again from the start on every replay, so it must do the same each time: no clock, id,
/// random number, task or I/O but this context's. Await nothing but this context's tasks, or <see cref="Task.WhenAll(Task[])"/> of them.
/// </summary>
public abstract class OrchestrationContext
{
    /// <summary>The instance's id.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The time at which this step of the orchestration began, UTC; the same on replay.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>A new id, the same on replay.</summary>
    public abstract Guid NewId();

    /// <summary>Says where it stands, for the console.</summary>
    public abstract void SetStatus(string status);

    /// <summary>Calls an activity, at least once; tried again by <see cref="Retry.Standard"/> where nothing else is said.</summary>
    /// <exception cref="StepFailedException">It failed for good, its retries used up.</exception>
    public abstract Task<TOutput> CallAsync<TInput, TOutput>(ActivityName<TInput, TOutput> activity, TInput input, Retry? retry = null);

    /// <summary>
    /// Calls a child orchestration. One instance id never runs twice: a child that ended before answers at once with what it ended with, and
    /// one that runs answers all who called it. Make its id of its parent's: other parents may learn of its end up to an hour late.
    /// </summary>
    /// <exception cref="StepFailedException">It failed, now or before; it is named by its instance id.</exception>
    public abstract Task<TOutput> CallChildAsync<TInput, TOutput>(
        OrchestrationName<TInput, TOutput> orchestration, string instanceId, TInput input);

    /// <summary>Waits for a signal of that name; those that came before the wait count, in order.</summary>
    /// <param name="name">The signal.</param>
    /// <param name="until">When the wait ends, UTC; null without an end.</param>
    /// <returns>The payload, or null when the time came first.</returns>
    public abstract Task<TPayload?> WaitForSignalAsync<TPayload>(string name, DateTimeOffset? until)
        where TPayload : class;

    /// <summary>Waits until a time, UTC; at once when it has passed.</summary>
    public abstract Task WaitUntilAsync(DateTimeOffset until);
}

/// <summary>Names an activity and its types.</summary>
/// <param name="Name">Stored in histories, so never changed.</param>
public sealed record ActivityName<TInput, TOutput>(string Name);

/// <summary>Names an orchestration and its types.</summary>
/// <param name="Name">Stored, so never changed; a changed history means a new name ending in V2.</param>
public sealed record OrchestrationName<TInput, TOutput>(string Name);

/// <summary>How a failing activity is tried again.</summary>
/// <param name="Attempts">Most tries, 1 or more, the first included.</param>
/// <param name="First">The wait before the second.</param>
/// <param name="Backoff">By what each wait is multiplied for the next; 1 or more.</param>
public sealed record Retry(int Attempts, TimeSpan First, double Backoff)
{
    /// <summary>5 tries, 2 s doubling: gives up after 30 s.</summary>
    public static Retry Standard { get; } = new(5, TimeSpan.FromSeconds(2), 2);
}

/// <summary>An activity or child failed for good.</summary>
public sealed class StepFailedException(string step, string reason) : Exception($"{step}: {reason}")
{
    /// <summary>The activity's name or the child's instance id.</summary>
    public string Step { get; } = step;

    /// <summary>The failure's message; no personal values.</summary>
    public string Reason { get; } = reason;
}

/// <summary>One piece of I/O of an orchestration, idempotent: it may run more than once for one call.</summary>
public interface IActivity<TInput, TOutput>
{
    /// <summary>Does it. Results say what happened; exceptions are for what is worth trying again.</summary>
    Task<TOutput> RunAsync(TInput input, CancellationToken cancel);
}

/// <summary>An orchestration: ask the core, call an activity, wait, repeat.</summary>
public interface IOrchestration<TInput, TOutput>
{
    /// <summary>Runs it, from the start on every replay.</summary>
    Task<TOutput> RunAsync(OrchestrationContext context, TInput input);
}
