using CreditHub.Decisions;

namespace CreditHub.Documents;

/// <summary>
/// The one way in which use cases change documents: load, decide, write state and outbox in one conditional write, decide again
/// on a conflict, and hand the outbox on before answering, so that its effects are visible at once.
/// </summary>
public sealed class Steps(IDocuments documents, Relay relay)
{
    // A writer loses only when another one has won, so the loop ends; the bound turns a defect into an error instead of a spin.
    private const int MostTries = 1000;

    /// <summary>Decides about one document.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="id">The id.</param>
    /// <param name="decide">The decision; gets null where the document does not exist. Pure: it may run more than once.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The state that holds now, or the refusal.</returns>
    public Task<Decision<T>> DecideAsync<T>(
        DocumentKind<T> kind, string partition, string id, Func<T?, Decision<Step<T>>> decide, CancellationToken cancel)
        where T : class => DecideAsync(kind, partition, id, read: null, decide, cancel);

    /// <summary>Decides about a document that was read a moment ago, as by a sweep; it is read again only where it was written meanwhile.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="read">The document as it was read.</param>
    /// <param name="decide">The decision. Pure: it may run more than once.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The state that holds now, or the refusal. A decision that nothing changes may rest on what was read.</returns>
    public Task<Decision<T>> DecideAsync<T>(
        DocumentKind<T> kind, Stored<T> read, Func<T?, Decision<Step<T>>> decide, CancellationToken cancel)
        where T : class => DecideAsync(kind, kind.PartitionOf(read.Value), kind.IdOf(read.Value), read, decide, cancel);

    private async Task<Decision<T>> DecideAsync<T>(
        DocumentKind<T> kind, string partition, string id, Stored<T>? read, Func<T?, Decision<Step<T>>> decide, CancellationToken cancel)
        where T : class
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var stored = tries == 0 && read is not null ? read : await documents.FindAsync(kind, partition, id, cancel);
            switch (decide(stored?.Value))
            {
                case Decision<Step<T>>.Rejected rejected:
                    return new Decision<T>.Rejected(rejected.Error, rejected.Detail);
                case Decision<Step<T>>.Accepted { Value.Unchanged: true } same:
                    if (stored is { Document.Outbox.Count: > 0 })
                    {
                        await relay.DrainAsync(kind, partition, id, cancel);
                    }

                    return same.Value.Next;
                case Decision<Step<T>>.Accepted { Value: var step }:
                    var outbox = stored is null ? step.Effects : [.. stored.Document.Outbox, .. step.Effects];
                    if (await relay.WriteAsync(kind, new Document<T>(step.Next, outbox), stored?.ETag, cancel))
                    {
                        return step.Next;
                    }

                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        throw new InvalidOperationException($"'{kind.Name}' could not be written in {MostTries} tries.");
    }
}
