using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Site;
using CreditHub.Records;

namespace CreditHub.Publication.Channels;

/// <summary>
/// What is pushed to a public channel: masked records, and what becomes of those taken back. Each is asked for by the one rule once more before it
/// leaves, so that what ended meanwhile is not shown (G7, G8).
/// </summary>
public sealed class PublicItems(
    IDocuments documents, AlignDeliveries deliveries, ShownRecords shown, WhyHidden why, AfterShowing after, PersonValues persons, HubProfile profile)
{
    /// <summary>The item of a delivery; null where the record is no longer what the delivery asks for, and then the delivery was brought in line.</summary>
    public async Task<ChannelItem?> FindAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        var today = WorkCalendar.DateAt(now);
        var publication = (await documents.FindAsync(PublicationDocuments.Publication, delivery.Subject.Value, delivery.Record.Value, cancel))?.Value;
        if (!delivery.IsShow)
        {
            var known = (await documents.FindAsync(RecordDocuments.Record, delivery.Subject.Value, delivery.Record.Value, cancel))?.Value;
            return new ChannelItem(delivery.Item, delivery.Version, View: null, after.Of(await why.OfAsync(publication, known, today, cancel), today));
        }

        if (publication is not { State: PublicationState.Published term } || await shown.FindAsync(publication, today, cancel) is not { } record)
        {
            await deliveries.RunAsync(delivery.Record, delivery.Subject, cancel);
            return null;
        }

        var kind = profile.Records[publication.Kind].Kind;
        var name = await persons.NameAsync(record, kind, cancel);
        return new ChannelItem(delivery.Item, delivery.Version, PublicRecord.Of(term, record, kind, name), After: null);
    }
}
