using System.Diagnostics;

namespace CreditHub.Publication.Entries;

/// <summary>How the publication of a list entry is shown to units and the office.</summary>
public static class EntryPublicationViews
{
    /// <summary>It.</summary>
    /// <param name="clearance">What two persons said.</param>
    /// <param name="isShown">Whether the entry is public now.</param>
    /// <param name="deliveries">What channels have of it.</param>
    public static EntryPublicationView Of(EntryClearance clearance, bool isShown, IReadOnlyList<Delivery> deliveries)
    {
        var (state, said, approval) = clearance.State switch
        {
            EntryClearanceState.Unclassified => ("unclassified", null, null),
            EntryClearanceState.Classified classified => ("classified", classified.Classification, null),
            EntryClearanceState.Cleared cleared => ("cleared", cleared.Classification, cleared.Approval),
            EntryClearanceState.Withheld withheld => ("withheld", withheld.Classification, withheld.Approval),
            EntryClearanceState.Exempted => ("exempted", (Classification?)null, (Approval?)null),
            _ => throw new UnreachableException(),
        };
        var exempted = clearance.State as EntryClearanceState.Exempted;
        return new EntryPublicationView(
            clearance.Entry.Value,
            clearance.Type.Value,
            clearance.Unit.Value,
            state,
            isShown,
            clearance.DueOn,
            clearance.Until,
            said is null ? null : said.IsPublic ? "public" : "notPublic",
            exempted is not null ? [HubJson.Word(exempted.Reason)] : [.. (said?.Reasons ?? []).Select(HubJson.Word)],
            (clearance.State as EntryClearanceState.Unclassified)?.SentBack is { Length: > 0 } why ? why : null,
            said?.At,
            approval?.At,
            approval is { } agreed && state == "cleared" ? Policy.WorkCalendar.DateAt(agreed.At) > clearance.DueOn : null,
            [.. deliveries.OrderBy(delivery => delivery.Channel, StringComparer.Ordinal).Select(PublicationViews.Of)]);
    }
}
