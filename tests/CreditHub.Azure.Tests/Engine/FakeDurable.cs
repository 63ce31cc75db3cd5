using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CreditHub.Engine;

/// <summary>
/// Durable Functions in memory: an instance's code runs from the start for everything that happens to it, and must ask for the same each time.
/// Activities run at once, and are tried again when their retry policy says so.
/// </summary>
internal sealed class FakeDurable(Rounds rounds, IServiceProvider services, DateTimeOffset now)
{
    private readonly Dictionary<string, FakeInstance> instances = new(StringComparer.Ordinal);

    public DateTimeOffset Now { get; private set; } = now;

    public IReadOnlyCollection<FakeInstance> Instances => instances.Values;

    public FakeInstance? Find(string id) => instances.GetValueOrDefault(id);

    public FakeInstance Start(string name, string id, JsonElement input, (FakeInstance Instance, int Action)? parent = null)
    {
        // Durable would run it once more, over the old one.
        if (instances.ContainsKey(id))
        {
            throw new InvalidOperationException($"'{id}' was started twice.");
        }

        return instances[id] = new FakeInstance(name, id, input, Now, parent);
    }

    public void Raise(string id, string name, JsonElement payload)
    {
        if (Find(id) is { Ended: false } instance)
        {
            instance.History.Add(new(Now, -1, name, payload, null));
        }
    }

    public async Task IdleAsync(CancellationToken cancel)
    {
        while (instances.Values.FirstOrDefault(one => !one.Ended && one.Replayed < one.History.Count) is { } instance)
        {
            Replay(instance);
            await BeginNewActionsAsync(instance, cancel);
            TellParent(instance);
        }
    }

    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancel)
    {
        var end = Now + by;
        while (Due(end) is { } due)
        {
            Now = due.At;
            if (due.Instance.Retries.Remove(due.Action, out var retry))
            {
                await TryAsync(due.Instance, due.Action, retry.Attempt, cancel);
            }
            else
            {
                due.Instance.OpenTimers.Remove(due.Action);
                due.Instance.History.Add(new(Now, due.Action, null, null, null));
            }

            await IdleAsync(cancel);
        }

        Now = end;
    }

    private (FakeInstance Instance, int Action, DateTimeOffset At)? Due(DateTimeOffset end) => instances.Values
        .Where(instance => !instance.Ended)
        .SelectMany(instance => instance.OpenTimers.Select(action => (Instance: instance, Action: action, At: instance.Actions[action].Due!.Value))
            .Concat(instance.Retries.Select(retry => (Instance: instance, Action: retry.Key, retry.Value.At))))
        .Where(timer => timer.At <= end)
        .OrderBy(timer => timer.At)
        .Cast<(FakeInstance, int, DateTimeOffset)?>()
        .FirstOrDefault();

    private void Replay(FakeInstance instance)
    {
        var context = new FakeTaskOrchestrationContext(instance);
        var history = instance.History.ToList();
        var outside = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            context.Begin(instance.StartedAt);
            var run = rounds.RunOrchestrationAsync(instance.Name, new DurableContext(context), context.GetInput<JsonElement>());
            history.ForEach(context.Apply);
            Keep(instance, context, run, history.Count);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outside);
        }
    }

    private static void Keep(FakeInstance instance, FakeTaskOrchestrationContext context, Task<JsonElement> run, int replayed)
    {
        var before = instance.Actions.Select(action => action.Text);
        if (!context.Actions.Take(instance.Actions.Count).Select(action => action.Text).SequenceEqual(before))
        {
            throw new InvalidOperationException($"'{instance.Id}' asked for something else when it was replayed.");
        }

        (instance.Actions, instance.OpenTimers, instance.CustomStatus, instance.Replayed) =
            (context.Actions, context.Timers, context.CustomStatus, replayed);
        if (run.IsCompleted && context.Timers.Count == 0)
        {
            (instance.Output, instance.Failure) = run.IsCompletedSuccessfully ? (run.Result, null) : ((JsonElement?)null, run.Exception!.InnerException);
        }
    }

    private async Task BeginNewActionsAsync(FakeInstance instance, CancellationToken cancel)
    {
        for (; instance.Begun < instance.Actions.Count; instance.Begun++)
        {
            var action = instance.Actions[instance.Begun];
            if (action.Kind == "activity")
            {
                await TryAsync(instance, instance.Begun, attempt: 1, cancel);
            }
            else if (action.Kind == "child")
            {
                Start(action.Name, action.InstanceId!, action.Input!.Value, (instance, instance.Begun));
            }
        }
    }

    private async Task TryAsync(FakeInstance instance, int number, int attempt, CancellationToken cancel)
    {
        var action = instance.Actions[number];
        try
        {
            var output = await rounds.RunActivityAsync(action.Name, services, action.Input!.Value, cancel);
            instance.History.Add(new(Now, number, null, output, null));
        }
        catch (IOException) when (attempt < action.Retry!.MaxNumberOfAttempts)
        {
            var wait = action.Retry.FirstRetryInterval * Math.Pow(action.Retry.BackoffCoefficient, attempt - 1);
            instance.Retries.Add(number, (attempt + 1, Now + wait));
        }
        catch (IOException failure)
        {
            instance.History.Add(new(Now, number, null, null, failure));
        }
    }

    private void TellParent(FakeInstance instance)
    {
        if (instance is { Ended: true, Parent: var (parent, action) })
        {
            parent.History.Add(new(Now, action, null, instance.Output, instance.Failure));
        }
    }
}

/// <summary>The client of <see cref="FakeDurable"/>.</summary>
internal sealed class FakeDurableClient(FakeDurable durable) : DurableTaskClient("fake")
{
    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default) =>
        Task.FromResult(durable.Start(orchestratorName.Name, options!.InstanceId!, FakeTaskOrchestrationContext.Durable(input)!.Value).Id);

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        durable.Raise(instanceId, eventName, FakeTaskOrchestrationContext.Durable(eventPayload)!.Value);
        return Task.CompletedTask;
    }

    public override Task<OrchestrationMetadata?> GetInstanceAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        Task.FromResult(durable.Find(instanceId) is { } instance ? Describe(instance) : null);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => new OnePage(
        [.. durable.Instances.Select(Describe)
            .Where(instance => filter!.Statuses?.Contains(instance.RuntimeStatus) ?? true)
            .Where(instance => instance.InstanceId.StartsWith(filter!.InstanceIdPrefix ?? string.Empty, StringComparison.Ordinal))]);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private OrchestrationMetadata Describe(FakeInstance instance) => new(instance.Name, instance.Id)
    {
        RuntimeStatus = instance.Failure is not null ? OrchestrationRuntimeStatus.Failed
            : instance.Output is not null ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Running,
        CreatedAt = instance.StartedAt,
        LastUpdatedAt = durable.Now,
        SerializedOutput = instance.Output?.GetRawText(),
        SerializedCustomStatus = instance.CustomStatus,
        FailureDetails = instance.Failure is { } failure ? new TaskFailureDetails(failure.GetType().FullName!, failure.Message, null, null, null) : null,
    };

    private sealed class OnePage(IReadOnlyList<OrchestrationMetadata> instances) : AsyncPageable<OrchestrationMetadata>
    {
        public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = default, int? pageSizeHint = default)
        {
            await Task.CompletedTask;
            yield return new Page<OrchestrationMetadata>(instances);
        }
    }
}
