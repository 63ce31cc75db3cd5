using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>Tells the unit that provided a record, once a version, that an authority does not take it, and why; it can put the record right.</summary>
internal static class RefusedAbove
{
    private const string Type = "cn.credithub.record.refused-above.v1";

    /// <summary>The message; none where the unit is gone.</summary>
    public static IEnumerable<OutboxEntry> Of(Delivery refused, UnitId provider, HubProfile profile, DateTimeOffset now)
    {
        var id = PublicationDocuments.DeliveryId(refused.Record, refused.Channel);
        return profile.Units.ContainsKey(provider)
            ? [new OutboxEntry.Send(new QueueMessage(
                provider.Value, FormattableString.Invariant($"{id}-refused-{refused.Version}"), refused.Record.Value, Type, refused.Record.Value, now,
                HubJson.ToElement(PublicationViews.Of(refused))))]
            : [];
    }
}
