using CreditHub.Cosmos;
using CreditHub.Documents;
using Microsoft.Azure.Cosmos;

namespace CreditHub.Queues;

/// <summary>Reads and writes sessions, and the marks of completed messages, which keep an id known when its message has gone.</summary>
internal sealed class QueueSessions(Container container)
{
    public async Task<QueueSession?> FindAsync(string queue, string id, CancellationToken cancel) =>
        await container.ReadAsync<QueueSession>(queue, id, cancel) is var (session, etag) ? session with { ETag = etag } : null;

    /// <summary>Sessions of a queue that have something to hand out, the longest waiting first.</summary>
    public Task<List<QueueSession>> DueAsync(string queue, DateTimeOffset now, int limit, CancellationToken cancel) => QueryAsync<QueueSession>(
        new QueryDefinition("SELECT * FROM c WHERE c.due <= @now ORDER BY c.due").WithParameter("@now", DocumentField.Text(now)), queue, limit, cancel);

    /// <summary>The session that holds a message, by an index.</summary>
    public async Task<QueueSession?> HoldingAsync(string queue, string messageId, CancellationToken cancel) => (await QueryAsync<QueueSession>(
        new QueryDefinition("SELECT * FROM c WHERE ARRAY_CONTAINS(c.ids, @id)").WithParameter("@id", messageId), queue, limit: 1, cancel)).FirstOrDefault();

    /// <summary>Sessions with dead letters, of one queue or of all.</summary>
    public Task<List<QueueSession>> WithDeadAsync(string? queue, CancellationToken cancel) =>
        QueryAsync<QueueSession>(new("SELECT * FROM c WHERE c.dead = true"), queue, limit: 1000, cancel);

    /// <summary>What every session holds, without payloads.</summary>
    public Task<List<Held>> HeldAsync(CancellationToken cancel) =>
        QueryAsync<Held>(new("SELECT c.partition, c.slots FROM c WHERE c.open = true"), queue: null, limit: int.MaxValue, cancel);

    /// <summary>Writes a session as it follows from what was read.</summary>
    /// <returns>Whether it still was as it was read.</returns>
    public async Task<bool> WriteAsync(QueueSession session, CancellationToken cancel)
    {
        var item = session with { ETag = null };
        return await (session.ETag is { } etag
            ? container.ReplaceAsync(session.Partition, session.Id, item, etag, cancel)
            : container.CreateAsync(session.Partition, item, cancel)) is not null;
    }

    public async Task<CompletedMark?> MarkAsync(string queue, string messageId, CancellationToken cancel) =>
        await container.ReadAsync<CompletedMark>(queue, CompletedMark.IdOf(messageId), cancel) is var (mark, _) ? mark : null;

    /// <summary>Keeps the id of a message that is about to go; once it stands, the message may be taken out of its session.</summary>
    public async Task MarkAsync(string queue, string messageId, int revivals, CancellationToken cancel)
    {
        var mark = new CompletedMark(CompletedMark.IdOf(messageId), queue, revivals);
        while (await container.CreateAsync(queue, mark, cancel) is null)
        {
            // Completed before and revived since, or completed by a host that died before it took the message out.
            var (known, etag) = (await container.ReadAsync<CompletedMark>(queue, mark.Id, cancel))!.Value;
            if (known.Revivals >= revivals || await container.ReplaceAsync(queue, mark.Id, mark, etag, cancel) is not null)
            {
                return;
            }
        }
    }

    private async Task<List<T>> QueryAsync<T>(QueryDefinition query, string? queue, int limit, CancellationToken cancel)
    {
        using var feed = container.GetItemQueryStreamIterator(query, requestOptions: new QueryRequestOptions
        {
            PartitionKey = queue is null ? null : new PartitionKey(queue),
            MaxItemCount = limit > 1000 ? -1 : limit,
            MaxConcurrency = -1,
        });
        var found = new List<T>();
        while (feed.HasMoreResults && found.Count < limit)
        {
            found.AddRange((await feed.NextAsync<T>(cancel)).Items);
        }

        return found;
    }

    /// <summary>What a session holds.</summary>
    internal sealed record Held(string Partition, IReadOnlyList<QueueSlot> Slots);
}

/// <summary>Says that a message was completed.</summary>
/// <param name="Id">Made of the message's id.</param>
/// <param name="Partition">The queue.</param>
/// <param name="Revivals">How often it had been revived by then.</param>
internal sealed record CompletedMark(string Id, string Partition, int Revivals)
{
    public static string IdOf(string messageId) => Items.Id("completed", messageId);
}
