using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Lists;

namespace CreditHub.Publication;

internal static class PublicationNotes
{
    /// <summary>Who acts where no person does.</summary>
    public static Actor Hub { get; } = new(new("hub"), "publication", IsPerson: false);

    /// <summary>The note that a channel is asked for something else than before.</summary>
    public static OutboxEntry Asked(Delivery next, DateTimeOffset now) => Of(
        PublicationDocuments.DeliveryId(next.Item, next.Channel), next.IsShow ? "publication.show-asked" : "publication.withdrawal-asked",
        next.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), Hub, now, "");

    /// <summary>What a note says of a classification: its class, or why it is not public.</summary>
    public static string DetailOf(DocumentClass said, IReadOnlyList<SecrecyReason> reasons) =>
        reasons.Count == 0 ? HubJson.Word(said) : string.Join(' ', reasons.Select(HubJson.Word));

    /// <summary>The audit note of something that happens to a target once; <paramref name="step"/> tells it from the same action before.</summary>
    public static OutboxEntry Of(string target, string action, string step, Actor by, DateTimeOffset at, string detail) => new OutboxEntry.Note(
        new AuditFact($"{action}:{target}:{step}", at, $"{by.Unit}/{by.Id}", action, target, detail));
}
