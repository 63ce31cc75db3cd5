using System.Text.Json;
using Microsoft.DurableTask;

namespace CreditHub.Engine;

/// <summary>
/// What an orchestration may use, on Durable Functions. Values cross as JSON elements in the hub's own JSON: Durable serialises by runtime
/// type and would lose a union's tag.
/// </summary>
internal sealed class DurableContext(TaskOrchestrationContext durable) : OrchestrationContext
{
    // Durable takes 16 KB of status (Azure/azure-functions-durable-extension, DurableOrchestrationContext); a wait is some 200 bytes of it.
    private const int ShownWaits = 50;

    // A wait that ends by time leaves its event task behind. Durable gives an event to the youngest waiter, so the task is kept and waited
    // for again: a new one would take the next event out of order, and the old one would swallow the one after.
    // (microsoft/durabletask-dotnet, TaskOrchestrationContextWrapper.WaitForExternalEvent: a stack of waiters by name, a queue of early events.)
    private readonly Dictionary<string, Task<SignalEnvelope>> awaited = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Name, string Key)> seen = [];
    private readonly List<RoundWait> waits = [];
    private readonly DurableChildren children = new(durable);
    private string said = string.Empty;

    /// <inheritdoc />
    public override string InstanceId => durable.InstanceId;

    /// <inheritdoc />
    public override DateTimeOffset Now => new(DateTime.SpecifyKind(durable.CurrentUtcDateTime, DateTimeKind.Utc));

    /// <inheritdoc />
    public override Guid NewId() => durable.NewGuid();

    /// <inheritdoc />
    public override void SetStatus(string status)
    {
        said = status;
        Report();
    }

    /// <inheritdoc />
    public override Task<TOutput> CallAsync<TInput, TOutput>(ActivityName<TInput, TOutput> activity, TInput input, Retry? retry = null)
    {
        var tries = retry ?? Retry.Standard;
        var options = TaskOptions.FromRetryPolicy(new RetryPolicy(tries.Attempts, tries.First, tries.Backoff));
        return AnswerAsync<TOutput>(
            new("activity", activity.Name, null),
            () => durable.CallActivityAsync<JsonElement>(activity.Name, HubJson.ToElement(input), options));
    }

    /// <inheritdoc />
    public override Task<TOutput> CallChildAsync<TInput, TOutput>(OrchestrationName<TInput, TOutput> orchestration, string instanceId, TInput input) =>
        AnswerAsync<TOutput>(
            new("child", instanceId, null), () => children.CallAsync(orchestration.Name, instanceId, HubJson.ToElement(input)));

    /// <inheritdoc />
    public override async Task<TPayload?> WaitForSignalAsync<TPayload>(string name, DateTimeOffset? until)
        where TPayload : class
    {
        while (true)
        {
            if (!awaited.TryGetValue(name, out var signal))
            {
                awaited[name] = signal = durable.WaitForExternalEvent<SignalEnvelope>(name);
            }

            if (!await CameAsync(signal, name, until))
            {
                return null;
            }

            awaited.Remove(name);
            var (key, payload) = await signal;
            if (seen.Add((name, key)))
            {
                return HubJson.From<TPayload>(payload);
            }
        }
    }

    /// <inheritdoc />
    public override Task WaitUntilAsync(DateTimeOffset until) => until > Now
        ? WhileWaitingAsync(new("time", string.Empty, until), () => durable.CreateTimer(until.UtcDateTime, CancellationToken.None))
        : Task.CompletedTask;

    private async Task<bool> CameAsync(Task<SignalEnvelope> signal, string name, DateTimeOffset? until)
    {
        if (signal.IsCompleted || until <= Now)
        {
            return signal.IsCompleted;
        }

        await WhileWaitingAsync(new("signal", name, until), () => until is { } end ? RaceAsync(signal, end) : signal);
        return signal.IsCompleted;
    }

    private async Task RaceAsync(Task signal, DateTimeOffset end)
    {
        // A timer that is not cancelled keeps the instance from completing.
        using var timer = new CancellationTokenSource();
        await Task.WhenAny(signal, durable.CreateTimer(end.UtcDateTime, timer.Token));
        timer.Cancel();
    }

    private async Task<TOutput> AnswerAsync<TOutput>(RoundWait wait, Func<Task<JsonElement>> ask)
    {
        try
        {
            var answer = ask();
            await WhileWaitingAsync(wait, () => answer);
            return HubJson.From<TOutput>(await answer);
        }
        catch (TaskFailedException failure)
        {
            throw new StepFailedException(wait.Name, failure.FailureDetails.ErrorMessage);
        }
    }

    private async Task WhileWaitingAsync(RoundWait wait, Func<Task> work)
    {
        waits.Add(wait);
        Report();
        try
        {
            await work();
        }
        finally
        {
            waits.Remove(wait);
            Report();
        }
    }

    private void Report() => durable.SetCustomStatus(HubJson.ToElement(new RoundReport(said, [.. waits.Take(ShownWaits)])));
}
