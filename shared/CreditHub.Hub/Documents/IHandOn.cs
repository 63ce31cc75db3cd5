namespace CreditHub.Documents;

/// <summary>
/// What a back end can do besides the ports when documents, engine, queues and audit log are one database: hand an outbox on in the very
/// commit that writes its document. Where it is missing, the relay hands on after the write (docs/adr/0013).
/// </summary>
public interface IHandOn
{
    /// <summary>
    /// Writes one document as <see cref="IDocuments.WriteAsync"/> does. Its outbox is handed on in the same commit, in order, up to the
    /// first entry that tells another capability: that one changes a document of its own, so it and what follows stay in the outbox.
    /// </summary>
    /// <returns>The document as it is stored now, with what is left in its outbox; null where nothing was written.</returns>
    Task<Stored<T>?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel);
}
