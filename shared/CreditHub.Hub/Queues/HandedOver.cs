using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Queues;

/// <summary>
/// What was handed over to a bus, kept since its queue forgets it: a unit's receipt and a bus's giving up name a message only, and what it
/// said is taken from here and not from them.
/// </summary>
public static class HandedOver
{
    /// <summary>A message that was handed over, in a partition of its own.</summary>
    public static DocumentKind<QueueMessage> Kind { get; } = new("handed-over", PartitionOf, PartitionOf);

    /// <summary>The message of that id that was handed over to that unit; null where there is none.</summary>
    public static async Task<QueueMessage?> FindAsync(IDocuments documents, UnitId unit, string messageId, CancellationToken cancel) =>
        (await documents.FindAsync(Kind, PartitionOf(unit.Value, messageId), PartitionOf(unit.Value, messageId), cancel))?.Value;

    private static string PartitionOf(QueueMessage message) => PartitionOf(message.Queue, message.Id);

    private static string PartitionOf(string queue, string messageId) => $"handed-over/{queue}/{messageId}";
}
