using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Records;

namespace CreditHub.Gathering;

/// <summary>Due work: tells the office, once, of a list that did not come again within its cycle (P6).</summary>
public sealed class ListsLate(IDocuments documents, Steps steps, HubProfile profile) : IDue
{
    private const string Type = "cn.credithub.record.list-late.v1";

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        RecordDocuments.Freshness, "due", now,
        read => steps.DecideAsync(RecordDocuments.Freshness, read, known => Lapse(known!, now).Accept(), cancel),
        cancel);

    private Step<Freshness> Lapse(Freshness known, DateTimeOffset now)
    {
        var next = known.Lapse(now);
        if (ReferenceEquals(next, known))
        {
            return Step<Freshness>.Same(known);
        }

        var id = RecordDocuments.FreshnessId(next);
        var since = DocumentField.Text(next.At);
        return new Step<Freshness>(
            next,
            [
                new OutboxEntry.Send(new QueueMessage(
                    profile.Office.Id.Value, $"{id}-late-{since}", id, Type, id, now, HubJson.ToElement(FreshnessViews.Of(next)))),
                new OutboxEntry.Note(new AuditFact($"record.list-late:{id}:{since}", now, "hub/records", "record.list-late", id, since)),
            ]);
    }
}
