namespace CreditHub.Documents;

/// <summary>Every kind of document that the hub stores; back ends make their tables and indexes from it.</summary>
public sealed class DocumentKinds
{
    private readonly Dictionary<string, Func<Relay, OutboxHolder, CancellationToken, Task>> drains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<IDocuments, DocumentQuery, CancellationToken, Task<Page<(object, IReadOnlyList<OutboxEntry>)>>>> pages =
        new(StringComparer.Ordinal);

    private readonly List<DocumentKind> all = [];

    /// <summary>The kinds, in the order of registration.</summary>
    public IReadOnlyList<DocumentKind> All => all;

    /// <summary>Registers a kind.</summary>
    /// <exception cref="ArgumentException">A kind of that name is registered already.</exception>
    public DocumentKinds Add<T>(DocumentKind<T> kind)
    {
        drains.Add(kind.Name, (relay, holder, cancel) => relay.DrainAsync(kind, holder.Partition, holder.Id, cancel));
        pages.Add(kind.Name, async (documents, query, cancel) =>
        {
            var page = await documents.QueryAsync(kind, query, cancel);
            return new Page<(object, IReadOnlyList<OutboxEntry>)>(
                [.. page.Items.Select(stored => ((object)stored.Value!, stored.Document.Outbox))], page.Continuation);
        });
        all.Add(kind);
        return this;
    }

    /// <summary>A page of the documents of a kind, whatever it is.</summary>
    internal Task<Page<(object Value, IReadOnlyList<OutboxEntry> Outbox)>> PageAsync(
        IDocuments documents, string kind, DocumentQuery query, CancellationToken cancel) => pages[kind](documents, query, cancel);

    internal Task DrainAsync(Relay relay, OutboxHolder holder, CancellationToken cancel) => drains[holder.Kind](relay, holder, cancel);
}
