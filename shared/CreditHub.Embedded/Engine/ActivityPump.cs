using System.Text.Json;
using CreditHub.Machines;
using CreditHub.Storage;
using Microsoft.Extensions.Logging;

namespace CreditHub.Engine;

/// <summary>Runs activities, a number of them at once, and stores what came of them. What is not stored is run again after a restart.</summary>
internal sealed class ActivityPump
{
    private const int Workers = 16;
    private readonly Database database;
    private readonly Rounds rounds;
    private readonly IServiceProvider services;
    private readonly TimeProvider time;
    private readonly Idleness idleness;
    private readonly Action<long> wake;
    private readonly Action<OpenTask> putOff;
    private readonly ILogger logger;
    private readonly WorkQueue<OpenTask> queue;

    public ActivityPump(
        Database database,
        Rounds rounds,
        IServiceProvider services,
        TimeProvider time,
        Idleness idleness,
        Action<long> wake,
        Action<OpenTask> putOff,
        Machine machine,
        ILogger logger)
    {
        this.database = database;
        this.rounds = rounds;
        this.services = services;
        this.time = time;
        this.idleness = idleness;
        this.wake = wake;
        this.putOff = putOff;
        this.logger = logger;
        queue = new WorkQueue<OpenTask>("An activity", Workers, RunAsync, machine, logger);
    }

    public void Start(CancellationToken stopping) => queue.Start(stopping);

    public Task StoppedAsync() => queue.StoppedAsync();

    public void Add(OpenTask task)
    {
        idleness.Enter();
        queue.Add(task);
    }

    private async Task RunAsync(OpenTask task, CancellationToken stopping)
    {
        try
        {
            var output = await rounds.RunActivityAsync(task.Task.Name, services, task.Task.Input!.Value, stopping);
            await AnswerAsync(task, EventKind.Activity, Rows.Utf8(output));
        }
        // What the store cannot do now is no fault of the activity and costs it no try; the work queue takes it up again.
        catch (Exception reason) when (!stopping.IsCancellationRequested && !StorageTrouble.IsOfTheStore(reason))
        {
            await FailAsync(task with { Tries = task.Tries + 1 }, reason);
        }

        idleness.Exit();
    }

    private async Task FailAsync(OpenTask task, Exception reason)
    {
        var retry = task.Task.Retry!;
        logger.ActivityFailed(task.Task.Name, task.Tries, reason);
        if (task.Tries >= retry.Attempts)
        {
            await AnswerAsync(task, EventKind.ActivityFailed, JsonSerializer.SerializeToUtf8Bytes(reason.Message));
            return;
        }

        var due = time.GetUtcNow() + (retry.First * Math.Pow(retry.Backoff, task.Tries - 1));
        if (await database.WriteAsync(session => session.PutOff(task, due), CancellationToken.None))
        {
            putOff(task with { Task = task.Task with { Due = due } });
        }
    }

    private async Task AnswerAsync(OpenTask task, string kind, byte[] payload)
    {
        if (await database.WriteAsync(
            session => session.Answer(task.Instance, task.Task.Number, kind, task.Task.Name, payload, time.GetUtcNow()), CancellationToken.None))
        {
            wake(task.Instance);
        }
    }
}
