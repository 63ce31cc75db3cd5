using System.Text.Json;
using CreditHub.Storage;
using Microsoft.Extensions.Logging;

namespace CreditHub.Engine;

/// <summary>
/// What happens to instances within one commit: their code sees it on the writer, at once and in order, and what it asks for is stored in
/// the same commit. So nothing that happened is ever stored without what came of it (docs/adr/0018).
/// </summary>
/// <param name="rounds">The code.</param>
/// <param name="time">The hub's clock.</param>
/// <param name="cache">The instances in memory.</param>
/// <param name="number">The last number that was given.</param>
/// <param name="dispatch">Takes what is to be done or waited for, once it is on the disk.</param>
/// <param name="look">Asks for <see cref="Look"/>; from any thread.</param>
/// <param name="logger">Is told of failures.</param>
internal sealed class EngineCommit(
    Rounds rounds, TimeProvider time, InstanceCache cache, long number, Action<OpenTask> dispatch, Action<long> look, ILogger logger) : ICommitPart
{
    private readonly HashSet<LiveInstance> touched = [];
    private readonly List<(LiveInstance Instance, RoundTask Task)> asked = [];
    private readonly Queue<(LiveInstance Instance, RoundEvent Happened)> next = [];

    // A commit that fails leaves a gap, never a repeat.
    private long number = number;

    /// <summary>Starts an instance.</summary>
    /// <returns>Whether there was none of that id.</returns>
    public bool Start(Session session, string id, string orchestration, JsonElement input)
    {
        if (cache.Find(id) is not null || session.Find(id) is not null)
        {
            return false;
        }

        Begin(id, orchestration, input, []);
        Run(session);
        return true;
    }

    /// <summary>Raises a signal; dropped where the instance does not run or has heard the key.</summary>
    public void Signal(Session session, string id, string name, string key, JsonElement payload)
    {
        if (Running(session, id) is { } instance)
        {
            next.Enqueue((instance, new RoundEvent(time.GetUtcNow(), EventKind.Signal, 0, name, key, payload)));
            Run(session);
        }
    }

    /// <summary>Answers a step; dropped where the instance does not wait for it any more.</summary>
    public void Answer(Session session, OpenTask task, string kind, JsonElement? payload)
    {
        if (Running(session, task.Instance) is { } instance)
        {
            next.Enqueue((instance, new RoundEvent(time.GetUtcNow(), kind, task.Task.Number, task.Task.Name, null, payload)));
            Run(session);
        }
    }

    /// <summary>Puts a failed activity off; dropped where the instance does not wait for it any more.</summary>
    public void PutOff(Session session, OpenTask task)
    {
        if (Running(session, task.Instance) is { } instance && instance.Waits.Any(wait => wait.Number == task.Task.Number))
        {
            instance.PutOff(task.Task);
            touched.Add(instance);
            asked.Add((instance, task.Task));
        }
    }

    /// <summary>Looks at an instance to which nothing happened: something outside went on with its code.</summary>
    public void Look(Session session, long instance)
    {
        if (Running(session, instance) is { } live)
        {
            live.Settle();
            touched.Add(live);
            End(session, live);
            Run(session);
        }
    }

    /// <inheritdoc />
    public void Finish(Session session)
    {
        var now = time.GetUtcNow();
        foreach (var instance in touched)
        {
            session.Save(instance, now);
        }
    }

    /// <inheritdoc />
    public void Kept()
    {
        foreach (var instance in touched)
        {
            instance.Saved();
            if (instance.State is not RoundState.Running)
            {
                cache.Remove(instance);
            }

            if (instance.Ending?.Failure is { } reason)
            {
                logger.InstanceFailed(instance.Origin.Id, reason);
            }
        }

        foreach (var (instance, task) in asked)
        {
            // One of the same commit may have answered it.
            if (instance.Waits.Any(wait => ReferenceEquals(wait, task)))
            {
                dispatch(new OpenTask(instance.Origin.Number, task));
            }
        }

        Forget();
        cache.Trim();
    }

    /// <inheritdoc />
    public void Lost()
    {
        // Their code has seen what never happened; they are replayed when something does.
        foreach (var instance in touched)
        {
            cache.Remove(instance);
        }

        Forget();
    }

    private void Forget()
    {
        touched.Clear();
        asked.Clear();
        next.Clear();
    }

    private void Begin(string id, string orchestration, JsonElement input, IReadOnlyList<CalledBy> callers)
    {
        var instance = new LiveInstance(
            rounds, new StoredInstance(++number, id, orchestration, time.GetUtcNow(), input, [], callers, []), isNew: true, look);
        cache.Put(instance);
        next.Enqueue((instance, instance.Started));
    }

    private void Run(Session session)
    {
        while (next.TryDequeue(out var turn))
        {
            var (instance, happened) = turn;
            if (!instance.Takes(happened))
            {
                continue;
            }

            touched.Add(instance);
            foreach (var task in instance.See(happened))
            {
                asked.Add((instance, task));
                if (task.Kind == StepKind.Child)
                {
                    Call(session, instance, task);
                }
            }

            End(session, instance);
        }
    }

    private void Call(Session session, LiveInstance parent, RoundTask task)
    {
        var caller = new CalledBy(parent.Origin.Number, task.Number);
        var child = cache.Find(task.Name);
        var found = child is null ? session.Find(task.Name) : null;
        if ((child?.Ending ?? found?.Ending) is { } ending)
        {
            AnswerCaller(session, caller, task.Name, ending);
        }
        else if ((child ?? Load(session, found?.Number)) is { } running)
        {
            running.CalledBy(caller);
            touched.Add(running);
        }
        else
        {
            Begin(task.Name, task.Orchestration!, task.Input!.Value, [caller]);
        }
    }

    private void End(Session session, LiveInstance instance)
    {
        if (instance.Ending is { } ending)
        {
            foreach (var caller in instance.Callers)
            {
                AnswerCaller(session, caller, instance.Origin.Id, ending);
            }
        }
    }

    private void AnswerCaller(Session session, CalledBy caller, string child, Ending ending)
    {
        if (Running(session, caller.Instance) is { } parent)
        {
            next.Enqueue((parent, ending.Failure is { } failure
                ? new RoundEvent(time.GetUtcNow(), EventKind.ChildFailed, caller.Step, child, null, JsonSerializer.SerializeToElement(failure))
                : new RoundEvent(time.GetUtcNow(), EventKind.Child, caller.Step, child, null, ending.Output)));
        }
    }

    private LiveInstance? Running(Session session, string id) => cache.Find(id) ?? Load(session, session.Find(id)?.Number);

    private LiveInstance? Running(Session session, long instance) => cache.Find(instance) ?? Load(session, instance);

    // Its code is replayed here, on the writer: it must see what happens before the commit ends.
    private LiveInstance? Load(Session session, long? instance)
    {
        if (instance is null || session.Load(instance.Value) is not { } stored)
        {
            return null;
        }

        var live = new LiveInstance(rounds, stored, isNew: false, look);
        cache.Put(live);
        return live;
    }
}
