using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;

namespace CreditHub.Records.Recalls;

/// <summary>Due work: tells the office of recalls that a unit has not confirmed in time; each once.</summary>
public sealed class RecallOverdue(IDocuments documents, Steps steps, HubProfile profile) : IDue
{
    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        RecordDocuments.Recall,
        "due",
        now,
        read => steps.DecideAsync(
            RecordDocuments.Recall,
            read,
            recall => Step.To(
                recall, recall!.ReportOverdue(now), next => [new OutboxEntry.Send(RecallMessages.Overdue(next, profile.Office.Id, now))]).Accept(),
            cancel),
        cancel);
}
