namespace CreditHub.Records;

/// <summary>Body of <c>POST /v1/records/{id}/annulment</c> (撤销), <c>/withdrawal</c> (撤回) and <c>/upheld</c> (恢复), by a person of the unit that provided the record.</summary>
/// <param name="Document">The document that orders it; not empty.</param>
/// <param name="Reason">Why; 1 to 500 characters, no personal values. The subject reads it.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none.</param>
public sealed record EndRecordRequest(string Document = "", string Reason = "", string? DocumentClass = null);

/// <summary>Body of <c>POST /v1/records/{id}/change</c> (变更).</summary>
/// <param name="Document">The document that orders it; not empty.</param>
/// <param name="Reason">Why; 1 to 500 characters, no personal values. The subject reads it.</param>
/// <param name="Cells">The cells that change, by column code of the kind's newest columns, as a file would have them; empty text empties a cell.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none.</param>
public sealed record ChangeRecordRequest(
    string Document = "", string Reason = "", IReadOnlyDictionary<string, string>? Cells = null, string? DocumentClass = null);

/// <summary>Body of <c>POST /v1/records/{id}/reinstatement</c> (恢复), by a person of the unit that provided the record.</summary>
/// <param name="Ground"><c>mistake</c> (误办: what ended it was meant for another record, or never ordered) or <c>setAside</c> (what ended it was set aside).</param>
/// <param name="Document">The document that orders it, another than the one that ended the record; not empty.</param>
/// <param name="Reason">Why; 1 to 500 characters, no personal values. The subject reads it.</param>
/// <param name="SubjectToldOn">The day on which the subject was told, Asia/Shanghai; from the day of the end to today.</param>
/// <param name="DocumentOn">The document's day, Asia/Shanghai; needed for <c>setAside</c>.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none.</param>
public sealed record ReinstateRecordRequest(
    string Ground = "", string Document = "", string Reason = "", DateOnly? SubjectToldOn = null, DateOnly? DocumentOn = null, string? DocumentClass = null);

/// <summary>Body of <c>POST /v1/records/{id}/reinstatement/decision</c>, by another person of that unit who did not end the record either.</summary>
/// <param name="Approve">Whether they agree; otherwise it goes back.</param>
/// <param name="Request">Id of the request that they looked at.</param>
/// <param name="Reason">Why it goes back; 1 to 500 characters, no personal values.</param>
public sealed record DecideReinstatementRequest(bool Approve, string Request = "", string Reason = "");
