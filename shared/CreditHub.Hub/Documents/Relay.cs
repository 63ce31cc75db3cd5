using CreditHub.Audit;
using CreditHub.Engine;
using CreditHub.Oversight;
using CreditHub.Queues;

namespace CreditHub.Documents;

/// <summary>Hands outbox entries on, at least once and in order, and strikes them out. A use case drains its own document; the sweep drains what a crash left.</summary>
public sealed class Relay(
    IDocuments documents, IEngine engine, IQueues queues, IAuditLog audit, DocumentKinds kinds, Lazy<IEnumerable<ITold>> told)
{
    private const int MostTries = 1000;

    /// <summary>Drains one document's outbox.</summary>
    public async Task DrainAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await documents.FindAsync(kind, partition, id, cancel) is not { Document.Outbox: { Count: > 0 } outbox } stored)
            {
                return;
            }

            foreach (var entry in outbox)
            {
                await HandOnAsync(entry, cancel);
            }

            // A conflict means that someone added to the outbox or drained it meanwhile: look again.
            await documents.WriteAsync(kind, stored.Document with { Outbox = [] }, stored.ETag, cancel);
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
