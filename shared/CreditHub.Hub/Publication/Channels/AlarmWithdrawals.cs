using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;

namespace CreditHub.Publication.Channels;

/// <summary>
/// Due work: tells the office, once, of a channel that did not confirm in time that it shows an item no more (G14, G15), and the unit whose channel it is.
/// </summary>
public sealed class AlarmWithdrawals(IDocuments documents, Steps steps, HubProfile profile) : IDue
{
    private const string Type = "cn.credithub.publication.unwithdrawn.v1";

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        PublicationDocuments.Delivery,
        DocumentQuery.Between("alarm", PublicationDocuments.OpenAlarm, PublicationDocuments.OpenAlarm + DocumentField.Text(now)),
        stored => steps.DecideAsync(PublicationDocuments.Delivery, stored, known => Escalate(known!, now).Accept(), cancel),
        cancel);

    private Step<Delivery> Escalate(Delivery known, DateTimeOffset now)
    {
        var next = known.Escalate(now);
        if (ReferenceEquals(next, known))
        {
            return Step<Delivery>.Same(known);
        }

        var id = PublicationDocuments.DeliveryId(next.Item, next.Channel);
        return new Step<Delivery>(
            next,
            [
                new OutboxEntry.Send(new QueueMessage(
                    profile.Office.Id.Value, FormattableString.Invariant($"{id}-unwithdrawn-{next.Version}"), next.Item.Value, Type, next.Item.Value, now,
                    HubJson.ToElement(PublicationViews.Of(next)))),
                .. OwnChannelMessages.ToOwner(next, "overdue", profile, now),
                PublicationNotes.Of(id, "publication.unwithdrawn", FormattableString.Invariant($"{next.Version}"), PublicationNotes.Hub, now, ""),
            ]);
    }
}
