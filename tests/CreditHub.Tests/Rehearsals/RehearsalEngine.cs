using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Engine;

namespace CreditHub.Rehearsals;

/// <summary>
/// Runs orchestrations in memory, step by step as the clock is moved, and can run them again from what they recorded, as after a restart.
/// Everything happens in the caller's turn: when a call returns, all that could happen has.
/// </summary>
internal sealed class RehearsalEngine(Lazy<IServiceProvider> services, Rounds rounds, RehearsalClock clock) : IEngine
{
    private readonly Dictionary<string, Instance> instances = new(StringComparer.Ordinal);
    private readonly List<Timer> timers = [];
    private readonly Lazy<IServiceProvider> services = services;
    private readonly Rounds rounds = rounds;
    private readonly RehearsalClock clock = clock;

    public IEnumerable<string> Steps(string instanceId) => instances[instanceId].Steps;

    public bool HasEnded(string instanceId) => instances[instanceId].Ended.Task.IsCompleted;

    public JsonElement Output(string instanceId) => instances[instanceId].Ended.Task.Result;

    public Task<bool> StartAsync(string orchestration, string instanceId, JsonElement input, CancellationToken cancel)
    {
        var instance = new Instance(orchestration, instanceId, input, clock.Now);
        var isNew = instances.TryAdd(instanceId, instance);
        if (isNew)
        {
            InTurn(() => Run(instance));
        }

        return Task.FromResult(isNew);
    }

    public Task SignalAsync(string instanceId, string name, string key, JsonElement payload, CancellationToken cancel)
    {
        if (instances.TryGetValue(instanceId, out var instance) && instance.Keys.Add(key))
        {
            instance.Signals.Add((name, payload));
            InTurn(instance.Context!.Wake);
        }

        return Task.CompletedTask;
    }

    /// <summary>Moves the clock, firing every timer at its own time.</summary>
    public void MoveTo(DateTimeOffset to)
    {
        while (timers.Where(timer => timer.Until <= to).MinBy(timer => timer.Until) is { } next)
        {
            clock.Now = next.Until > clock.Now ? next.Until : clock.Now;
            timers.Remove(next);
            InTurn(next.Fire);
        }

        clock.Now = to;
    }

    /// <summary>Forgets all that runs, and runs it again from what was recorded.</summary>
    public void Restart()
    {
        timers.Clear();
        var running = instances.Values.Where(instance => !instance.Ended.Task.IsCompleted).ToList();
        foreach (var instance in running)
        {
            // Who waited for it before waits no more: of several that wait, all but one would run in another turn.
            instance.Context!.IsGone = true;
            instance.Ended = new TaskCompletionSource<JsonElement>();
        }

        foreach (var instance in running)
        {
            InTurn(() => Run(instance));
        }
    }

    public Task<RoundStatus?> FindAsync(string instanceId, CancellationToken cancel) =>
        Task.FromResult(instances.TryGetValue(instanceId, out var instance) ? Status(instance) : null);

    public Task<IReadOnlyList<RoundStep>> HistoryAsync(string instanceId, CancellationToken cancel) => Task.FromResult<IReadOnlyList<RoundStep>>(
        instances.TryGetValue(instanceId, out var instance)
            ? [.. instance.Steps.Select(step => new RoundStep(instance.StartedAt, "activity", step))]
            : []);

    public Task<Page<RoundStatus>> ListAsync(RoundState? state, string? prefix, int limit, string? continuation, CancellationToken cancel) =>
        Task.FromResult(new Page<RoundStatus>(
            [.. instances.Values
                .Where(instance => prefix is null || instance.Id.StartsWith(prefix, StringComparison.Ordinal))
                .Select(Status)
                .Where(status => state is null || status.State == state)
                .Take(limit)],
            null));

    private static RoundStatus Status(Instance instance) => new(
        instance.Id, instance.Orchestration, instance.Ended.Task.IsCompleted ? RoundState.Completed : RoundState.Running,
        instance.StartedAt, instance.StartedAt, "", [], null);

    // A test runner's synchronisation context would put continuations off; without one they run at once.
    private static void InTurn(Action act)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        act();
        SynchronizationContext.SetSynchronizationContext(context);
    }

    private void Run(Instance instance)
    {
        instance.Context = new Context(this, instance);
        var run = rounds.RunOrchestrationAsync(instance.Orchestration, instance.Context, instance.Input);
        run.ContinueWith(
            ended =>
            {
                if (ended.IsFaulted)
                {
                    instance.Ended.TrySetException(new StepFailedException(instance.Orchestration, ended.Exception.InnerException!.Message));
                }
                else
                {
                    instance.Ended.TrySetResult(ended.Result);
                }
            },
            CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private sealed record Timer(DateTimeOffset Until, Action Fire);

    private sealed class Instance(string orchestration, string id, JsonElement input, DateTimeOffset startedAt)
    {
        public DateTimeOffset StartedAt { get; } = startedAt;

        public Dictionary<int, DateTimeOffset> Times { get; } = [];

        public string Orchestration { get; } = orchestration;

        public string Id { get; } = id;

        public JsonElement Input { get; } = input;

        public Context? Context { get; set; }

        public TaskCompletionSource<JsonElement> Ended { get; set; } = new();

        public Dictionary<int, JsonElement?> Recorded { get; } = [];

        public List<string> Steps { get; } = [];

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        public List<(string Name, JsonElement Payload)> Signals { get; } = [];
    }

    private sealed class Context(RehearsalEngine engine, Instance instance) : OrchestrationContext
    {
        private int calls;
        private Action? waiting;
        private DateTimeOffset now = instance.StartedAt;

        public bool IsGone { get; set; }

        public override string InstanceId => instance.Id;

        public override DateTimeOffset Now => now;

        public override Guid NewId() => throw new NotSupportedException();

        public override void SetStatus(string status)
        {
        }

        public void Wake() => waiting?.Invoke();

        public override async Task<TOutput> CallAsync<TInput, TOutput>(ActivityName<TInput, TOutput> activity, TInput input, Retry? retry = null)
        {
            var call = await NextAsync();
            if (!instance.Recorded.TryGetValue(call, out var output))
            {
                instance.Steps.Add(activity.Name);
                output = await engine.rounds.RunActivityAsync(activity.Name, engine.services.Value, HubJson.ToElement(input), CancellationToken.None);
                Record(call, output);
            }

            now = instance.Times[call];

            return HubJson.From<TOutput>(output!.Value);
        }

        public override async Task<TOutput> CallChildAsync<TInput, TOutput>(
            OrchestrationName<TInput, TOutput> orchestration, string instanceId, TInput input)
        {
            await NextAsync();
            await engine.StartAsync(orchestration.Name, instanceId, HubJson.ToElement(input), CancellationToken.None);
            return HubJson.From<TOutput>(await engine.instances[instanceId].Ended.Task);
        }

        public override async Task<TPayload?> WaitForSignalAsync<TPayload>(string name, DateTimeOffset? until)
            where TPayload : class
        {
            var call = await NextAsync();
            if (!instance.Recorded.TryGetValue(call, out var payload))
            {
                payload = await SignalAsync(name, until);
                Record(call, payload);
                instance.Steps.Add(payload is null ? $"{until!.Value.ToOffset(TimeSpan.FromHours(8)):MM-dd}" : name);
            }

            now = instance.Times[call];
            return payload is { } element ? HubJson.From<TPayload>(element) : null;
        }

        public override async Task WaitUntilAsync(DateTimeOffset until)
        {
            var call = await NextAsync();
            if (!instance.Recorded.ContainsKey(call))
            {
                if (engine.clock.Now < until)
                {
                    var came = new TaskCompletionSource();
                    engine.timers.Add(new Timer(until, came.SetResult));
                    await came.Task;
                }

                Record(call, null);
                instance.Steps.Add($"{until.ToOffset(TimeSpan.FromHours(8)):MM-dd}");
            }

            now = instance.Times[call];
        }

        private Task<JsonElement?> SignalAsync(string name, DateTimeOffset? until)
        {
            var came = new TaskCompletionSource<JsonElement?>();
            Timer? timer = null;
            waiting = () =>
            {
                var index = instance.Signals.FindIndex(signal => signal.Name == name);
                if (index >= 0 && !IsGone)
                {
                    var payload = instance.Signals[index].Payload;
                    instance.Signals.RemoveAt(index);
                    waiting = null;
                    engine.timers.Remove(timer!);
                    came.SetResult(payload);
                }
            };
            if (until is { } at)
            {
                timer = new Timer(at, () =>
                {
                    waiting = null;
                    came.SetResult(null);
                });
                engine.timers.Add(timer);
            }

            waiting();
            return came.Task;
        }

        // The time is recorded with each step, so that it is the same on replay.
        private void Record(int call, JsonElement? output)
        {
            instance.Recorded[call] = output;
            instance.Times[call] = engine.clock.Now;
        }

        // What runs on in an instance that was restarted is never heard of again.
        private Task<int> NextAsync() => IsGone ? new TaskCompletionSource<int>().Task : Task.FromResult(calls++);
    }
}
