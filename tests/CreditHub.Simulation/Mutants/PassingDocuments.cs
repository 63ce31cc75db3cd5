using CreditHub.Documents;

namespace CreditHub.Mutants;

/// <summary>Documents that pass everything on; a mutant changes one thing of it.</summary>
internal abstract class PassingDocuments(IDocuments inner) : IDocuments
{
    public virtual Task<Stored<T>?> FindAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel) =>
        inner.FindAsync(kind, partition, id, cancel);

    public virtual Task<string?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel) =>
        inner.WriteAsync(kind, document, expected, cancel);

    public virtual Task<IReadOnlyList<bool>> CreateManyAsync<T>(DocumentKind<T> kind, IReadOnlyList<Document<T>> documents, CancellationToken cancel) =>
        inner.CreateManyAsync(kind, documents, cancel);

    public Task<Page<Stored<T>>> QueryAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel) =>
        inner.QueryAsync(kind, query, cancel);

    public Task<long> CountAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel) => inner.CountAsync(kind, query, cancel);

    public Task<IReadOnlyList<OutboxHolder>> WithOutboxAsync(int limit, CancellationToken cancel) => inner.WithOutboxAsync(limit, cancel);

    public Task<Page<DocumentChange>> ChangesAsync(string? after, int limit, CancellationToken cancel) => inner.ChangesAsync(after, limit, cancel);
}
