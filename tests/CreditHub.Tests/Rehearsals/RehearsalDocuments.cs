using System.Text.Json;
using CreditHub.Documents;

namespace CreditHub.Rehearsals;

/// <summary>Documents in memory, as JSON, so that what a test reads went through the hub's serialiser.</summary>
internal sealed class RehearsalDocuments : IDocuments
{
    private readonly Dictionary<(string Kind, string Partition, string Id), Row> rows = [];
    private int writes;

    /// <summary>Called with the kind's name just before a write, as when somebody else is quicker; once.</summary>
    public Func<string, Task>? BeforeWrite { get; set; }

    public Task<Stored<T>?> FindAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel) => Task.FromResult(
        rows.TryGetValue((kind.Name, partition, id), out var row) ? Read<T>(row) : null);

    public async Task<string?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel)
    {
        if (BeforeWrite is { } quicker)
        {
            BeforeWrite = null;
            await quicker(kind.Name);
        }

        var key = (kind.Name, kind.PartitionOf(document.Value), kind.IdOf(document.Value));
        if (rows.GetValueOrDefault(key)?.ETag != expected)
        {
            return null;
        }

        var etag = $"{++writes}";
        rows[key] = new Row(
            HubJson.ToElement(document), etag, document.Outbox.Count > 0, kind.Fields.ToDictionary(field => field.Name, field => field.Value(document.Value)));
        return etag;
    }

    public async Task<IReadOnlyList<bool>> CreateManyAsync<T>(DocumentKind<T> kind, IReadOnlyList<Document<T>> documents, CancellationToken cancel)
    {
        var created = new List<bool>();
        foreach (var document in documents)
        {
            created.Add(await WriteAsync(kind, document, null, cancel) is not null);
        }

        return created;
    }

    public Task<Page<Stored<T>>> QueryAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel)
    {
        var after = query.Continuation is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var found = Matching(kind, query).Skip(after).Take(query.Limit + 1).ToList();
        return Task.FromResult(new Page<Stored<T>>(
            [.. found.Take(query.Limit).Select(row => Read<T>(row)!)], found.Count > query.Limit ? $"{after + query.Limit}" : null));
    }

    public Task<long> CountAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel) =>
        Task.FromResult((long)Matching(kind, query).Count());

    public Task<IReadOnlyList<OutboxHolder>> WithOutboxAsync(int limit, CancellationToken cancel) => Task.FromResult<IReadOnlyList<OutboxHolder>>(
        [.. rows.Where(row => row.Value.HasOutbox).Take(limit).Select(row => new OutboxHolder(row.Key.Kind, row.Key.Partition, row.Key.Id))]);

    public Task<Page<DocumentChange>> ChangesAsync(string? after, int limit, CancellationToken cancel) => throw new NotSupportedException();

    private static Stored<T> Read<T>(Row row) => new(HubJson.From<Document<T>>(row.Json), row.ETag);

    private IEnumerable<Row> Matching<T>(DocumentKind<T> kind, DocumentQuery query) => rows
        .Where(row => row.Key.Kind == kind.Name && (query.Partition is null || row.Key.Partition == query.Partition))
        .Where(row => query.Conditions.All(condition => row.Value.Fields[condition.Field] is { } value && condition.Comparison switch
        {
            Comparison.Is => value == condition.Value,
            Comparison.AtMost => string.CompareOrdinal(value, condition.Value) <= 0,
            Comparison.AtLeast => string.CompareOrdinal(value, condition.Value) >= 0,
            _ => throw new System.Diagnostics.UnreachableException(),
        }))
        .OrderBy(row => row.Key.Id, StringComparer.Ordinal)
        .Select(row => row.Value);

    private sealed record Row(JsonElement Json, string ETag, bool HasOutbox, Dictionary<string, string?> Fields);
}
