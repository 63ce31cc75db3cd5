using System.Diagnostics;
using CreditHub.Policy;

namespace CreditHub.Publication;

/// <summary>How publications are shown to units and the office.</summary>
public static class PublicationViews
{
    /// <summary>The publication of an upload.</summary>
    public static UploadPublicationView Of(UploadPublication upload)
    {
        var (state, said, approval, counts) = upload.State switch
        {
            UploadPublicationState.Unclassified => ("unclassified", null, null, null),
            UploadPublicationState.Classified classified => ("classified", classified.Classification, null, null),
            UploadPublicationState.Publishing publishing => ("publishing", publishing.Classification, publishing.Approval, null),
            UploadPublicationState.Published published => ("published", published.Classification, published.Approval, published.Counts),
            UploadPublicationState.Withheld withheld => ("withheld", withheld.Classification, withheld.Approval, (PublicationCounts?)null),
            _ => throw new UnreachableException(),
        };
        return new UploadPublicationView(
            upload.Upload.Value,
            upload.Kind,
            upload.UploadedBy.Unit.Value,
            upload.Records,
            upload.PublishBy,
            state,
            said is null ? null : HubJson.Word(said.Class),
            [.. (said?.Reasons ?? []).Select(HubJson.Word)],
            (upload.State as UploadPublicationState.Unclassified)?.SentBack is { Length: > 0 } why ? why : null,
            said?.At,
            approval?.At,
            counts?.Published,
            counts?.Late,
            counts?.Kept.ToDictionary(pair => HubJson.Word(pair.Key), pair => pair.Value),
            [.. upload.Evidence.Select(evidence => new ChannelEvidenceView(
                evidence.Channel, evidence.Address, evidence.At, upload.PublishBy is { } by ? WorkCalendar.DateAt(evidence.At) <= by : null))],
            upload.Undeclared,
            upload.Class is { } stated ? HubJson.Word(stated) : null,
            Of(upload.Reopening));
    }

    /// <summary>The publication of a record.</summary>
    /// <param name="publication">It.</param>
    /// <param name="isShown">Whether it is public now.</param>
    /// <param name="deliveries">What channels have of it.</param>
    public static RecordPublicationView Of(RecordPublication publication, bool isShown, IReadOnlyList<Delivery> deliveries)
    {
        var published = publication.State as PublicationState.Published;
        return new RecordPublicationView(
            publication.Record.Value,
            publication.Kind,
            PublicationDocuments.StateOf(publication),
            isShown,
            HubJson.Word(publication.Tier),
            publication.DueOn,
            published?.On,
            published?.Until,
            publication.State switch
            {
                PublicationState.Refused refused => HubJson.Word(refused.Reason),
                PublicationState.Ended ended => HubJson.Word(ended.Reason),
                PublicationState.Waiting { SentBack: { Length: > 0 } why } => why,
                PublicationState.Waiting or PublicationState.Published => null,
                _ => throw new UnreachableException(),
            },
            [.. deliveries.OrderBy(delivery => delivery.Channel, StringComparer.Ordinal).Select(Of)],
            (publication.State as PublicationState.Waiting)?.RecordVersion,
            Of(publication.Reopening));
    }

    /// <summary>What is asked of what was withheld or exempted; null for nothing.</summary>
    internal static ReopeningView? Of(Reopening? asked) => asked is null ? null : new ReopeningView(asked.Document, asked.Reason, asked.At);

    /// <summary>What one channel has of one item.</summary>
    public static DeliveryView Of(Delivery delivery) => new(
        delivery.Item.Value,
        delivery.Channel,
        delivery.IsShow,
        delivery.State switch
        {
            DeliveryState.Waiting { IsRefused: true } => "refused",
            DeliveryState.Waiting => "waiting",
            DeliveryState.Declared => "declared",
            DeliveryState.Confirmed => "confirmed",
            _ => throw new UnreachableException(),
        },
        delivery.Version,
        (delivery.State as DeliveryState.Confirmed)?.At,
        (delivery.State as DeliveryState.Waiting)?.Problem,
        delivery.ConfirmBy,
        delivery.IsEscalated,
        (delivery.State as DeliveryState.Confirmed)?.Receipt,
        delivery.PassedOn?.DueOn ?? (delivery.IsShow ? delivery.Showing?.DueOn : null),
        delivery.IsShow ? delivery.Showing?.IsInTime : null,
        delivery.PassedOn?.Adapter,
        HubJson.Word(delivery.Of),
        delivery.Address);
}
