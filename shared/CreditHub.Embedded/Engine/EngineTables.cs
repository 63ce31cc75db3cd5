namespace CreditHub.Engine;

/// <summary>
/// The engine's tables. <c>event</c> is what happened to an instance, in order, and is all that a replay needs; <c>step</c> is what its code
/// asked for, kept while it runs, both to be done and to be compared on replay.
/// </summary>
internal static class EngineTables
{
    public static string[] Statements { get; } =
    [
        """
        CREATE TABLE IF NOT EXISTS instance (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, orchestration TEXT NOT NULL, state INTEGER NOT NULL, started INTEGER NOT NULL,
            updated INTEGER NOT NULL, processed INTEGER NOT NULL, status TEXT NOT NULL, output BLOB, failure TEXT)
        """,
        "CREATE INDEX IF NOT EXISTS instance_state ON instance (state, number)",
        """
        CREATE TABLE IF NOT EXISTS event (
            instance INTEGER NOT NULL, position INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, step INTEGER NOT NULL,
            name TEXT NOT NULL, key TEXT, payload BLOB, PRIMARY KEY (instance, position)) WITHOUT ROWID
        """,
        "CREATE UNIQUE INDEX IF NOT EXISTS event_key ON event (instance, key) WHERE key IS NOT NULL",
        """
        CREATE TABLE IF NOT EXISTS step (
            instance INTEGER NOT NULL, number INTEGER NOT NULL, kind INTEGER NOT NULL, name TEXT NOT NULL, target TEXT, input BLOB,
            due INTEGER, retry BLOB, tries INTEGER NOT NULL, open INTEGER NOT NULL, PRIMARY KEY (instance, number)) WITHOUT ROWID
        """,
        "CREATE INDEX IF NOT EXISTS step_target ON step (target) WHERE target IS NOT NULL",
    ];
}
