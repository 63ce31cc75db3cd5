using System.Text.Json;
using CreditHub.Storage;

namespace CreditHub.Engine;

/// <summary>The writes of the engine, each to be run by the writer.</summary>
internal static class EngineWrites
{
    /// <summary>Makes an instance with its first event.</summary>
    /// <returns>Its number; null where one of that id exists.</returns>
    public static long? Start(this Session session, string id, string orchestration, byte[] input, DateTimeOffset now)
    {
        const string Insert = """
            INSERT INTO instance (id, orchestration, state, started, updated, processed, status) VALUES ($1, $2, $3, $4, $4, 0, '') ON CONFLICT DO NOTHING
            """;
        if (session.Execute(Insert, id, orchestration, (int)RoundState.Running, Rows.Ticks(now)) == 0)
        {
            return null;
        }

        var number = session.LastRow;
        session.Happen(number, now, EventKind.Started, 0, orchestration, null, input);
        return number;
    }

    /// <summary>Keeps a signal.</summary>
    /// <returns>The instance's number; null where the signal is dropped.</returns>
    public static long? Signal(this Session session, string id, string name, string key, byte[] payload, DateTimeOffset now)
    {
        var running = session.First(
            "SELECT number FROM instance WHERE id = $1 AND state = $2", row => (long?)row.GetInt64(0), id, (int)RoundState.Running);
        return running is { } number && session.Happen(number, now, EventKind.Signal, 0, name, key, payload) ? number : null;
    }

    /// <summary>Answers a step that is still open.</summary>
    /// <returns>Whether it was.</returns>
    public static bool Answer(this Session session, long instance, int step, string kind, string name, byte[]? payload, DateTimeOffset now) =>
        session.Execute("UPDATE step SET open = 0, input = NULL WHERE instance = $1 AND number = $2 AND open = 1", instance, step) > 0
        && session.Happen(instance, now, kind, step, name, null, payload);

    /// <summary>Puts a failed activity off.</summary>
    public static bool PutOff(this Session session, OpenTask task, DateTimeOffset due) => session.Execute(
        "UPDATE step SET tries = $3, due = $4 WHERE instance = $1 AND number = $2", task.Instance, task.Task.Number, task.Tries, Rows.Ticks(due)) > 0;

    /// <summary>Stores what came of a step.</summary>
    /// <returns>Other instances, and perhaps itself, to which this has something to say.</returns>
    public static IReadOnlyList<long> Save(this Session session, StepResult result, DateTimeOffset now)
    {
        session.Execute(
            "UPDATE instance SET state = $2, updated = $3, processed = $4, status = $5, output = $6, failure = $7 WHERE number = $1",
            result.Number,
            (int)result.State,
            Rows.Ticks(now),
            result.Processed,
            result.Status,
            result.Output is { } output ? Rows.Utf8(output) : null,
            result.Failure);
        return result.State == RoundState.Running ? session.GoOn(result, now) : session.End(result, now);
    }

    private static List<long> GoOn(this Session session, StepResult result, DateTimeOffset now)
    {
        const string Insert = """
            INSERT INTO step (instance, number, kind, name, target, input, due, retry, tries, open) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 1)
            """;
        var woken = new List<long>();
        foreach (var task in result.Asked)
        {
            session.Execute(
                Insert,
                result.Number,
                task.Number,
                (int)task.Kind,
                task.Name,
                task.Kind == StepKind.Child ? task.Name : null,
                task.Input is { } input ? Rows.Utf8(input) : null,
                Rows.Ticks(task.Due),
                task.Retry is null ? null : Rows.Utf8(task.Retry));
            if (task.Kind == StepKind.Child && session.CallChild(result.Number, task, now) is { } called)
            {
                woken.Add(called);
            }
        }

        foreach (var step in result.Closed)
        {
            session.Execute("UPDATE step SET open = 0 WHERE instance = $1 AND number = $2", result.Number, step);
        }

        return woken;
    }

    // Who is to be woken: the new child, or the parent itself where the child has ended before.
    private static long? CallChild(this Session session, long parent, RoundTask task, DateTimeOffset now)
    {
        if (session.Start(task.Name, task.Orchestration!, Rows.Utf8(task.Input!.Value), now) is { } child)
        {
            return child;
        }

        var (state, output, failure) = session.First(
            "SELECT state, output, failure FROM instance WHERE id = $1", row => ((RoundState)row.GetInt32(0), row.Bytes(1), row.Text(2)), task.Name);
        if (state == RoundState.Running)
        {
            return null;
        }

        session.AnswerParent(parent, task.Number, task.Name, output, failure, now);
        return parent;
    }

    private static List<long> End(this Session session, StepResult result, DateTimeOffset now)
    {
        session.Execute("DELETE FROM step WHERE instance = $1", result.Number);
        session.Happen(
            result.Number, now, result.State == RoundState.Completed ? EventKind.Completed : EventKind.Failed, 0, result.Orchestration, null, null);
        var parents = session.All(
            "SELECT instance, number FROM step WHERE target = $1 AND open = 1", row => (Instance: row.GetInt64(0), Step: row.GetInt32(1)), result.Id);
        foreach (var (instance, step) in parents)
        {
            session.AnswerParent(instance, step, result.Id, result.Output is { } output ? Rows.Utf8(output) : null, result.Failure, now);
        }

        return parents.ConvertAll(parent => parent.Instance);
    }

    private static void AnswerParent(
        this Session session, long parent, int step, string child, byte[]? output, string? failure, DateTimeOffset now)
    {
        if (failure is null)
        {
            session.Answer(parent, step, EventKind.Child, child, output, now);
        }
        else
        {
            session.Answer(parent, step, EventKind.ChildFailed, child, JsonSerializer.SerializeToUtf8Bytes(failure), now);
        }
    }

    private static bool Happen(
        this Session session, long instance, DateTimeOffset at, string kind, int step, string name, string? key, byte[]? payload) => session.Execute(
        """
        INSERT OR IGNORE INTO event (instance, position, at, kind, step, name, key, payload)
        SELECT $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7 FROM event WHERE instance = $1
        """,
        instance,
        Rows.Ticks(at),
        kind,
        step,
        name,
        key,
        payload) > 0;
}
