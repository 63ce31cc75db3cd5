using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;

namespace CreditHub.Publication.Channels;

/// <summary>
/// Due work: tells of items that a public channel does not show, their provider before the last day, it and the office after (T1, P1); and reminds a
/// unit on the last day of what it has not withdrawn from a channel of its own (G15). One message a channel, provider and last day, however many items it
/// is: a channel that is down is one fault. Which they are, the office reads, and the unit of its own channels.
/// </summary>
public sealed class RemindChannels(IDocuments documents, Steps steps, HubProfile profile) : IDue
{
    private const string Type = "cn.credithub.publication.unshown-";

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) =>
        documents.MoveDueAsync(PublicationDocuments.Delivery, "wake", now, read => ClimbAsync(read, now, cancel), cancel);

    private async Task ClimbAsync(Stored<Delivery> read, DateTimeOffset now, CancellationToken cancel)
    {
        // Where it is late already, both rungs are due at once.
        for (var isDue = true; isDue;)
        {
            var decision = await steps.DecideAsync(
                PublicationDocuments.Delivery, read.Value.Item.Value, PublicationDocuments.DeliveryId(read.Value.Item, read.Value.Channel),
                known => StepOf(known!, now).Accept(), cancel);
            isDue = decision is Decisions.Decision<Delivery>.Accepted { Value: { WakeAt: { } again } } && again <= now;
        }
    }

    private Step<Delivery> StepOf(Delivery known, DateTimeOffset now)
    {
        var next = known.Climb(now);
        if (ReferenceEquals(next, known))
        {
            return Step<Delivery>.Same(known);
        }

        if (!next.IsShow)
        {
            return new Step<Delivery>(next, OwnChannelMessages.ToOwner(next, "reminder", profile, now));
        }

        var showing = next.Showing!;
        var isReminder = showing.Rung is PublicationRung.Reminded;
        var word = isReminder ? "reminder" : "overdue";
        var view = HubJson.ToElement(new UnshownView(next.Channel, showing.Provider.Value, showing.DueOn));
        var told = isReminder ? [showing.Provider] : new[] { showing.Provider, profile.Office.Id }.Distinct();
        return new Step<Delivery>(
            next,
            [
                .. told.Where(profile.Units.ContainsKey).Select(unit => new OutboxEntry.Send(new QueueMessage(
                    unit.Value, $"{next.Channel}-{showing.Provider}-{DocumentField.Text(showing.DueOn)}-unshown-{word}", next.Channel, $"{Type}{word}.v1",
                    next.Channel, now, view))),
                PublicationNotes.Of(
                    PublicationDocuments.DeliveryId(next.Item, next.Channel), "publication.unshown-" + word,
                    next.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), PublicationNotes.Hub, now, ""),
            ]);
    }
}
