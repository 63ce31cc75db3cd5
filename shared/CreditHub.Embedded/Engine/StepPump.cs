using CreditHub.Machines;
using CreditHub.Storage;
using Microsoft.Extensions.Logging;

namespace CreditHub.Engine;

/// <summary>Runs steps: for each woken instance, shows its code what happened and stores what came of it. Never two steps of one instance at once.</summary>
internal sealed class StepPump
{
    private const int Workers = 64;
    private readonly Lock gate = new();
    private readonly Dictionary<long, bool> wokenAgain = [];
    private readonly Database database;
    private readonly Rounds rounds;
    private readonly TimeProvider time;
    private readonly InstanceCache cache;
    private readonly Idleness idleness;
    private readonly Action<OpenTask> dispatch;
    private readonly ILogger logger;
    private readonly WorkQueue<long> queue;

    public StepPump(
        Database database,
        Rounds rounds,
        TimeProvider time,
        InstanceCache cache,
        Idleness idleness,
        Action<OpenTask> dispatch,
        Machine machine,
        ILogger logger)
    {
        this.database = database;
        this.rounds = rounds;
        this.time = time;
        this.cache = cache;
        this.idleness = idleness;
        this.dispatch = dispatch;
        this.logger = logger;
        queue = new WorkQueue<long>("A step", Workers, RunAsync, machine, logger);
    }

    public void Start(CancellationToken stopping) => queue.Start(stopping);

    public Task StoppedAsync() => queue.StoppedAsync();

    /// <summary>Says that something happened to an instance; to be called once that is stored.</summary>
    public void Wake(long instance)
    {
        lock (gate)
        {
            if (!wokenAgain.TryAdd(instance, false))
            {
                wokenAgain[instance] = true;
                return;
            }

            idleness.Enter();
        }

        queue.Add(instance);
    }

    private async Task RunAsync(long instance, CancellationToken stopping)
    {
        do
        {
            await StepAsync(instance);
        }
        while (HasMore(instance));
    }

    private bool HasMore(long instance)
    {
        lock (gate)
        {
            if (wokenAgain[instance])
            {
                wokenAgain[instance] = false;
                return true;
            }

            wokenAgain.Remove(instance);
        }

        idleness.Exit();
        return false;
    }

    private async Task StepAsync(long number)
    {
        if ((cache.Take(number) ?? Load(number)) is not { } live)
        {
            return;
        }

        var events = database.Read(session => session.Events(number, live.Processed, int.MaxValue));
        if (events.Count > 0 || live.Broken is not null)
        {
            var result = live.Step(events);
            var woken = await database.WriteAsync(session => session.Save(result, time.GetUtcNow()), CancellationToken.None);
            if (result.Failure is { } reason)
            {
                logger.InstanceFailed(result.Id, reason);
            }

            foreach (var other in woken)
            {
                Wake(other);
            }

            if (result.State != RoundState.Running)
            {
                return;
            }

            foreach (var task in result.Asked.Where(task => !result.Closed.Contains(task.Number)))
            {
                dispatch(new OpenTask(number, task, 0));
            }
        }

        cache.Put(live);
    }

    private LiveInstance? Load(long number) =>
        database.Read(session => session.Load(number)) is { } stored ? new LiveInstance(rounds, stored, Wake) : null;
}
