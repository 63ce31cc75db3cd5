namespace CreditHub.Publication;

/// <summary>The publication of a list entry: what two persons said of it, and what channels have.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Type">Its list type.</param>
/// <param name="Unit">The unit that decided it, whose persons decide about this.</param>
/// <param name="CreditCode">The subject's credit code.</param>
/// <param name="Document">The number of the decision that lists it; null where two persons were asked before it was kept.</param>
/// <param name="State">
/// <c>unclassified</c>, <c>classified</c> and waiting for a second person, <c>cleared</c> for the public, <c>withheld</c> or <c>exempted</c>.
/// </param>
/// <param name="IsShown">Whether it is public now; what is cleared is not while it is held, and no more once it ended.</param>
/// <param name="DueOn">Last day on which it is public in time.</param>
/// <param name="Until">Last day on which it may be.</param>
/// <param name="Classification"><c>public</c>, <c>onRequest</c> or <c>notPublic</c>; null before.</param>
/// <param name="Reasons">Why not public; none where it is.</param>
/// <param name="SentBack">Why the second person sent it back; null where they did not.</param>
/// <param name="ClassifiedAt">When, UTC; null before.</param>
/// <param name="ApprovedAt">When the second person agreed, UTC; null before.</param>
/// <param name="IsLate">Whether it was cleared after <paramref name="DueOn"/>; null where it was not.</param>
/// <param name="Channels">What channels have of it.</param>
/// <param name="Reopening">What is asked of what was withheld or exempted; null where nothing is.</param>
public sealed record EntryPublicationView(
    string Entry,
    string Type,
    string Unit,
    string? CreditCode,
    string? Document,
    string State,
    bool IsShown,
    DateOnly DueOn,
    DateOnly Until,
    string? Classification,
    IReadOnlyList<string> Reasons,
    string? SentBack,
    DateTimeOffset? ClassifiedAt,
    DateTimeOffset? ApprovedAt,
    bool? IsLate,
    IReadOnlyList<DeliveryView> Channels,
    ReopeningView? Reopening = null);

/// <summary>List entries that wait for two persons.</summary>
/// <param name="Items">They.</param>
/// <param name="Continuation">Names the next page; null on the last.</param>
public sealed record EntryPublicationsView(IReadOnlyList<EntryPublicationView> Items, string? Continuation);
