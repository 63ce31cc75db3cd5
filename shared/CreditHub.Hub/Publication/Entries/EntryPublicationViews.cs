using System.Diagnostics;
using CreditHub.Decisions;

namespace CreditHub.Publication.Entries;

/// <summary>How the publication of a list entry is shown to units and the office.</summary>
public static class EntryPublicationViews
{
    /// <summary>What became of several.</summary>
    public static EntryBatchView Of(EntryBatch batch)
    {
        List<EntryOutcomeView> items = [.. batch.Items.Select(Of)];
        var refused = items.Count(item => item.Code is not null);
        return new EntryBatchView(items.Count - refused, refused, batch.HasMore, items);
    }

    /// <summary>It.</summary>
    /// <param name="clearance">What two persons said.</param>
    /// <param name="isShown">Whether the entry is public now.</param>
    /// <param name="deliveries">What channels have of it.</param>
    public static EntryPublicationView Of(EntryClearance clearance, bool isShown, IReadOnlyList<Delivery> deliveries)
    {
        var state = StateOf(clearance);
        var (said, approval) = clearance.State switch
        {
            EntryClearanceState.Classified classified => (classified.Classification, null),
            EntryClearanceState.Cleared cleared => (cleared.Classification, cleared.Approval),
            EntryClearanceState.Withheld withheld => (withheld.Classification, withheld.Approval),
            EntryClearanceState.Unclassified or EntryClearanceState.Exempted => ((Classification?)null, (Approval?)null),
            _ => throw new UnreachableException(),
        };
        var exempted = clearance.State as EntryClearanceState.Exempted;
        return new EntryPublicationView(
            clearance.Entry.Value,
            clearance.Type.Value,
            clearance.Unit.Value,
            clearance.Subject.CreditCode,
            clearance.Document,
            state,
            isShown,
            clearance.DueOn,
            clearance.Until,
            said is null ? null : HubJson.Word(said.Class),
            exempted is not null ? [HubJson.Word(exempted.Reason)] : [.. (said?.Reasons ?? []).Select(HubJson.Word)],
            (clearance.State as EntryClearanceState.Unclassified)?.SentBack is { Length: > 0 } why ? why : null,
            said?.At,
            approval?.At,
            approval is { } agreed && state == "cleared" ? Policy.WorkCalendar.DateAt(agreed.At) > clearance.DueOn : null,
            [.. deliveries.OrderBy(delivery => delivery.Channel, StringComparer.Ordinal).Select(PublicationViews.Of)],
            PublicationViews.Of(clearance.Reopening));
    }

    /// <summary>The word for where it stands.</summary>
    public static string StateOf(EntryClearance clearance) => clearance.State switch
    {
        EntryClearanceState.Unclassified => "unclassified",
        EntryClearanceState.Classified => "classified",
        EntryClearanceState.Cleared => "cleared",
        EntryClearanceState.Withheld => "withheld",
        EntryClearanceState.Exempted => "exempted",
        _ => throw new UnreachableException(),
    };

    private static EntryOutcomeView Of(EntryOutcome outcome) => outcome.Decision switch
    {
        Decision<EntryClearance>.Accepted { Value: var next } => new(outcome.Entry.Value, StateOf(next), null, null, null),
        Decision<EntryClearance>.Rejected { Error: var error } => new(outcome.Entry.Value, null, error.Code, error.Title, error.TitleEn),
        _ => throw new UnreachableException(),
    };
}
