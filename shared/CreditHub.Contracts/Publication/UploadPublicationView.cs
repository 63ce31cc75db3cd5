namespace CreditHub.Publication;

/// <summary>The publication of an upload.</summary>
/// <param name="Upload">The upload.</param>
/// <param name="Kind">Its kind of record.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Records">How many records it brought.</param>
/// <param name="PublishBy">Last day on which publishing it is in time; null where its kind has none.</param>
/// <param name="State"><c>unclassified</c>, <c>classified</c>, <c>publishing</c>, <c>published</c> or <c>withheld</c>.</param>
/// <param name="Classification"><c>public</c>, <c>onRequest</c> or <c>notPublic</c>; null before someone classified it.</param>
/// <param name="Reasons">Why not public.</param>
/// <param name="SentBack">Why the second person sent the classification back; null otherwise.</param>
/// <param name="ClassifiedAt">When it was classified, UTC.</param>
/// <param name="ApprovedAt">When the second person agreed, UTC.</param>
/// <param name="Published">How many of its records were published; null before all were dealt with.</param>
/// <param name="Late">How many of these after their last day.</param>
/// <param name="Kept">How many were not published, by reason: <c>person</c>, <c>minor</c>, <c>warningOnly</c>, …</param>
/// <param name="Evidence">Where the unit's own channels show it.</param>
/// <param name="Undeclared">Codes of its own channels of which the unit has not said so.</param>
/// <param name="DocumentClass">The class that the file states (<c>public</c>, <c>onRequest</c>, <c>notPublic</c>): it is never classified as more open; null where it states none.</param>
/// <param name="Reopening">What is asked of what was withheld; null where nothing is.</param>
public sealed record UploadPublicationView(
    string Upload,
    string Kind,
    string Unit,
    int Records,
    DateOnly? PublishBy,
    string State,
    string? Classification,
    IReadOnlyList<string> Reasons,
    string? SentBack,
    DateTimeOffset? ClassifiedAt,
    DateTimeOffset? ApprovedAt,
    int? Published,
    int? Late,
    IReadOnlyDictionary<string, int>? Kept,
    IReadOnlyList<ChannelEvidenceView> Evidence,
    IReadOnlyList<string> Undeclared,
    string? DocumentClass,
    ReopeningView? Reopening = null);

/// <summary>A unit's word that a channel of its own shows an upload.</summary>
/// <param name="Channel">The channel's code.</param>
/// <param name="Address">Where.</param>
/// <param name="At">When it was said, UTC.</param>
/// <param name="InTime">Whether that was by the last day; null where its kind has none.</param>
public sealed record ChannelEvidenceView(string Channel, string Address, DateTimeOffset At, bool? InTime);

/// <summary>Uploads that two persons have not decided about.</summary>
/// <param name="Items">They.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record UploadPublicationsView(IReadOnlyList<UploadPublicationView> Items, string? Continuation);
