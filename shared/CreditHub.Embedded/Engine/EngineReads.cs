using CreditHub.Documents;
using CreditHub.Storage;

namespace CreditHub.Engine;

/// <summary>The reads of the engine.</summary>
internal static class EngineReads
{
    private const string Columns = "number, id, orchestration, state, started, updated, status, waits, failure";

    /// <summary>The number that was given last; 0 before the first.</summary>
    public static long LastNumber(this Session session) =>
        session.First("SELECT max(number) FROM instance", row => row.IsDBNull(0) ? 0 : row.GetInt64(0));

    /// <summary>The instance of an id; null where there is none.</summary>
    public static FoundInstance? Find(this Session session, string id) => session.First(
        "SELECT number, state, output, failure FROM instance WHERE id = $1",
        row => new FoundInstance(
            row.GetInt64(0), (RoundState)row.GetInt32(1) is RoundState.Running ? null : new Ending(row.Json(2), row.Text(3))),
        id);

    /// <summary>A running instance as it is stored; null when it has ended.</summary>
    public static StoredInstance? Load(this Session session, long number) => session.First(
        "SELECT id, orchestration, started, input, waits, callers FROM instance WHERE number = $1 AND state = $2",
        row => new StoredInstance(
            number, row.GetString(0), row.GetString(1), row.At(2), row.Json(3)!.Value, List<RoundTask>(row, 4), List<CalledBy>(row, 5), []),
        number,
        (int)RoundState.Running) is { } stored
        ? stored with { Seen = session.Events(number) }
        : null;

    /// <summary>All tasks of running instances that are to be done or waited for.</summary>
    public static List<OpenTask> OpenTasks(this Session session) =>
        [.. session.All(
            "SELECT number, waits FROM instance WHERE state = $1 AND waits IS NOT NULL",
            row => (Number: row.GetInt64(0), Waits: List<RoundTask>(row, 1)),
            (int)RoundState.Running).SelectMany(found => found.Waits, (found, task) => new OpenTask(found.Number, task))];

    public static RoundStatus? Status(this Session session, string id) =>
        session.First($"SELECT {Columns} FROM instance WHERE id = $1", row => StatusOf(row).Status, id);

    /// <summary>What happened to an instance, with its start and its end.</summary>
    public static IReadOnlyList<RoundStep> Steps(this Session session, string id)
    {
        if (session.First(
            "SELECT number, orchestration, started, updated, state FROM instance WHERE id = $1",
            row => new { Number = row.GetInt64(0), Orchestration = row.GetString(1), Started = row.At(2), Updated = row.At(3), State = (RoundState)row.GetInt32(4) },
            id) is not { } found)
        {
            return [];
        }

        var steps = session.All(
            "SELECT at, kind, name FROM event WHERE instance = $1 ORDER BY position",
            row => new RoundStep(row.At(0), row.GetString(1), row.GetString(2)),
            found.Number);
        steps.Insert(0, new RoundStep(found.Started, EventKind.Started, found.Orchestration));
        if (found.State is not RoundState.Running)
        {
            var kind = found.State is RoundState.Completed ? EventKind.Completed : EventKind.Failed;
            steps.Add(new RoundStep(found.Updated, kind, found.Orchestration));
        }

        return steps;
    }

    public static Page<RoundStatus> List(this Session session, RoundState? state, string? prefix, int limit, long before)
    {
        var sql = $"SELECT {Columns} FROM instance WHERE number < $1";
        var values = new List<object?> { before };
        if (state is { } wanted)
        {
            values.Add((int)wanted);
            sql += $" AND state = ${values.Count}";
        }

        if (prefix is not null)
        {
            // U+10FFFF comes after every other character.
            values.Add(prefix);
            values.Add(prefix + char.ConvertFromUtf32(0x10FFFF));
            sql += $" AND id >= ${values.Count - 1} AND id < ${values.Count}";
        }

        values.Add(limit + 1L);
        var found = session.All(sql + $" ORDER BY number DESC LIMIT ${values.Count}", StatusOf, [.. values]);
        return new Page<RoundStatus>(
            [.. found.Take(limit).Select(row => row.Status)], found.Count > limit ? Rows.Number(found[limit - 1].Number) : null);
    }

    private static List<RoundEvent> Events(this Session session, long number) => session.All(
        "SELECT at, kind, step, name, key, payload FROM event WHERE instance = $1 ORDER BY position",
        row => new RoundEvent(row.At(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.Text(4), row.Json(5)),
        number);

    private static (long Number, RoundStatus Status) StatusOf(Row row) => (row.GetInt64(0), new RoundStatus(
        row.GetString(1),
        row.GetString(2),
        (RoundState)row.GetInt32(3),
        row.At(4),
        row.At(5),
        row.GetString(6),
        List<RoundTask>(row, 7).ConvertAll(task => new RoundWait(RoundTask.Word(task.Kind), task.Name, task.Due)),
        row.Text(8)));

    private static List<T> List<T>(Row row, int column) => row.IsDBNull(column) ? [] : Rows.FromUtf8<List<T>>(row.Span(column));
}

/// <summary>An instance of an id.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Ending">How it ended; null while it runs.</param>
internal sealed record FoundInstance(long Number, Ending? Ending);
