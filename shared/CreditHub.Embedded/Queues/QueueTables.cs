namespace CreditHub.Queues;

/// <summary>The table of messages. A completed one stays without its content, so that its id is known for ever.</summary>
internal static class QueueTables
{
    public const int Waiting = 0;
    public const int Leased = 1;
    public const int Dead = 2;
    public const int Done = 3;

    public static string[] Statements { get; } =
    [
        """
        CREATE TABLE IF NOT EXISTS message (
            place INTEGER PRIMARY KEY, queue TEXT NOT NULL, id TEXT NOT NULL, session TEXT NOT NULL, state INTEGER NOT NULL, at INTEGER NOT NULL,
            body BLOB, deliveries INTEGER NOT NULL, revivals INTEGER NOT NULL DEFAULT 0, token TEXT, until INTEGER, reason TEXT, dead INTEGER)
        """,
        "CREATE UNIQUE INDEX IF NOT EXISTS message_key ON message (queue, id)",
        "CREATE INDEX IF NOT EXISTS message_live ON message (queue, place) WHERE state < 2",
        "CREATE INDEX IF NOT EXISTS message_dead ON message (queue, place) WHERE state = 2",
    ];
}
