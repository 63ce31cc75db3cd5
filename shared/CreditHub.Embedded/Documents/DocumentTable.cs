using System.Collections.Concurrent;
using System.Text.Json;
using CreditHub.Machines;
using CreditHub.Storage;

namespace CreditHub.Documents;

/// <summary>The table of one kind: a row a document, a column with an index a declared field. The version is the ETag and the place in the change feed.</summary>
internal sealed class DocumentTable
{
    private readonly DocumentKind kind;
    private readonly ConcurrentDictionary<int, string> updates = new();

    public DocumentTable(DocumentKind kind, Database database, Machine machine)
    {
        this.kind = kind;
        Name = "document_" + kind.Name.Replace('-', '_');
        var columns = string.Concat(kind.FieldNames.Select(field => $", {Column(field)}"));
        var places = string.Concat(kind.FieldNames.Select((_, i) => $", ${i + 6}"));
        Find = $"SELECT version, CASE WHEN version IS $3 THEN NULL ELSE body END, outbox FROM {Name} WHERE partition = $1 AND id = $2";
        Insert = $"INSERT INTO {Name} (partition, id, version, body, outbox{columns}) VALUES ($1, $2, $3, $4, $5{places}) ON CONFLICT DO NOTHING";
        Pending = $"SELECT partition, id FROM {Name} INDEXED BY {Index("outbox")} WHERE outbox IS NOT NULL ORDER BY version LIMIT $1";
        Keys = $"SELECT partition, id FROM {Name}";
        KeyIndex = Index("key");
        Presence = kind.IsSparse ? new Presence(this, database, machine) : null;
    }

    public string Kind => kind.Name;

    public string Name { get; }

    /// <summary>Version, body and outbox of one document; without the body where its version is known already.</summary>
    public string Find { get; }

    public string Insert { get; }

    public string Pending { get; }

    /// <summary>Partition and id of every document.</summary>
    public string Keys { get; }

    public string KeyIndex { get; }

    /// <summary>Which documents may be there; null where one that is asked for mostly is.</summary>
    public Presence? Presence { get; }

    public static string Column(string field) => $"field_{field}";

    public string IndexOf(string field) => Index(Column(field));

    /// <exception cref="ArgumentException">The kind declares no such field.</exception>
    public string Checked(string field) => kind.FieldNames.Contains(field)
        ? Column(field)
        : throw new ArgumentException($"Documents of kind '{Kind}' have no field '{field}'.", nameof(field));

    /// <summary>
    /// The update of a document: version, body, outbox, and the fields named, since the library writes an index again for each column that is
    /// set, whether or not its value is another.
    /// </summary>
    /// <param name="fields">The fields, by the bits of their places among the declared ones.</param>
    public string Update(int fields) => updates.GetOrAdd(fields, static (fields, table) =>
    {
        var set = table.kind.FieldNames.Where((_, place) => (fields & (1 << place)) != 0).Select(Column).ToList();
        var changes = string.Concat(set.Select((column, i) => $", {column} = ${i + 6}"));
        return $"UPDATE {table.Name} SET version = $3, body = $4, outbox = $5{changes} "
            + $"WHERE partition = $1 AND id = $2 AND version = ${set.Count + 6}";
    }, this);

    /// <summary>Makes the table, and fills in fields that were declared since.</summary>
    /// <returns>The newest version in it.</returns>
    public long Prepare(Session session)
    {
        session.Execute(
            $"CREATE TABLE IF NOT EXISTS {Name} (partition TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL, outbox BLOB)");
        session.Execute($"CREATE UNIQUE INDEX IF NOT EXISTS {KeyIndex} ON {Name} (partition, id)");
        session.Execute($"CREATE UNIQUE INDEX IF NOT EXISTS {Index("version")} ON {Name} (version)");
        session.Execute($"CREATE INDEX IF NOT EXISTS {Index("outbox")} ON {Name} (version) WHERE outbox IS NOT NULL");
        var there = session.All($"SELECT name FROM pragma_table_info('{Name}')", row => row.GetString(0));
        var missing = kind.FieldNames.Where(field => !there.Contains(Column(field))).ToList();
        missing.ForEach(field => session.Execute($"ALTER TABLE {Name} ADD COLUMN {Column(field)} TEXT"));
        if (missing.Count > 0)
        {
            FillIn(session);
        }

        foreach (var field in kind.FieldNames)
        {
            var column = Column(field);
            session.Execute($"CREATE INDEX IF NOT EXISTS {IndexOf(field)} ON {Name} ({column}) WHERE {column} IS NOT NULL");
        }

        return session.First($"SELECT max(version) FROM {Name}", row => row.IsDBNull(0) ? 0 : row.GetInt64(0));
    }

    // What comes first tells an index from the table of a kind whose name goes on, as in 'upload' and 'upload-key'.
    private string Index(string of) => $"by_{of}_{Name}";

    private void FillIn(Session session)
    {
        const int Page = 1000;
        var changes = string.Join(", ", kind.FieldNames.Select((field, i) => $"{Column(field)} = ${i + 2}"));
        for (long last = 0, count = Page; count == Page;)
        {
            var rows = session.All(
                $"SELECT rowid, body FROM {Name} WHERE rowid > $1 ORDER BY rowid LIMIT {Page}", row => (Id: row.GetInt64(0), Body: row.Bytes(1)!), last);
            foreach (var (id, body) in rows)
            {
                session.Execute(
                    $"UPDATE {Name} SET {changes} WHERE rowid = $1", [id, .. kind.FieldsOf(JsonSerializer.Deserialize<JsonElement>(body))]);
                last = id;
            }

            count = rows.Count;
        }
    }
}
