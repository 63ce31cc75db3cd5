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
