namespace CreditHub.Objections;

/// <summary>Body of <c>POST /v1/objections</c>.</summary>
/// <param name="Entry">Id of the disputed list entry; empty where a record is disputed.</param>
/// <param name="Kind">
/// <c>objection</c> or <c>complaint</c> (the subject, or a unit for a walk-in), <c>doubt</c> (an implementing unit), <c>litigation</c> (a unit).
/// </param>
/// <param name="Reason">Why; not empty.</param>
/// <param name="EvidenceHash">SHA-256 of the evidence file in lower-case hex, or null.</param>
/// <param name="Record">Id of the disputed record; empty where an entry is disputed.</param>
public sealed record RaiseObjectionRequest(
    string Entry = "", string Kind = "", string Reason = "", string? EvidenceHash = null, string Record = "");

/// <summary>Body of <c>POST /v1/objections/{id}/finding</c>.</summary>
/// <param name="Result">
/// <c>upheld</c>, <c>corrected</c> or <c>revoked</c>. A record is changed before it is found <c>corrected</c>; <c>revoked</c> annuls it, if it is not over.
/// </param>
/// <param name="DocumentNumber">The document; not empty.</param>
/// <param name="Reason">Why, for the objector to read; not empty, no personal values.</param>
/// <param name="CorrectedConduct">The conduct as corrected; given exactly for <c>corrected</c> of an entry.</param>
public sealed record RecordFindingRequest(string Result = "", string DocumentNumber = "", string Reason = "", string? CorrectedConduct = null);

/// <summary>An objection as its objector, the subject and the units concerned see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entry">Id of the disputed entry; null where a record is disputed.</param>
/// <param name="Kind"><c>objection</c>, <c>complaint</c>, <c>doubt</c> or <c>litigation</c>.</param>
/// <param name="State"><c>notified</c>, <c>verifying</c> or <c>found</c>.</param>
/// <param name="Provider">Code of the unit that verifies.</param>
/// <param name="RaisedBy">Code of the unit that raised it; <c>subject</c> for the subject itself.</param>
/// <param name="Reason">Why.</param>
/// <param name="EvidenceHash">SHA-256 of the evidence, or null.</param>
/// <param name="At">When it was raised, UTC.</param>
/// <param name="ReceivedAt">When the provider took the notice, UTC; null before, and after the finding.</param>
/// <param name="DueOn">Last day in time, inclusive, Asia/Shanghai; null before receipt. Its passing never means rejection.</param>
/// <param name="Provisional">Whether that day was counted beyond the published calendar.</param>
/// <param name="OverdueReportedAt">When the office was told that the time has passed, UTC; null before.</param>
/// <param name="Finding">The finding; null before.</param>
/// <param name="Record">Id of the disputed record; null where an entry is disputed.</param>
public sealed record ObjectionView(
    string Id,
    string? Entry,
    string Kind,
    string State,
    string Provider,
    string RaisedBy,
    string Reason,
    string? EvidenceHash,
    DateTimeOffset At,
    DateTimeOffset? ReceivedAt,
    DateOnly? DueOn,
    bool Provisional,
    DateTimeOffset? OverdueReportedAt,
    FindingView? Finding,
    string? Record);

/// <summary>What the provider found.</summary>
/// <param name="Result"><c>upheld</c>, <c>corrected</c> or <c>revoked</c>.</param>
/// <param name="DocumentNumber">The document.</param>
/// <param name="Reason">Why.</param>
/// <param name="CorrectedConduct">The conduct as corrected, or null.</param>
/// <param name="At">When, UTC.</param>
public sealed record FindingView(string Result, string DocumentNumber, string Reason, string? CorrectedConduct, DateTimeOffset At);
