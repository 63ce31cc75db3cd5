using CreditHub.Machines;
using CreditHub.Storage;

namespace CreditHub.Documents;

/// <summary>The documents port on SQLite: a table a kind.</summary>
internal sealed class SqliteDocuments : IDocuments
{
    // Partition, id, version, body, outbox.
    private const int Fixed = 5;
    private readonly Database database;
    private readonly Dictionary<string, DocumentTable> tables;
    private readonly DocumentCache cache = new();
    private readonly string changes;

    // Only the writer's thread counts on; a batch that fails leaves a gap, never a repeat.
    private long version;

    public SqliteDocuments(Database database, DocumentKinds kinds, Machine machine)
    {
        this.database = database;
        database.Join(cache);
        tables = kinds.All.ToDictionary(kind => kind.Name, kind => new DocumentTable(kind, database, machine), StringComparer.Ordinal);
        version = database.Prepare(session => tables.Values.Select(table => table.Prepare(session)).DefaultIfEmpty().Max());

        // One statement, so that it reads all tables as they are at one moment: a version is never passed over.
        changes = string.Join(" UNION ALL ", tables.Values.Select(table =>
            $"SELECT * FROM (SELECT '{table.Kind}', partition, id, version FROM {table.Name} WHERE version > $1 ORDER BY version LIMIT $2)"))
            + " ORDER BY 4 LIMIT $2";
    }

    public Task<Stored<T>?> FindAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel)
    {
        var table = TableOf(kind);
        if (table.Presence?.RulesOut(partition, id) == true)
        {
            return Task.FromResult<Stored<T>?>(null);
        }

        var known = cache.Find(table, partition, id);
        return known?.Current is Task<Stored<T>?> current ? current : ReadAsync<T>(table, partition, id, known);
    }

    public Task<string?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel) =>
        database.WriteAsync(Write(kind, document, expected), cancel);

    /// <summary>The write of one document; gives its new ETag, or null where it is not as expected.</summary>
    public Func<Session, string?> Write<T>(DocumentKind<T> kind, Document<T> document, string? expected)
    {
        var table = TableOf(kind);
        if (expected is null)
        {
            var created = Columns(kind, document);
            return session => Write(session, table, table.Insert, created, document);
        }

        if (!long.TryParse(expected, out var before))
        {
            return _ => null;
        }

        var (columns, fields) = Changed(kind, Columns(kind, document), table, before);
        var update = table.Update(fields);
        return session => Write(session, table, update, columns, document);
    }

    public async Task<IReadOnlyList<bool>> CreateManyAsync<T>(DocumentKind<T> kind, IReadOnlyList<Document<T>> documents, CancellationToken cancel)
    {
        var table = TableOf(kind);
        var rows = documents.Select(document => Columns(kind, document)).ToList();
        return await database.WriteAsync(session => rows.ConvertAll(row => Write(session, table, table.Insert, row) is not null), cancel);
    }

    public Task<Page<Stored<T>>> QueryAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel)
    {
        var search = new Search(TableOf(kind), query);
        var rows = database.Read(session => session.All(
            search.Page, row => (Stored: Read<T>(row), Key: KeyOf(row, search.Order.Count)), search.PageValues(query.Limit)));
        var more = rows.Count > query.Limit;
        return Task.FromResult(new Page<Stored<T>>(
            [.. rows.Take(query.Limit).Select(row => row.Stored)], more ? Search.Continue(rows[query.Limit - 1].Key) : null));
    }

    public Task<long> CountAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel)
    {
        var search = new Search(TableOf(kind), query);
        return Task.FromResult(database.Read(session => session.First(search.Count, row => row.GetInt64(0), search.Values)));
    }

    public Task<IReadOnlyList<OutboxHolder>> WithOutboxAsync(int limit, CancellationToken cancel)
    {
        var holders = new List<OutboxHolder>();
        foreach (var table in tables.Values.TakeWhile(_ => holders.Count < limit))
        {
            holders.AddRange(database.Read(session => session.All(
                table.Pending, row => new OutboxHolder(table.Kind, row.GetString(0), row.GetString(1)), (long)limit - holders.Count)));
        }

        return Task.FromResult<IReadOnlyList<OutboxHolder>>(holders);
    }

    public Task<Page<DocumentChange>> ChangesAsync(string? after, int limit, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var begin = after is null ? 0 : long.TryParse(after, out var number) ? number : throw new ArgumentException("The continuation is not one.", nameof(after));
        var found = tables.Count == 0 ? [] : database.Read(session => session.All(
            changes,
            row => new DocumentChange(row.GetString(0), row.GetString(1), row.GetString(2), Rows.Number(row.GetInt64(3))),
            begin,
            (long)limit));
        return Task.FromResult(new Page<DocumentChange>(found, found.Count > 0 ? found[^1].ETag : Rows.Number(begin)));
    }

    private static Stored<T> Read<T>(Row row) => Read(row, Rows.FromUtf8<T>(row.Span(1)));

    private static Stored<T> Read<T>(Row row, T value) => new(
        new Document<T>(value, row.IsDBNull(2) ? [] : Rows.FromUtf8<IReadOnlyList<OutboxEntry>>(row.Span(2))), Rows.Number(row.GetInt64(0)));

    private Task<Stored<T>?> ReadAsync<T>(DocumentTable table, string partition, string id, DocumentCache.Known? known)
    {
        var stamp = cache.Stamp;
        var stored = database.Read(session => session.First(
            table.Find,
            row =>
            {
                if (known is not null && row.IsDBNull(1))
                {
                    return Read(row, (T)known.Value);
                }

                var read = Read<T>(row);
                known = new(row.GetInt64(0), read.Value!, row.Span(1).Length);
                cache.Keep(table, partition, id, known);
                return read;
            },
            partition, id, known?.Version));
        var answer = Task.FromResult(stored);
        if (stored is { Document.Outbox.Count: 0 })
        {
            cache.Affirm(known!, answer, stamp);
        }

        return answer;
    }

    private static string[] KeyOf(Row row, int columns)
    {
        var key = new string[columns];
        for (var i = 0; i < columns; i++)
        {
            key[i] = row.GetString(3 + i);
        }

        return key;
    }

    // Made on the caller's thread, so that the writer has nothing to do but write; it only puts the version in.
    private static object?[] Columns<T>(DocumentKind<T> kind, Document<T> document)
    {
        var columns = new object?[Fixed + kind.Fields.Count];
        columns[0] = kind.PartitionOf(document.Value);
        columns[1] = kind.IdOf(document.Value);
        columns[3] = Rows.Utf8(document.Value);
        columns[4] = document.Outbox.Count == 0 ? null : Rows.Utf8(document.Outbox);
        for (var i = 0; i < kind.Fields.Count; i++)
        {
            columns[Fixed + i] = kind.Fields[i].Value(document.Value);
        }

        return columns;
    }

    // Leaves the fields out that are as they were, where that is known, and puts the version before at the end.
    private (object?[] Columns, int Fields) Changed<T>(DocumentKind<T> kind, object?[] columns, DocumentTable table, long before)
    {
        var known = cache.Find(table, (string)columns[0]!, (string)columns[1]!);
        var changed = columns.Take(Fixed).ToList();
        var fields = 0;
        for (var i = 0; i < kind.Fields.Count; i++)
        {
            if (known?.Version != before || kind.Fields[i].Value((T)known.Value) != (string?)columns[Fixed + i])
            {
                changed.Add(columns[Fixed + i]);
                fields |= 1 << i;
            }
        }

        return ([.. changed, before], fields);
    }

    private string? Write<T>(Session session, DocumentTable table, string statement, object?[] columns, Document<T> document)
    {
        if (Write(session, table, statement, columns) is not { } etag)
        {
            return null;
        }

        var (partition, id) = ((string)columns[0]!, (string)columns[1]!);

        // Also where the batch fails afterwards: a version is given once, so this one is then never found.
        var known = new DocumentCache.Known((long)columns[2]!, document.Value!, ((byte[])columns[3]!).Length);
        if (document.Outbox.Count > 0)
        {
            cache.Keep(table, partition, id, known);
        }
        else
        {
            cache.KeepWritten(table, partition, id, known, Task.FromResult<Stored<T>?>(new(document, etag)));
        }

        return etag;
    }

    // Every write of a document passes here, so that memory hears of each before it is committed.
    private string? Write(Session session, DocumentTable table, string statement, object?[] columns)
    {
        var (partition, id) = ((string)columns[0]!, (string)columns[1]!);
        cache.Write(table, partition, id);
        table.Presence?.Add(partition, id);
        var next = version + 1;
        columns[2] = next;
        if (session.Execute(statement, columns) == 0)
        {
            return null;
        }

        version = next;
        return Rows.Number(next);
    }

    private DocumentTable TableOf(DocumentKind kind) => tables.TryGetValue(kind.Name, out var table)
        ? table
        : throw new ArgumentException($"Documents of kind '{kind.Name}' are not registered.", nameof(kind));
}
