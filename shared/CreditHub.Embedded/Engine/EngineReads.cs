using CreditHub.Documents;
using CreditHub.Storage;

namespace CreditHub.Engine;

/// <summary>The reads of the engine.</summary>
internal static class EngineReads
{
    private const string Columns = "number, id, orchestration, state, started, updated, status, failure";

    /// <summary>A running instance as it is stored; null when it has ended.</summary>
    public static StoredInstance? Load(this Session session, long number)
    {
        var found = session.First(
            "SELECT id, orchestration, processed FROM instance WHERE number = $1 AND state = $2",
            row => (Id: row.GetString(0), Orchestration: row.GetString(1), Processed: row.GetInt32(2)),
            number,
            (int)RoundState.Running);
        if (found.Id is null)
        {
            return null;
        }

        // A new one has seen and asked for nothing; most of them are loaded once and stay in memory.
        if (found.Processed == 0)
        {
            return new StoredInstance(number, found.Id, found.Orchestration, [], new Dictionary<int, RecordedTask>());
        }

        var recorded = session.All(
            "SELECT number, kind, name FROM step WHERE instance = $1",
            row => (Number: row.GetInt32(0), Task: new RecordedTask((StepKind)row.GetInt32(1), row.GetString(2))),
            number);
        return new StoredInstance(
            number, found.Id, found.Orchestration, session.Events(number, 0, found.Processed), recorded.ToDictionary(step => step.Number, step => step.Task));
    }

    /// <summary>Events after one position and up to another, oldest first.</summary>
    public static List<RoundEvent> Events(this Session session, long number, int after, int last) => session.All(
        "SELECT position, at, kind, step, name, payload FROM event WHERE instance = $1 AND position > $2 AND position <= $3 ORDER BY position",
        row => new RoundEvent(row.GetInt32(0), row.At(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.Json(5)),
        number,
        after,
        last);

    /// <summary>Running instances whose code has not seen all that happened.</summary>
    public static List<long> Unseen(this Session session) => session.All(
        """
        SELECT number FROM instance INDEXED BY instance_state
        WHERE state = $1 AND processed < (SELECT max(position) FROM event WHERE instance = number)
        """,
        row => row.GetInt64(0),
        (int)RoundState.Running);

    /// <summary>All tasks that are to be done or waited for.</summary>
    public static List<OpenTask> OpenTasks(this Session session) => session.All(
        "SELECT number, kind, name, input, due, retry, instance, tries FROM step WHERE open = 1",
        row => new OpenTask(
            row.GetInt64(6),
            new RoundTask(
                row.GetInt32(0),
                (StepKind)row.GetInt32(1),
                row.GetString(2),
                null,
                row.Json(3),
                row.MaybeAt(4),
                row.Bytes(5) is { } retry ? Rows.FromUtf8<Retry>(retry) : null),
            row.GetInt32(7)));

    public static RoundStatus? Status(this Session session, string id) =>
        session.First($"SELECT {Columns} FROM instance WHERE id = $1", StatusOf, id) is (var number, { } status)
            ? status with { Waits = session.Waits(number) }
            : null;

    public static List<RoundStep> Steps(this Session session, string id) => session.All(
        "SELECT at, kind, name FROM event WHERE instance = (SELECT number FROM instance WHERE id = $1) ORDER BY position",
        row => new RoundStep(row.At(0), row.GetString(1), row.GetString(2)),
        id);

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
        var page = found.Take(limit).Select(row => row.Status with { Waits = session.Waits(row.Number) }).ToList();
        return new Page<RoundStatus>(page, found.Count > limit ? Rows.Number(found[limit - 1].Number) : null);
    }

    private static List<RoundWait> Waits(this Session session, long number) => session.All(
        "SELECT kind, name, due FROM step WHERE instance = $1 AND open = 1 ORDER BY number",
        row => new RoundWait(RoundTask.Word((StepKind)row.GetInt32(0)), row.GetString(1), row.MaybeAt(2)),
        number);

    private static (long Number, RoundStatus Status) StatusOf(Row row) => (row.GetInt64(0), new RoundStatus(
        row.GetString(1), row.GetString(2), (RoundState)row.GetInt32(3), row.At(4), row.At(5), row.GetString(6), [], row.Text(7)));
}
