using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CreditHub.Engine;

/// <summary>What an instance's code sees of the engine: it turns what the code asks for into tasks, and events into answers.</summary>
internal sealed class ReplayContext(string instanceId, StepScheduler scheduler, TaskLedger ledger) : OrchestrationContext
{
    private readonly Dictionary<int, TaskCompletionSource<JsonElement?>> waiting = [];
    private readonly SignalBox signals = new();
    private DateTimeOffset now;
    private int steps;
    private int ids;

    /// <inheritdoc />
    public override string InstanceId { get; } = instanceId;

    /// <inheritdoc />
    public override DateTimeOffset Now => now;

    /// <summary>What it last said of itself.</summary>
    public string Status { get; private set; } = "";

    /// <summary>Whether the code waits for anything that an event could answer.</summary>
    public bool Waits => waiting.Count > 0;

    /// <inheritdoc />
    public override Guid NewId()
    {
        Check();
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{InstanceId}/{++ids}")).AsSpan(0, 16));
    }

    /// <inheritdoc />
    public override void SetStatus(string status)
    {
        Check();
        Status = status;
    }

    /// <inheritdoc />
    public override async Task<TOutput> CallAsync<TInput, TOutput>(ActivityName<TInput, TOutput> activity, TInput input, Retry? retry = null)
    {
        var answer = Ask(new RoundTask(
            NextStep(), StepKind.Activity, activity.Name, Input: HubJson.ToElement(input), Retry: retry ?? Retry.Standard));
        return HubJson.From<TOutput>((await answer)!.Value);
    }

    /// <inheritdoc />
    public override async Task<TOutput> CallChildAsync<TInput, TOutput>(
        OrchestrationName<TInput, TOutput> orchestration, string instanceId, TInput input)
    {
        var answer = Ask(new RoundTask(NextStep(), StepKind.Child, instanceId, orchestration.Name, HubJson.ToElement(input)));
        return HubJson.From<TOutput>((await answer)!.Value);
    }

    /// <inheritdoc />
    public override async Task<TPayload?> WaitForSignalAsync<TPayload>(string name, DateTimeOffset? until)
        where TPayload : class
    {
        var step = NextStep();
        if (signals.TryTake(name, out var came))
        {
            return HubJson.From<TPayload>(came);
        }

        if (until <= Now)
        {
            return null;
        }

        signals.Wait(name, step);
        return await Ask(new RoundTask(step, StepKind.Signal, name, Due: until)) is { } payload ? HubJson.From<TPayload>(payload) : null;
    }

    /// <inheritdoc />
    public override async Task WaitUntilAsync(DateTimeOffset until)
    {
        var step = NextStep();
        if (until > Now)
        {
            await Ask(new RoundTask(step, StepKind.Time, "", Due: until));
        }
    }

    /// <summary>Answers what waits for an event. To be run by the scheduler.</summary>
    /// <returns>The step that it answers; 0 where it answers none, as a signal that nothing waits for yet.</returns>
    public int Apply(RoundEvent happened)
    {
        BeginAt(happened.At);
        var step = happened.Step;
        switch (happened.Kind)
        {
            case EventKind.Activity or EventKind.Child:
                Take(step)?.SetResult(happened.Payload);
                break;
            case EventKind.ActivityFailed or EventKind.ChildFailed:
                Take(step)?.SetException(new StepFailedException(happened.Name, happened.Payload?.GetString() ?? ""));
                break;
            case EventKind.Time:
                signals.GiveUp(step);
                Take(step)?.SetResult(null);
                break;
            case EventKind.Signal:
                step = signals.Arrive(happened.Name, happened.Payload!.Value);
                Take(step)?.SetResult(happened.Payload);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return step;
    }

    /// <summary>Sets the time of the step that begins.</summary>
    public void BeginAt(DateTimeOffset at) => now = at > now ? at : now;

    // A wait that is over already, as when time and signal come close together, is not there any more.
    private TaskCompletionSource<JsonElement?>? Take(int step) => waiting.Remove(step, out var source) ? source : null;

    private int NextStep()
    {
        Check();
        return ++steps;
    }

    private Task<JsonElement?> Ask(RoundTask task)
    {
        ledger.Ask(task);
        var source = new TaskCompletionSource<JsonElement?>();
        waiting.Add(task.Number, source);
        return source.Task;
    }

    private void Check()
    {
        if (!scheduler.Runs)
        {
            throw new InvalidOperationException(
                $"'{InstanceId}' used its context outside its step: an orchestration awaits nothing but its context's tasks.");
        }
    }
}
