using System.Net;
using System.Text;
using CreditHub.Cosmos;
using Microsoft.Azure.Cosmos;

namespace CreditHub.Documents;

/// <summary>Documents in one container of Cosmos DB; a document's partition is its logical partition.</summary>
public sealed class CosmosDocuments(CosmosContainers containers) : IDocuments
{
    // Bulk sends together what is asked at the same time; a hundred requests under way keep one partition busy without flooding it.
    private const int CreatesAtOnce = 100;

    /// <inheritdoc />
    public async Task<Stored<T>?> FindAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel) =>
        await containers.Documents.ReadAsync<DocumentItem<T>>(partition, DocumentItem.IdOf(kind, id), cancel) is var (item, etag)
            ? item.ToStored(etag)
            : null;

    /// <inheritdoc />
    public Task<string?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel)
    {
        var item = DocumentItem.Of(kind, document);
        return expected is null
            ? containers.Documents.CreateAsync(item.Partition, item, cancel)
            : containers.Documents.ReplaceAsync(item.Partition, item.Id, item, expected, cancel);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<bool>> CreateManyAsync<T>(
        DocumentKind<T> kind, IReadOnlyList<Document<T>> documents, CancellationToken cancel)
    {
        var created = new bool[documents.Count];
        await Parallel.ForAsync(0, documents.Count, Many(cancel), async (index, stop) =>
        {
            var item = DocumentItem.Of(kind, documents[index]);
            created[index] = await containers.DocumentsInBulk.CreateAsync(item.Partition, item, stop) is not null;
        });
        return created;
    }

    /// <inheritdoc />
    public async Task<Page<Stored<T>>> QueryAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel)
    {
        var after = query.Continuation is { } text ? Encoding.UTF8.GetString(Convert.FromHexString(text)) : null;
        var (items, continuation) = await FindAsync<DocumentItem<T>>(
            DocumentQueries.Write(kind, query, "*"), query.Partition, query.Limit, after, cancel);
        return new([.. items.Select(item => item.ToStored(item.ETag!))], OpaqueOf(continuation));
    }

    /// <inheritdoc />
    public async Task<long> CountAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel)
    {
        using var feed = containers.Documents.GetItemQueryStreamIterator(
            DocumentQueries.Write(kind, query, "VALUE COUNT(1)"), requestOptions: OptionsOf(query.Partition, limit: -1));
        long count = 0;
        while (feed.HasMoreResults)
        {
            count += (await feed.NextAsync<long>(cancel)).Items.Sum();
        }

        return count;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<OutboxHolder>> WithOutboxAsync(int limit, CancellationToken cancel)
    {
        var (places, _) = await FindAsync<DocumentPlace>(DocumentQueries.Pending, partition: null, limit, after: null, cancel);
        return [.. places.Select(place => new OutboxHolder(place.Kind, place.Partition, place.Key))];
    }

    /// <inheritdoc />
    public async Task<Page<DocumentChange>> ChangesAsync(string? after, int limit, CancellationToken cancel)
    {
        var from = after is null ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.ContinuationToken(Encoding.UTF8.GetString(Convert.FromHexString(after)));
        using var feed = containers.Documents.GetChangeFeedStreamIterator(
            from, ChangeFeedMode.LatestVersion, new ChangeFeedRequestOptions { PageSizeHint = limit });
        using var answer = await feed.ReadNextAsync(cancel);
        var changes = answer.Expect(HttpStatusCode.NotModified) is HttpStatusCode.NotModified
            ? []
            : Items.From<Changes>(answer.Content).Documents;
        return new([.. changes.Select(place => new DocumentChange(place.Kind, place.Partition, place.Key, place.ETag))], OpaqueOf(answer.ContinuationToken));
    }

    // Cosmos DB ends a page where a physical partition ends; a page of the port ends where nothing is left or its limit is reached.
    private async Task<(List<TItem> Items, string? Continuation)> FindAsync<TItem>(
        QueryDefinition query, string? partition, int limit, string? after, CancellationToken cancel)
    {
        var items = new List<TItem>();
        do
        {
            using var feed = containers.Documents.GetItemQueryStreamIterator(query, after, OptionsOf(partition, limit - items.Count));
            (var page, after) = await feed.NextAsync<TItem>(cancel);
            items.AddRange(page);
        }
        while (after is not null && items.Count < limit);
        return (items, after);
    }

    // Tokens of Cosmos DB are JSON; callers put continuations into addresses.
    private static string? OpaqueOf(string? token) => token is null ? null : Convert.ToHexString(Encoding.UTF8.GetBytes(token));

    private static QueryRequestOptions OptionsOf(string? partition, int limit) => new()
    {
        PartitionKey = partition is null ? null : new PartitionKey(partition),
        MaxItemCount = limit,
        MaxConcurrency = -1,
    };

    private static ParallelOptions Many(CancellationToken cancel) => new() { MaxDegreeOfParallelism = CreatesAtOnce, CancellationToken = cancel };

    private sealed record Changes(IReadOnlyList<DocumentPlace> Documents);
}
