namespace CreditHub.Documents;

/// <summary>Every kind of document that the hub stores; back ends make their tables and indexes from it.</summary>
public sealed class DocumentKinds
{
    private readonly Dictionary<string, Func<Relay, OutboxHolder, CancellationToken, Task>> drains = new(StringComparer.Ordinal);
    private readonly List<DocumentKind> all = [];

    /// <summary>The kinds, in the order of registration.</summary>
    public IReadOnlyList<DocumentKind> All => all;

    /// <summary>Registers a kind.</summary>
    /// <exception cref="ArgumentException">A kind of that name is registered already.</exception>
    public DocumentKinds Add<T>(DocumentKind<T> kind)
    {
        drains.Add(kind.Name, (relay, holder, cancel) => relay.DrainAsync(kind, holder.Partition, holder.Id, cancel));
        all.Add(kind);
        return this;
    }

    internal Task DrainAsync(Relay relay, OutboxHolder holder, CancellationToken cancel) => drains[holder.Kind](relay, holder, cancel);
}
