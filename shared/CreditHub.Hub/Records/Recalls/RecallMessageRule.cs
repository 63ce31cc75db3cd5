using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Queues;

namespace CreditHub.Records.Recalls;

/// <summary>A unit that takes a recall off its queue confirms it (G15).</summary>
public sealed class RecallMessageRule(IDocuments documents, Steps steps, TimeProvider time) : IMessageRule
{
    /// <inheritdoc />
    public string TypePrefix => RecallMessages.RecalledType;

    /// <inheritdoc />
    public async Task<bool> StillValidAsync(QueueMessage message, CancellationToken cancel) =>
        await documents.FindAsync(RecordDocuments.Recall, message.Subject, message.Subject, cancel) is not null;

    /// <inheritdoc />
    public Task ReceivedAsync(QueueMessage message, Actor by, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return steps.DecideAsync(
            RecordDocuments.Recall,
            message.Subject,
            message.Subject,
            recall => recall is null ? RecordErrors.RecallUnknown : Confirm(recall, by, now).Accept(),
            cancel);
    }

    private static Step<Recall> Confirm(Recall recall, Actor by, DateTimeOffset now)
    {
        var next = recall.Confirm(by, now);
        return Step.To(recall, next, _ => [new OutboxEntry.Note(new AuditFact(
            $"{recall.Id}:{by.Unit}", now, $"{by.Unit}/{by.Id}", "record.recall-confirmed", recall.Record.Value, recall.Id.Value))]);
    }
}
