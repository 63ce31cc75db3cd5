using CreditHub.Audit;
using CreditHub.Engine;
using CreditHub.Oversight;
using CreditHub.Queues;

namespace CreditHub.Documents;

/// <summary>Hands outbox entries on, at least once and in order, and strikes them out. A use case drains its own document; the sweep drains what a crash left.</summary>
/// <param name="documents">The documents.</param>
/// <param name="engine">Takes starts and signals.</param>
/// <param name="queues">Take messages.</param>
/// <param name="audit">Takes facts.</param>
/// <param name="kinds">The kinds whose outboxes are drained.</param>
/// <param name="told">Whom entries tell.</param>
/// <param name="handOn">Hands on within the write, where the back end can; null where it cannot.</param>
public sealed class Relay(
    IDocuments documents, IEngine engine, IQueues queues, IAuditLog audit, DocumentKinds kinds, Lazy<IEnumerable<ITold>> told, IHandOn? handOn = null)
{
    private const int MostTries = 1000;

    /// <summary>Writes a document and hands its outbox on.</summary>
    /// <returns>Whether it was written; nothing is where the document has changed (or exists) meanwhile.</returns>
    internal async Task<bool> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel)
    {
        if (await StoreAsync(kind, document, expected, cancel) is not { } stored)
        {
            return false;
        }

        if (!await DrainAsync(kind, stored, cancel))
        {
            await DrainAsync(kind, kind.PartitionOf(document.Value), kind.IdOf(document.Value), cancel);
        }

        return true;
    }

    /// <summary>Drains one document's outbox.</summary>
    public async Task DrainAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            // A conflict means that someone added to the outbox or drained it meanwhile: look again.
            if (await documents.FindAsync(kind, partition, id, cancel) is not { } stored || await DrainAsync(kind, stored, cancel))
            {
                return;
            }
        }
    }

    /// <summary>Drains every document that still has an outbox.</summary>
    /// <returns>How many documents were drained.</returns>
    public async Task<int> DrainAllAsync(CancellationToken cancel)
    {
        var drained = 0;
        while (await documents.WithOutboxAsync(100, cancel) is { Count: > 0 } holders)
        {
            foreach (var holder in holders)
            {
                await kinds.DrainAsync(this, holder, cancel);
                drained++;
                HubTelemetry.OutboxesDrained.Add(1);
            }
        }

        return drained;
    }

    // Whether the outbox is empty now; false where someone else wrote the document meanwhile.
    private async Task<bool> DrainAsync<T>(DocumentKind<T> kind, Stored<T>? stored, CancellationToken cancel)
    {
        while (stored is { Document.Outbox: { Count: > 0 } outbox })
        {
            // What can be handed on in the commit that strikes it out is left to it.
            var first = handOn is null ? outbox.Count : outbox.TakeWhile(entry => entry is OutboxEntry.Tell).Count();
            foreach (var entry in outbox.Take(first))
            {
                await HandOnAsync(entry, cancel);
            }

            stored = await StoreAsync(kind, stored.Document with { Outbox = [.. outbox.Skip(first)] }, stored.ETag, cancel);
        }

        return stored is not null;
    }

    private async Task<Stored<T>?> StoreAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel) =>
        handOn is not null ? await handOn.WriteAsync(kind, document, expected, cancel)
        : await documents.WriteAsync(kind, document, expected, cancel) is { } etag ? new Stored<T>(document, etag)
        : null;

    private async Task HandOnAsync(OutboxEntry entry, CancellationToken cancel)
    {
        switch (entry)
        {
            case OutboxEntry.Start start:
                await engine.StartAsync(start.Orchestration, start.InstanceId, start.Input, cancel);
                break;
            case OutboxEntry.Signal signal:
                await engine.SignalAsync(signal.InstanceId, signal.Name, signal.Key, signal.Payload, cancel);
                break;
            case OutboxEntry.Send send:
                await queues.SendAsync([send.Message], cancel);
                HubTelemetry.MessagesSent.Add(1, new KeyValuePair<string, object?>("type", send.Message.Type));
                break;
            case OutboxEntry.Note note:
                await audit.AppendAsync([note.Fact], cancel);
                break;
            case OutboxEntry.Tell tell:
                await told.Value.Single(handler => handler.Name == tell.Handler).HandleAsync(tell.Payload, cancel);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
