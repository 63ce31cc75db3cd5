namespace CreditHub.Documents;

/// <summary>The documents port. Adapters: SQLite (Embedded) and Cosmos DB (Azure).</summary>
public interface IDocuments
{
    /// <summary>Reads one document, or null.</summary>
    Task<Stored<T>?> FindAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel);

    /// <summary>Writes one document if it still is as it was read. Durable when the task ends.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="document">What to store; partition and id come from the kind.</param>
    /// <param name="expected">The ETag that was read; null when the document must not exist yet.</param>
    /// <param name="cancel">Stops the wait, not a write that has begun.</param>
    /// <returns>The new ETag, or null when the document has changed (or exists) meanwhile; nothing is then written.</returns>
    Task<string?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel);

    /// <summary>Creates many documents of one kind, for intake. Each is a step of its own; durable when the task ends.</summary>
    /// <returns>For each document in order, whether it was created; false where one of that partition and id exists already.</returns>
    Task<IReadOnlyList<bool>> CreateManyAsync<T>(DocumentKind<T> kind, IReadOnlyList<Document<T>> documents, CancellationToken cancel);

    /// <summary>Finds documents by partition and declared fields, ordered by nothing in particular; a page at a time.</summary>
    Task<Page<Stored<T>>> QueryAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel);

    /// <summary>Counts the documents that a query would find.</summary>
    Task<long> CountAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel);

    /// <summary>Documents of any registered kind whose outbox is not empty: what a crash left behind. At most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<OutboxHolder>> WithOutboxAsync(int limit, CancellationToken cancel);

    /// <summary>
    /// The change feed: documents in the order of their latest write, each once a change or later changes folded into it.
    /// </summary>
    /// <param name="after">The continuation of the page before; null from the beginning.</param>
    /// <param name="limit">At most so many, positive.</param>
    /// <param name="cancel">Stops the wait.</param>
    Task<Page<DocumentChange>> ChangesAsync(string? after, int limit, CancellationToken cancel);
}

/// <summary>Addresses a document whose outbox is not empty.</summary>
public sealed record OutboxHolder(string Kind, string Partition, string Id);

/// <summary>One changed document.</summary>
public sealed record DocumentChange(string Kind, string Partition, string Id, string ETag);

/// <summary>A page of results.</summary>
/// <param name="Items">The results.</param>
/// <param name="Continuation">Where the next page begins; null on the last. The change feed always has one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);
