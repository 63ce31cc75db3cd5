using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CreditHub.Engine;

/// <summary>One replay of an orchestration: what its code asks for becomes numbered actions, what the history holds answers them.</summary>
internal sealed class FakeTaskOrchestrationContext(FakeInstance instance) : TaskOrchestrationContext
{
    private readonly Dictionary<int, Action<HistoryItem>> open = [];
    private readonly Dictionary<string, Stack<TaskCompletionSource<JsonElement>>> listening = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Queue<JsonElement>> early = new(StringComparer.OrdinalIgnoreCase);
    private DateTime now;
    private int ids;

    public List<FakeAction> Actions { get; } = [];

    public string? CustomStatus { get; private set; }

    /// <summary>Timers that nobody cancelled and that have not fired.</summary>
    public HashSet<int> Timers { get; } = [];

    /// <summary>Whether a timer, an activity or a child is unanswered: it keeps the instance from completing, as in Durable.</summary>
    public bool HasOpenTasks => open.Count > 0;

    public override TaskName Name => instance.Name;

    public override string InstanceId => instance.Id;

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => now;

    public override bool IsReplaying => false;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    /// <summary>Lets one thing of the history happen.</summary>
    public void Apply(HistoryItem item)
    {
        now = item.At.UtcDateTime;
        if (item.Event is { } name)
        {
            Raise(name, item.Payload!.Value);
        }
        else if (open.Remove(item.Action, out var answer))
        {
            Timers.Remove(item.Action);
            answer(item);
        }
    }

    /// <summary>Sets the time of the first step.</summary>
    public void Begin(DateTimeOffset at) => now = at.UtcDateTime;

    public override T? GetInput<T>()
        where T : default => Convert<T>(instance.Input);

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null) =>
        AskAsync<TResult>(new FakeAction("activity", name.Name, null, Durable(input), options!.Retry!.Policy, null));

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        AskAsync<TResult>(new FakeAction("child", orchestratorName.Name, ((SubOrchestrationOptions)options!).InstanceId, Durable(input), null, null));

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        var number = Actions.Count;
        var fired = new TaskCompletionSource();
        Actions.Add(new FakeAction("timer", string.Empty, null, null, null, new DateTimeOffset(fireAt, TimeSpan.Zero)));
        Timers.Add(number);
        open.Add(number, _ => fired.TrySetResult());
        cancellationToken.Register(() =>
        {
            open.Remove(number);
            Timers.Remove(number);
            fired.TrySetCanceled(cancellationToken);
        });
        return fired.Task;
    }

    public override async Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        if (early.TryGetValue(eventName, out var came) && came.TryDequeue(out var payload))
        {
            return Convert<T>(payload);
        }

        // As in Durable, the youngest waiter gets the event.
        var source = new TaskCompletionSource<JsonElement>();
        (listening.TryGetValue(eventName, out var waiters) ? waiters : listening[eventName] = new()).Push(source);
        return Convert<T>(await source.Task);
    }

    public override void SetCustomStatus(object? customStatus)
    {
        CustomStatus = Durable(customStatus)!.Value.GetRawText();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(CustomStatus.Length * sizeof(char), 16 * 1024);
    }

    public override Guid NewGuid() => new(++ids, 0, 0, new byte[8]);

    public override void SendEvent(string instanceId, string eventName, object payload) => throw new NotSupportedException();

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) => throw new NotSupportedException();

    /// <summary>A value as Durable serialises it: by runtime type, with the serializer's own defaults.</summary>
    public static JsonElement? Durable(object? value) => value is null ? null : JsonSerializer.SerializeToElement(value, value.GetType());

    private static T Convert<T>(JsonElement value) => value.Deserialize<T>()!;

    private Task<TResult> AskAsync<TResult>(FakeAction action)
    {
        var answer = new TaskCompletionSource<TResult>();
        open.Add(Actions.Count, item =>
        {
            if (item.Failure is { } failure)
            {
                answer.SetException(new TaskFailedException(
                    action.Name, 0, new TaskFailureDetails(failure.GetType().FullName!, failure.Message, null, null, null)));
            }
            else
            {
                answer.SetResult(Convert<TResult>(item.Payload!.Value));
            }
        });
        Actions.Add(action);
        return answer.Task;
    }

    private void Raise(string name, JsonElement payload)
    {
        if (listening.TryGetValue(name, out var waiters) && waiters.TryPop(out var waiter))
        {
            waiter.SetResult(payload);
        }
        else
        {
            (early.TryGetValue(name, out var kept) ? kept : early[name] = new()).Enqueue(payload);
        }
    }
}
