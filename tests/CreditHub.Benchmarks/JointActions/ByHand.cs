using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CreditHub.JointActions;

/// <summary>
/// The same state changes written by hand: one thread, prepared statements, a hundred directives a transaction, WAL, every commit on the
/// disk, the same indexes as the hub's documents have. No decisions, no JSON, no replay, no outbox: rows only, made up in advance.
/// </summary>
internal sealed class ByHand : IDisposable
{
    private const int Batch = 100;
    private const int Body = 1100;
    private const int MessageBody = 900;
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = [];
    private readonly byte[] body = [.. Enumerable.Repeat((byte)'x', Body)];
    private readonly byte[] answered = [.. Enumerable.Repeat((byte)'x', Body + 300)];
    private readonly byte[] message = [.. Enumerable.Repeat((byte)'x', MessageBody)];
    private string hash = new('0', 64);
    private long facts;
    private int entries;
    private long version;

    public ByHand(string folder)
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(folder, "hand.db")};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode=WAL");
        Run("PRAGMA synchronous=FULL");
        Run("PRAGMA cache_size=-65536");
        foreach (var table in Tables)
        {
            Run(table);
        }

        // Counting goes on where the folder holds earlier campaigns.
        entries = (int)Count("SELECT count(*) FROM entry");
        facts = Count("SELECT coalesce(max(sequence), 0) FROM audit");
        version = Count("SELECT coalesce(max(version), 0) FROM directive");
    }

    private static string[] Tables { get; } =
    [
        "CREATE TABLE IF NOT EXISTS entry (id TEXT PRIMARY KEY, version INTEGER, body BLOB, subject TEXT, state TEXT, proposed TEXT, due TEXT)",
        "CREATE INDEX IF NOT EXISTS entry_version ON entry (version)",
        "CREATE INDEX IF NOT EXISTS entry_subject ON entry (subject)",
        "CREATE INDEX IF NOT EXISTS entry_state ON entry (state)",
        "CREATE INDEX IF NOT EXISTS entry_proposed ON entry (proposed)",
        "CREATE INDEX IF NOT EXISTS entry_due ON entry (due)",
        "CREATE TABLE IF NOT EXISTS standing (subject TEXT PRIMARY KEY, body BLOB)",
        "CREATE TABLE IF NOT EXISTS action (id TEXT PRIMARY KEY, version INTEGER, body BLOB, subject TEXT, initiator TEXT, initiated TEXT)",
        "CREATE INDEX IF NOT EXISTS action_version ON action (version)",
        "CREATE INDEX IF NOT EXISTS action_subject ON action (subject)",
        "CREATE INDEX IF NOT EXISTS action_initiator ON action (initiator)",
        "CREATE INDEX IF NOT EXISTS action_initiated ON action (initiated)",
        """
        CREATE TABLE IF NOT EXISTS directive (
            id TEXT PRIMARY KEY, version INTEGER, body BLOB, unit TEXT, ordered TEXT, state TEXT, due TEXT, wake TEXT, alarm TEXT)
        """,
        "CREATE INDEX IF NOT EXISTS directive_version ON directive (version)",
        "CREATE INDEX IF NOT EXISTS directive_unit ON directive (unit)",
        "CREATE INDEX IF NOT EXISTS directive_ordered ON directive (ordered)",
        "CREATE INDEX IF NOT EXISTS directive_state ON directive (state)",
        "CREATE INDEX IF NOT EXISTS directive_due ON directive (due) WHERE due IS NOT NULL",
        "CREATE INDEX IF NOT EXISTS directive_wake ON directive (wake) WHERE wake IS NOT NULL",
        "CREATE INDEX IF NOT EXISTS directive_alarm ON directive (alarm) WHERE alarm IS NOT NULL",
        "CREATE TABLE IF NOT EXISTS message (place INTEGER PRIMARY KEY, queue TEXT, id TEXT, session TEXT, state INTEGER, body BLOB, token TEXT, until INTEGER)",
        "CREATE UNIQUE INDEX IF NOT EXISTS message_key ON message (queue, id)",
        "CREATE INDEX IF NOT EXISTS message_live ON message (queue, place) WHERE state < 2",
        """
        CREATE TABLE IF NOT EXISTS audit (
            sequence INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, at INTEGER, actor TEXT, action TEXT, target TEXT, detail TEXT, previous TEXT, hash TEXT)
        """,
        "CREATE INDEX IF NOT EXISTS audit_target ON audit (target, sequence)",
    ];

    /// <returns>Directives a second.</returns>
    public double RunCampaign(int count)
    {
        var first = entries;
        for (var i = 0; i < count; i++)
        {
            Run("INSERT INTO entry VALUES ($1, 0, $2, $3, 'heard', '2026-01-01', NULL)", IdOf(first + i), body, SubjectOf(first + i));
        }

        entries += count;
        var began = Stopwatch.GetTimestamp();
        for (var i = first; i < entries; i += Batch / TwentyUnits.Count)
        {
            Transact(i, Order);
        }

        for (var i = first; i < entries; i += Batch / TwentyUnits.Count)
        {
            Transact(i, Lease);
        }

        for (var i = first; i < entries; i += Batch / TwentyUnits.Count)
        {
            Transact(i, Complete);
        }

        for (var i = first; i < entries; i += Batch / TwentyUnits.Count)
        {
            Transact(i, Answer);
        }

        return count * TwentyUnits.Count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private static string IdOf(int entry) => $"le-{entry:x32}";

    private static string SubjectOf(int entry) => $"org-9135{entry:00000000000000}";

    private static string DirectiveOf(int entry, int unit) => $"ja-{IdOf(entry)}.unit-{unit + 1:00}";

    private void Transact(int first, Action<int> change)
    {
        Run("BEGIN IMMEDIATE");
        for (var entry = first; entry < first + (Batch / TwentyUnits.Count); entry++)
        {
            change(entry);
        }

        Run("COMMIT");
    }

    private void Order(int entry)
    {
        var id = IdOf(entry);
        Run("UPDATE entry SET version = $2, body = $3, state = 'listed', due = '2028-01-01' WHERE id = $1", id, ++version, body);
        Run("INSERT INTO standing VALUES ($1, $2)", SubjectOf(entry), body);
        Run("INSERT INTO action VALUES ($1, $2, $3, $4, 'market-supervision', '2026-03-02')", "ja-" + id, ++version, answered, SubjectOf(entry));
        Note($"{id}@4", id, "list.decided");
        Note($"round-{id}", "ja-" + id, "joint-action.round-started");
        for (var unit = 0; unit < TwentyUnits.Count; unit++)
        {
            var directive = DirectiveOf(entry, unit);
            Run(
                "INSERT INTO directive VALUES ($1, $2, $3, $4, '2026-03-02T01:00:00.000Z', 'delivered', '2026-03-04', '2026-03-04', 'open')",
                directive, ++version, body, $"unit-{unit + 1:00}");
            Run(
                "INSERT INTO message (queue, id, session, state, body) VALUES ($1, $2, $3, 0, $4)",
                $"unit-{unit + 1:00}", directive + ":1", SubjectOf(entry), message);
            Note(directive + ":1", directive, "directive.ordered");
        }
    }

    private void Lease(int entry)
    {
        for (var unit = 0; unit < TwentyUnits.Count; unit++)
        {
            Run(
                "UPDATE message SET state = 1, token = $3, until = $4 WHERE queue = $1 AND id = $2",
                $"unit-{unit + 1:00}", DirectiveOf(entry, unit) + ":1", "0123456789abcdef0123456789abcdef", 639000000000000000L);
        }
    }

    private void Complete(int entry)
    {
        for (var unit = 0; unit < TwentyUnits.Count; unit++)
        {
            var directive = DirectiveOf(entry, unit);
            Run(
                "UPDATE directive SET version = $2, body = $3, state = 'acknowledged', due = '2026-03-16', wake = '2026-03-16' WHERE id = $1",
                directive, ++version, body);
            Note(directive + ":2", directive, "directive.acknowledged");
            Run(
                "UPDATE message SET state = 3, body = NULL, token = NULL, until = NULL WHERE queue = $1 AND id = $2",
                $"unit-{unit + 1:00}", directive + ":1");
        }
    }

    private void Answer(int entry)
    {
        for (var unit = 0; unit < TwentyUnits.Count; unit++)
        {
            var directive = DirectiveOf(entry, unit);
            Run(
                "UPDATE directive SET version = $2, body = $3, state = 'settled', due = NULL, wake = NULL, alarm = NULL WHERE id = $1",
                directive, ++version, answered);
            Note(directive + ":3", directive, "directive.answered");
        }

        Run("UPDATE action SET version = $2, body = $3 WHERE id = $1", "ja-" + IdOf(entry), ++version, answered);
    }

    private long Count(string sql)
    {
        using var statement = connection.CreateCommand();
        statement.CommandText = sql;
        return (long)statement.ExecuteScalar()!;
    }

    private void Note(string key, string target, string action)
    {
        var previous = hash;
        hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{++facts}:{previous}:{key}:2026-03-02:unit/system-1:{action}:{target}:1 S01=implemented")));
        Run(
            "INSERT INTO audit VALUES ($1, $2, $3, 'unit/system-1', $4, $5, '1 S01=implemented', $6, $7)",
            facts, key, 639000000000000000L, action, target, previous, hash);
    }

    private void Run(string sql, params object[] values)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            statement = connection.CreateCommand();
            statement.CommandText = sql;
            for (var i = 1; i <= values.Length; i++)
            {
                statement.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            }

            prepared.Add(sql, statement);
        }

        for (var i = 0; i < values.Length; i++)
        {
            statement.Parameters[i].Value = values[i];
        }

        statement.ExecuteNonQuery();
    }
}
