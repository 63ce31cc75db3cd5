using CreditHub.Engine;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CreditHub.Queues;

/// <summary>Hands messages over to Service Bus soon after they came; the sweep does it for what a crash left.</summary>
public sealed class HandOverFunction(BusHandOver handOver, DurableEngine engine)
{
    /// <summary>Hands over what waits in the queues that changed.</summary>
    [Function("HandOver")]
    public Task RunAsync(
        [CosmosDBTrigger(
            "%Cosmos:Database%", "messages", Connection = "Cosmos", LeaseContainerName = "leases", LeaseContainerPrefix = "messages", FeedPollDelay = 1_000)]
        IReadOnlyList<Changed> changed,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancel)
    {
        engine.Use(client);
        return handOver.RunAsync(changed.Select(session => session.Partition).ToHashSet(), cancel);
    }

    /// <summary>What needs to be known of a changed session.</summary>
    /// <param name="Partition">Its queue.</param>
    public sealed record Changed(string Partition);
}
