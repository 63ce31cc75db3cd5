using CreditHub.Engine;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CreditHub.Documents;

/// <summary>
/// Hands on what a crash left in outboxes, minutes after it and not only at the next sweep. Use cases drain their own outboxes at once; the
/// change feed is asked late and shows only a document's latest state, so what they have drained is not seen here.
/// </summary>
public sealed class RelayFunction(Relay relay, DurableEngine engine)
{
    /// <summary>Drains when a changed document still has an outbox.</summary>
    [Function("Relay")]
    public async Task RunAsync(
        [CosmosDBTrigger("%Cosmos:Database%", "documents", Connection = "Cosmos", LeaseContainerName = "leases", FeedPollDelay = 30_000)]
        IReadOnlyList<Changed> changed,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancel)
    {
        engine.Use(client);
        if (changed.Any(document => document.Pending))
        {
            await relay.DrainAllAsync(cancel);
        }
    }

    /// <summary>What the relay needs to know of a changed document.</summary>
    /// <param name="Pending">Whether its outbox holds anything.</param>
    public sealed record Changed(bool Pending);
}
