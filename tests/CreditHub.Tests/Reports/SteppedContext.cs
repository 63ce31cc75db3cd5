using CreditHub.Engine;

namespace CreditHub.Reports;

/// <summary>Runs an orchestration in memory, one step after the other: activities answer at once, waits move its time, all is noted.</summary>
internal sealed class SteppedContext(string instance, DateTimeOffset start, IReadOnlyDictionary<string, object> answers) : OrchestrationContext
{
    private DateTimeOffset now = start;

    public List<string> Steps { get; } = [];

    /// <summary>How long after each wait the hub is awake again; none by default.</summary>
    public TimeSpan Sleep { get; init; }

    public override string InstanceId => instance;

    public override DateTimeOffset Now => now;

    public override Guid NewId() => throw new NotSupportedException();

    public override void SetStatus(string status)
    {
    }

    public override Task<TOutput> CallAsync<TInput, TOutput>(ActivityName<TInput, TOutput> activity, TInput input, Retry? retry = null)
    {
        Steps.Add(activity.Name);
        return Task.FromResult((TOutput)answers[activity.Name]);
    }

    public override Task<TOutput> CallChildAsync<TInput, TOutput>(
        OrchestrationName<TInput, TOutput> orchestration, string instanceId, TInput input) => throw new NotSupportedException();

    public override Task<TPayload?> WaitForSignalAsync<TPayload>(string name, DateTimeOffset? until)
        where TPayload : class => throw new NotSupportedException();

    public override Task WaitUntilAsync(DateTimeOffset until)
    {
        Steps.Add($"until {until:yyyy-MM-ddTHH:mmZ}");
        now = now < until ? until + Sleep : now;
        return Task.CompletedTask;
    }
}
