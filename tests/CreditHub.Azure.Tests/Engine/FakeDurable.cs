using System.Text.Json;
using DurableTask.Core.Exceptions;

namespace CreditHub.Engine;

/// <summary>
/// Durable Functions in memory: an instance's code runs from the start for everything that happens to it, and must ask for the same each time.
/// Activities run at once, and are tried again when their retry policy says so. Where Durable's back ends differ or harm is done silently, it
/// throws. Read for it: Azure/durabletask (TaskOrchestrationExecutor, TaskOrchestrationContext, OrchestrationSessionManager),
/// Azure/azure-functions-durable-extension (DurableClient, LocalGrpcListener).
/// </summary>
internal sealed class FakeDurable(Rounds rounds, IServiceProvider services, DateTimeOffset now)
{
    private readonly Dictionary<string, FakeInstance> instances = new(StringComparer.Ordinal);

    public DateTimeOffset Now { get; private set; } = now;

    public IReadOnlyCollection<FakeInstance> Instances => instances.Values;

    public FakeInstance? Find(string id) => instances.GetValueOrDefault(id);

    public FakeInstance Start(string name, string id, JsonElement input, (FakeInstance Instance, int Action)? parent = null)
    {
        // A client is refused; a sub-orchestration would overwrite the old one, also one that runs, whose parent would wait for ever.
        if (instances.ContainsKey(id))
        {
            throw parent is null
                ? new OrchestrationAlreadyExistsException($"'{id}' exists.")
                : new InvalidOperationException($"'{id}' was overwritten by a sub-orchestration.");
        }

        if (id.Length is 0 or > 256 || id[0] == '@' || id.AsSpan().IndexOfAny(@"/\#?") >= 0)
        {
            throw new ArgumentException($"'{id}' is no instance id.", nameof(id));
        }

        return instances[id] = new FakeInstance(name, id, input, Now, parent);
    }

    // As host.json sets it, an event for what does not run is discarded.
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

    public Task AdvanceAsync(TimeSpan by, CancellationToken cancel) => FireAsync(Now + by, late: false, cancel);

    /// <summary>Nothing runs until the end of the span; then what became due happens.</summary>
    public Task SleepAsync(TimeSpan by, CancellationToken cancel) => FireAsync(Now + by, late: true, cancel);

    /// <summary>Runs every instance, also those that ended, once more from its whole history, which must ask for no more and no less.</summary>
    public void ReplayAll()
    {
        foreach (var instance in Instances)
        {
            var asked = instance.Actions.Count;
            Replay(instance);
            if (instance.Actions.Count != asked)
            {
                throw new InvalidOperationException($"'{instance.Id}' asked for more when it was replayed.");
            }
        }
    }

    private async Task FireAsync(DateTimeOffset end, bool late, CancellationToken cancel)
    {
        while (Due(end) is { } due)
        {
            Now = late ? end : due.At;
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
        SynchronizationContext.SetSynchronizationContext(new AtOnce());
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
        if (run.IsCompleted && !context.HasOpenTasks)
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
        catch (Exception) when (attempt < action.Retry!.MaxNumberOfAttempts)
        {
            var wait = action.Retry.FirstRetryInterval * Math.Pow(action.Retry.BackoffCoefficient, attempt - 1);
            instance.Retries.Add(number, (attempt + 1, Now + (wait < action.Retry.MaxRetryInterval ? wait : action.Retry.MaxRetryInterval)));
        }
        catch (Exception failure)
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

    // Durable's own runs continuations on the thread of the replay too.
    private sealed class AtOnce : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => d(state);
    }
}
