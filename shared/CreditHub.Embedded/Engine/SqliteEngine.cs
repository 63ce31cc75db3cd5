using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Machines;
using CreditHub.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreditHub.Engine;

/// <summary>The engine port on SQLite. What happened is stored before anything comes of it, so a process killed anywhere goes on where it was.</summary>
public sealed class SqliteEngine : IEngine, IHostedService, IDisposable
{
    private readonly Database database;
    private readonly TimeProvider time;
    private readonly Idleness idleness = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly StepPump steps;
    private readonly ActivityPump activities;
    private readonly TimerPump timers;
    private readonly WorkQueue<IReadOnlyList<OpenTask>> overdue;
    private bool disposed;

    internal SqliteEngine(
        Database database, Rounds rounds, IServiceProvider services, TimeProvider time, int liveInstances, Machine machine, ILogger logger)
    {
        this.database = database;
        this.time = time;
        database.Prepare(EngineTables.Statements);
        overdue = new WorkQueue<IReadOnlyList<OpenTask>>("A due time", 1, EndWaitsAsync, machine, logger);
        timers = new TimerPump(time, idleness, overdue.Add);
        steps = new StepPump(database, rounds, time, new InstanceCache(liveInstances), idleness, Dispatch, machine, logger);
        activities = new ActivityPump(database, rounds, services, time, idleness, steps.Wake, timers.Add, machine, logger);
    }

    /// <inheritdoc />
    public async Task<bool> StartAsync(string orchestration, string instanceId, JsonElement input, CancellationToken cancel)
    {
        var body = Rows.Utf8(input);
        return await database.WriteAsync(session => session.Start(instanceId, orchestration, body, time.GetUtcNow()), WakeWhere, cancel) is not null;
    }

    /// <inheritdoc />
    public Task SignalAsync(string instanceId, string name, string key, JsonElement payload, CancellationToken cancel) =>
        database.WriteAsync(Signal(instanceId, name, key, payload), cancel);

    /// <summary>The change that starts an orchestration.</summary>
    internal Change Start(string orchestration, string instanceId, JsonElement input)
    {
        var body = Rows.Utf8(input);
        return session => Waking(session.Start(instanceId, orchestration, body, time.GetUtcNow()));
    }

    /// <summary>The change that raises a signal.</summary>
    internal Change Signal(string instanceId, string name, string key, JsonElement payload)
    {
        var body = Rows.Utf8(payload);
        return session => Waking(session.Signal(instanceId, name, key, body, time.GetUtcNow()));
    }

    /// <inheritdoc />
    public Task<RoundStatus?> FindAsync(string instanceId, CancellationToken cancel) =>
        Task.FromResult(database.Read(session => session.Status(instanceId)));

    /// <inheritdoc />
    public Task<IReadOnlyList<RoundStep>> HistoryAsync(string instanceId, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<RoundStep>>(database.Read(session => session.Steps(instanceId)));

    /// <inheritdoc />
    public Task<Page<RoundStatus>> ListAsync(RoundState? state, string? prefix, int limit, string? continuation, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        var before = continuation is null ? long.MaxValue
            : long.TryParse(continuation, out var number) ? number
            : throw new ArgumentException("The continuation is not one.", nameof(continuation));
        return Task.FromResult(database.Read(session => session.List(state, prefix, limit, before)));
    }

    /// <summary>Ends when nothing can be done now: no step, no activity, no time that is due.</summary>
    public async Task IdleAsync(CancellationToken cancel)
    {
        do
        {
            await idleness.QuietAsync(cancel);
        }
        while (timers.FireDue() || !idleness.IsQuiet);
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // What was left open by the last run comes first; nothing else runs yet, so nothing is taken up twice.
        foreach (var task in database.Read(session => session.OpenTasks()))
        {
            Dispatch(task);
        }

        foreach (var instance in database.Read(session => session.Unseen()))
        {
            steps.Wake(instance);
        }

        timers.Start();
        overdue.Start(stopping.Token);
        activities.Start(stopping.Token);
        steps.Start(stopping.Token);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        timers.Dispose();
        await stopping.CancelAsync();
        await Task.WhenAll(steps.StoppedAsync(), activities.StoppedAsync(), overdue.StoppedAsync()).WaitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        // The container disposes once for each name that the engine is registered under.
        if (!disposed)
        {
            disposed = true;
            timers.Dispose();
            stopping.Cancel();
            stopping.Dispose();
        }
    }

    private Action? Waking(long? instance) => instance is { } number ? () => steps.Wake(number) : null;

    private void WakeWhere(long? instance) => Waking(instance)?.Invoke();

    private void Dispatch(OpenTask task)
    {
        if (task.Task.Due is not null)
        {
            timers.Add(task);
        }
        else if (task.Task.Kind == StepKind.Activity)
        {
            activities.Add(task);
        }
    }

    private async Task EndWaitsAsync(IReadOnlyList<OpenTask> due, CancellationToken cancel)
    {
        var waits = due.Where(task => task.Task.Kind != StepKind.Activity).ToList();
        var ended = await database.WriteAsync(
            session => waits.FindAll(wait => session.Answer(wait.Instance, wait.Task.Number, EventKind.Time, wait.Task.Name, null, time.GetUtcNow())),
            CancellationToken.None);
        ended.ForEach(wait => steps.Wake(wait.Instance));
        foreach (var task in due)
        {
            if (task.Task.Kind == StepKind.Activity)
            {
                activities.Add(task);
            }

            idleness.Exit();
        }
    }
}
