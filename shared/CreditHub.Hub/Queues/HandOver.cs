using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Queues;

/// <summary>
/// Hands a unit's messages over to a bus from which the unit reads them. Each is asked for once more whether it holds, as at every lease;
/// handing over is no receipt, the unit answers when it has the message (docs/adr/0015).
/// </summary>
public sealed class HandOver(IQueues queues, ValidLeases leases, IDocuments documents)
{
    // A directive is 2 KB, and a bus takes no more than 256 KB in one batch.
    private const int AtOnce = 50;

    // Longer than a send is tried. What died between sending and completing is sent once more after it, under the same id.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Hands over until nothing waits. Several at the same time share the sessions and never one of them.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="send">Gives messages to the bus, in order; durable when the task ends.</param>
    /// <param name="cancel">Stops between two steps.</param>
    /// <returns>How many messages were handed over.</returns>
    public async Task<int> RunAsync(UnitId unit, Func<IReadOnlyList<BusMessage>, CancellationToken, Task> send, CancellationToken cancel)
    {
        var handed = 0;
        while (await leases.TakeAsync(unit.Value, AtOnce, Lease, TimeSpan.Zero, cancel) is { Count: > 0 } taken)
        {
            // Kept before it is sent: the answer may be faster than this process.
            await documents.CreateManyAsync(HandedOver.Kind, [.. taken.Select(one => new Document<QueueMessage>(one.Message, []))], cancel);
            await send([.. taken.Select(BusMessage.Of)], cancel);
            await Task.WhenAll(taken.Select(one => queues.CompleteAsync(unit.Value, one.Message.Id, one.LeaseToken, cancel)));
            handed += taken.Count;
        }

        return handed;
    }
}
