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
    private readonly EngineCommit commit;
    private readonly ActivityPump activities;
    private readonly TimerPump timers;
    private readonly WorkQueue<IReadOnlyList<OpenTask>> overdue;
    private readonly WorkQueue<long> looks;
    private bool disposed;

    internal SqliteEngine(
        Database database, Rounds rounds, IServiceProvider services, TimeProvider time, int liveInstances, Machine machine, ILogger logger)
    {
        this.database = database;
        this.time = time;
        database.Prepare(EngineTables.Statements);
        overdue = new WorkQueue<IReadOnlyList<OpenTask>>("A due time", 1, EndWaitsAsync, machine, logger);
        looks = new WorkQueue<long>("A look", 1, LookAsync, machine, logger);
        timers = new TimerPump(time, idleness, overdue.Add);
        commit = new EngineCommit(
            rounds, time, new InstanceCache(liveInstances), database.Read(session => session.LastNumber()), Dispatch, AskForLook, logger);
        activities = new ActivityPump(database, commit, rounds, services, time, idleness, machine, logger);
        database.Join(commit);
    }

    /// <inheritdoc />
    public Task<bool> StartAsync(string orchestration, string instanceId, JsonElement input, CancellationToken cancel) =>
        database.WriteAsync(session => commit.Start(session, instanceId, orchestration, input), cancel);

    /// <inheritdoc />
    public Task SignalAsync(string instanceId, string name, string key, JsonElement payload, CancellationToken cancel) =>
        database.WriteAsync(Signal(instanceId, name, key, payload), cancel);

    /// <summary>The change that starts an orchestration.</summary>
    internal Change Start(string orchestration, string instanceId, JsonElement input) => session =>
    {
        commit.Start(session, instanceId, orchestration, input);
        return null;
    };

    /// <summary>The change that raises a signal.</summary>
    internal Change Signal(string instanceId, string name, string key, JsonElement payload) => session =>
    {
        commit.Signal(session, instanceId, name, key, payload);
        return null;
    };

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

        timers.Start();
        overdue.Start(stopping.Token);
        activities.Start(stopping.Token);
        looks.Start(stopping.Token);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        timers.Dispose();
        await stopping.CancelAsync();
        await Task.WhenAll(looks.StoppedAsync(), activities.StoppedAsync(), overdue.StoppedAsync()).WaitAsync(cancellationToken);
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
        await database.WriteAsync(
            session =>
            {
                foreach (var wait in due.Where(task => task.Task.Kind != StepKind.Activity))
                {
                    commit.Answer(session, wait, EventKind.Time, null);
                }
            },
            CancellationToken.None);
        foreach (var task in due)
        {
            if (task.Task.Kind == StepKind.Activity)
            {
                activities.Add(task);
            }

            idleness.Exit();
        }
    }

    private void AskForLook(long instance)
    {
        idleness.Enter();
        looks.Add(instance);
    }

    private async Task LookAsync(long instance, CancellationToken cancel)
    {
        await database.WriteAsync(session => commit.Look(session, instance), CancellationToken.None);
        idleness.Exit();
    }
}
