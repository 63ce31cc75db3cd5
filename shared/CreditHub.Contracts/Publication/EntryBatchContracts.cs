namespace CreditHub.Publication;

/// <summary>
/// Body of <c>POST /v1/publication/entries/classification</c>: the first person's word on several list entries at once. Either
/// <paramref name="Entries"/>, or <paramref name="Type"/> and <paramref name="Document"/>.
/// </summary>
/// <param name="Entries">Their ids, at most 200; null to take those of one decision.</param>
/// <param name="Type">The list type; with <paramref name="Document"/> it means entries of the caller's unit that nobody has classified, at most 200.</param>
/// <param name="Document">The number of the decision that lists them.</param>
/// <param name="Classification"><c>public</c> or <c>notPublic</c>.</param>
/// <param name="Reasons">Why not public, as in <see cref="ClassifyUploadRequest"/>; none where they are.</param>
public sealed record ClassifyEntriesRequest(
    IReadOnlyList<string>? Entries, string? Type, string? Document, string Classification, IReadOnlyList<string>? Reasons);

/// <summary>
/// Body of <c>POST /v1/publication/entries/decision</c>: the second person's word on several list entries at once, chosen as in
/// <see cref="ClassifyEntriesRequest"/> of those that are classified.
/// </summary>
/// <param name="Entries">Their ids, at most 200; null to take those of one decision.</param>
/// <param name="Type">The list type.</param>
/// <param name="Document">The number of the decision that lists them.</param>
/// <param name="Approve">Whether they agree; otherwise the classifications go back.</param>
/// <param name="Classification">The classification to which they agree, <c>public</c> or <c>notPublic</c>; null where it goes back.</param>
/// <param name="Reason">Why it goes back; null where they agree. No personal values.</param>
public sealed record DecideEntriesRequest(
    IReadOnlyList<string>? Entries, string? Type, string? Document, bool Approve, string? Classification, string? Reason);

/// <summary>What became of several list entries. Each is decided about for itself.</summary>
/// <param name="Done">How many stand as was asked, also those that did before.</param>
/// <param name="Refused">How many were refused.</param>
/// <param name="HasMore">Whether the decision lists more that wait for the same; send it again.</param>
/// <param name="Items">Each of them.</param>
public sealed record EntryBatchView(int Done, int Refused, bool HasMore, IReadOnlyList<EntryOutcomeView> Items);

/// <summary>What became of one list entry of several.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="State">Where its publication stands now, as in <see cref="EntryPublicationView"/>; null where it was refused.</param>
/// <param name="Code">Why it was refused, a code of the list of errors; null where it was not.</param>
/// <param name="Title">The same in Chinese.</param>
/// <param name="TitleEn">The same in English.</param>
public sealed record EntryOutcomeView(string Entry, string? State, string? Code, string? Title, string? TitleEn);
