using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Publication.Channels;

/// <summary>
/// Tells, once a version, that a channel does not take a record, and why: the unit that provided it, which can put it right, and of a public channel
/// the office as well.
/// </summary>
internal static class RefusedThere
{
    private const string Above = "cn.credithub.record.refused-above.v1";
    private const string Public = "cn.credithub.publication.refused.v1";

    /// <summary>The messages; none to a unit that is gone.</summary>
    public static IEnumerable<OutboxEntry> Of(Delivery refused, UnitId? provider, HubProfile profile, DateTimeOffset now)
    {
        var id = PublicationDocuments.DeliveryId(refused.Item, refused.Channel);
        var view = HubJson.ToElement(PublicationViews.Of(refused));
        UnitId?[] told = refused.PassedOn is null ? [provider, profile.Office.Id] : [provider];
        return told.OfType<UnitId>().Distinct().Where(profile.Units.ContainsKey).Select(unit => new OutboxEntry.Send(new QueueMessage(
            unit.Value, FormattableString.Invariant($"{id}-refused-{refused.Version}"), refused.Item.Value, refused.PassedOn is null ? Public : Above,
            refused.Item.Value, now, view)));
    }
}
