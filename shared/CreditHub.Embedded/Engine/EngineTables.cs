namespace CreditHub.Engine;

/// <summary>
/// The engine's tables. <c>instance</c> holds an instance with what it waits for and who waits for it, so that one row tells all about it;
/// <c>event</c> is what happened to it between its start and its end, in order, which is all that a replay needs besides.
/// </summary>
internal static class EngineTables
{
    public static string[] Statements { get; } =
    [
        """
        CREATE TABLE IF NOT EXISTS instance (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, orchestration TEXT NOT NULL, state INTEGER NOT NULL, started INTEGER NOT NULL,
            updated INTEGER NOT NULL, status TEXT NOT NULL, input BLOB NOT NULL, waits BLOB, callers BLOB, output BLOB, failure TEXT)
        """,
        "CREATE INDEX IF NOT EXISTS instance_state ON instance (state, number)",
        """
        CREATE TABLE IF NOT EXISTS event (
            instance INTEGER NOT NULL, position INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, step INTEGER NOT NULL,
            name TEXT NOT NULL, key TEXT, payload BLOB, PRIMARY KEY (instance, position)) WITHOUT ROWID
        """,
    ];
}
