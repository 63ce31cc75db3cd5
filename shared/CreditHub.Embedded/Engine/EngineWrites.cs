using CreditHub.Storage;

namespace CreditHub.Engine;

/// <summary>The writes of the engine, each to be run by the writer.</summary>
internal static class EngineWrites
{
    private const string Insert = """
        INSERT INTO instance (number, id, orchestration, state, started, updated, status, input, waits, callers, output, failure)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    private const string InsertEvent =
        "INSERT INTO event (instance, position, at, kind, step, name, key, payload) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

    /// <summary>Stores an instance as it is now, and what happened to it since it was stored last.</summary>
    public static void Save(this Session session, LiveInstance instance, DateTimeOffset now)
    {
        var origin = instance.Origin;
        var (status, waits, callers) = (instance.Status, Json(instance.Waits), Json(instance.Callers));
        if (!instance.IsStored)
        {
            session.Execute(
                Insert, origin.Number, origin.Id, origin.Orchestration, (int)instance.State, Rows.Ticks(origin.StartedAt), Rows.Ticks(now), status,
                origin.Input, waits, callers, instance.Ending?.Output, instance.Ending?.Failure);
        }
        else if (instance.Ending is not { } ending)
        {
            // Its state is left out, so that its place in the index of states is not written again.
            session.Execute(
                "UPDATE instance SET updated = $2, status = $3, waits = $4, callers = $5 WHERE number = $1",
                origin.Number, Rows.Ticks(now), status, waits, callers);
        }
        else
        {
            session.Execute(
                "UPDATE instance SET state = $2, updated = $3, status = $4, waits = NULL, callers = NULL, output = $5, failure = $6 WHERE number = $1",
                origin.Number, (int)instance.State, Rows.Ticks(now), status, ending.Output, ending.Failure);
        }

        var position = instance.Position;
        foreach (var happened in instance.Unsaved)
        {
            session.Execute(
                InsertEvent, origin.Number, ++position, Rows.Ticks(happened.At), happened.Kind, happened.Step, happened.Name, happened.Key,
                happened.Payload);
        }
    }

    private static byte[]? Json<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : Rows.Utf8(list);
}
