using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Queues;

/// <summary>A bus gave up a message that it was handed: it becomes a dead letter of the unit's queue, which the office sees and may revive.</summary>
public sealed class TakeBack(IQueues queues, IDocuments documents, IAuditLog audit, TimeProvider time)
{
    /// <summary>Takes it back; twice changes nothing.</summary>
    /// <param name="unit">The unit that it was for.</param>
    /// <param name="messageId">The message's id in the unit's queue.</param>
    /// <param name="revivals">How often it had been revived when it was handed over.</param>
    /// <param name="reason">The bus's reason.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="InvalidOperationException">It was never handed over: a defect, or somebody else sends to the topic.</exception>
    public async Task RunAsync(UnitId unit, string messageId, int revivals, string reason, CancellationToken cancel)
    {
        var message = await HandedOver.FindAsync(documents, unit, messageId, cancel)
            ?? throw new InvalidOperationException($"'{messageId}' was never handed over to {unit}.");
        await audit.AppendAsync(
            [new AuditFact($"given-up:{unit}:{messageId}:{revivals}", time.GetUtcNow(), "hub/queues", "queue.given-up", message.Subject, $"{messageId}: {reason}")],
            cancel);
        await queues.BuryAsync(message, revivals, reason, cancel);
    }
}
