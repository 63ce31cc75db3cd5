namespace CreditHub.Lists;

/// <summary>Body of <c>POST /v1/list-entries/{id}/notice</c>.</summary>
/// <param name="DocumentNumber">The notice's number; not empty.</param>
/// <param name="ServedOn">Day of service, or first day of publicity for a red list; Asia/Shanghai, not before the proposal, not in the future.</param>
/// <param name="Proof">How service is proven; not empty.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none.</param>
public sealed record ServeNoticeRequest(string DocumentNumber = "", DateOnly? ServedOn = null, string Proof = "", string? DocumentClass = null);

/// <summary>Body of <c>POST /v1/list-entries/{id}/statement</c>.</summary>
/// <param name="NotMade">True when the time passed without a statement.</param>
/// <param name="Summary">What the subject said; not empty unless none was made.</param>
/// <param name="Answer">How the unit answered it; not empty unless none was made.</param>
public sealed record RecordStatementRequest(bool NotMade = false, string Summary = "", string Answer = "");

/// <summary>Body of <c>POST /v1/list-entries/{id}/decision</c>.</summary>
/// <param name="Listed">True to list, false to decline.</param>
/// <param name="DocumentNumber">The decision's number; not empty.</param>
/// <param name="On">Day of the decision, Asia/Shanghai; null for today.</param>
/// <param name="Until">Last day of the term, inclusive; required to list.</param>
/// <param name="ServedOn">Day on which the decision was served; null for today.</param>
/// <param name="ConflictDocument">The document that resolves a conflict with the other list of the domain; null without one.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none. By one that is not public the entry is
/// never public.</param>
public sealed record DecideEntryRequest(
    bool Listed = false,
    string DocumentNumber = "",
    DateOnly? On = null,
    DateOnly? Until = null,
    DateOnly? ServedOn = null,
    string? ConflictDocument = null,
    string? DocumentClass = null);

/// <summary>Body of <c>POST /v1/list-entries/{id}/exit</c>.</summary>
/// <param name="DocumentNumber">The document; not empty.</param>
/// <param name="DocumentClass">The class that the document states, as in <c>POST /v1/uploads</c>; null where it states none.</param>
public sealed record ExitEntryRequest(string DocumentNumber = "", string? DocumentClass = null);

/// <summary>Body of <c>POST /v1/list-entries/{id}/basis</c>: the entry stands on what is left of its records.</summary>
/// <param name="DocumentNumber">The document; not empty.</param>
public sealed record ConfirmBasisRequest(string DocumentNumber = "");
