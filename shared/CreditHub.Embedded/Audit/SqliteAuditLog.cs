using CreditHub.Storage;

namespace CreditHub.Audit;

/// <summary>The audit log port on a table; the writer chains the entries, so there is one order.</summary>
internal sealed class SqliteAuditLog : IAuditLog, ICommitPart
{
    private const string Columns = "sequence, key, at, actor, action, target, detail, previous, hash";
    private readonly Database database;

    // The end of the chain; null where it is to be read. The writer's alone.
    private (long Sequence, string Hash)? head;

    public SqliteAuditLog(Database database)
    {
        this.database = database;
        database.Prepare(
            """
            CREATE TABLE IF NOT EXISTS audit (
                sequence INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
                target TEXT NOT NULL, detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL)
            """,
            "CREATE INDEX IF NOT EXISTS audit_target ON audit (target, sequence)");
        database.Join(this);
    }

    public Task AppendAsync(IReadOnlyList<AuditFact> facts, CancellationToken cancel) => database.WriteAsync(Append(facts), cancel);

    /// <summary>The change that appends facts.</summary>
    public Change Append(IReadOnlyList<AuditFact> facts) => session =>
    {
        var last = head ?? Last(session);
        foreach (var fact in facts)
        {
            var entry = AuditChain.Next(last.Sequence + 1, last.Hash, fact);
            if (Insert(session, entry))
            {
                last = (entry.Sequence, entry.Hash);
            }
        }

        head = last;
        return null;
    };

    /// <inheritdoc />
    public void Lost() => head = null;

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(long after, int limit, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>(database.Read(session => session.All(
            $"SELECT {Columns} FROM audit WHERE sequence > $1 ORDER BY sequence LIMIT $2", EntryOf, after, (long)limit)));

    public Task<IReadOnlyList<AuditEntry>> AboutAsync(string target, CancellationToken cancel, long after = 0) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>(database.Read(session => session.All(
            $"SELECT {Columns} FROM audit WHERE target = $1 AND sequence > $2 ORDER BY sequence LIMIT 1000", EntryOf, target, after)));

    private static (long Sequence, string Hash) Last(Session session) =>
        session.First("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1", row => ((long, string)?)(row.GetInt64(0), row.GetString(1)))
        ?? (0, AuditChain.Origin);

    private static bool Insert(Session session, AuditEntry entry) => session.Execute(
        $"INSERT INTO audit ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (key) DO NOTHING",
        entry.Sequence,
        entry.Fact.Key,
        Rows.Ticks(entry.Fact.At),
        entry.Fact.Actor,
        entry.Fact.Action,
        entry.Fact.Target,
        entry.Fact.Detail,
        entry.PreviousHash,
        entry.Hash) > 0;

    private static AuditEntry EntryOf(Row row) => new(
        row.GetInt64(0),
        new AuditFact(row.GetString(1), row.At(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6)),
        row.GetString(7),
        row.GetString(8));
}
