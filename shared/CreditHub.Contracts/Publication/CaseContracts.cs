namespace CreditHub.Publication;

/// <summary>Body of <c>POST /v1/cases/{id}/publication</c>: somebody of the office lets the public read a typical case.</summary>
/// <param name="Document">The document that decides it; no personal values.</param>
/// <param name="Until">Last day on which it is public, inclusive.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none. One that is
/// not public is not named beside the case.</param>
public sealed record ReleaseCaseRequest(string Document, DateOnly Until, string? DocumentClass = null);

/// <summary>Body of <c>POST /v1/cases/{id}/withdrawal</c>.</summary>
/// <param name="Document">The document that decides it; no personal values.</param>
public sealed record WithdrawCaseRequest(string Document);

/// <summary>A typical case of an accepted report, for the office.</summary>
/// <param name="Id">Its id, as in <c>2026-03.market-supervision.1</c>.</param>
/// <param name="Kind"><c>trustworthy</c> or <c>untrustworthy</c>.</param>
/// <param name="SubjectKind"><c>organisation</c>, <c>selfEmployed</c> or <c>person</c>.</param>
/// <param name="SubjectLabel">The subject as readers see it.</param>
/// <param name="MayPublish">Whether the unit said that it may be published.</param>
/// <param name="IsShown">Whether it is public now.</param>
/// <param name="PublishedOn">Since when it was released; null where it was not.</param>
/// <param name="Until">Last day of its term; null likewise.</param>
/// <param name="WithdrawnAt">When it was withdrawn, UTC; null where it was not.</param>
/// <param name="DocumentClass">The class that the document states that released it: <c>public</c>, <c>onRequest</c> or <c>notPublic</c>; null where it states none.</param>
public sealed record CaseView(
    string Id, string Kind, string SubjectKind, string SubjectLabel, bool MayPublish, bool IsShown, DateOnly? PublishedOn, DateOnly? Until,
    DateTimeOffset? WithdrawnAt, string? DocumentClass = null);
