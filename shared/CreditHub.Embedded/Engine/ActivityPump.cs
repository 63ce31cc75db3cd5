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
    private readonly EngineCommit commit;
    private readonly Rounds rounds;
    private readonly IServiceProvider services;
    private readonly TimeProvider time;
    private readonly Idleness idleness;
    private readonly ILogger logger;
    private readonly WorkQueue<OpenTask> queue;

    public ActivityPump(
        Database database, EngineCommit commit, Rounds rounds, IServiceProvider services, TimeProvider time, Idleness idleness, Machine machine, ILogger logger)
    {
        this.database = database;
        this.commit = commit;
        this.rounds = rounds;
        this.services = services;
        this.time = time;
        this.idleness = idleness;
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
            await AnswerAsync(task, EventKind.Activity, output);
        }
        // What the store cannot do now is no fault of the activity and costs it no try; the work queue takes it up again.
        catch (Exception reason) when (!stopping.IsCancellationRequested && !StorageTrouble.IsOfTheStore(reason))
        {
            await FailAsync(task, task.Task.Tries + 1, reason);
        }

        idleness.Exit();
    }

    private async Task FailAsync(OpenTask task, int tries, Exception reason)
    {
        var retry = task.Task.Retry!;
        logger.ActivityFailed(task.Task.Name, tries, reason);
        if (tries >= retry.Attempts)
        {
            await AnswerAsync(task, EventKind.ActivityFailed, JsonSerializer.SerializeToElement(reason.Message));
            return;
        }

        var due = time.GetUtcNow() + (retry.First * Math.Pow(retry.Backoff, tries - 1));
        var later = task with { Task = task.Task with { Due = due, Tries = tries } };
        await database.WriteAsync(session => commit.PutOff(session, later), CancellationToken.None);
    }

    private Task AnswerAsync(OpenTask task, string kind, JsonElement payload) =>
        database.WriteAsync(session => commit.Answer(session, task, kind, payload), CancellationToken.None);
}
