using CreditHub.Records;

namespace CreditHub.Checks;

/// <summary>Asks what other units sent about a subject, in a business matter. <c>POST /v1/checks/records</c>, role Checker.</summary>
/// <param name="Subject">
/// An 18-character unified social credit code (GB 32100-2015) or citizen number (GB 11643-1999); never a name. It travels in the body only.
/// </param>
/// <param name="Matter">Code of the business matter; one of the caller's unit's.</param>
/// <param name="CaseId">The business case at the unit; 1 to 64 characters.</param>
/// <param name="Purpose">What the answer is for; 1 to 200 characters, no personal values. The subject can read it.</param>
/// <param name="Kinds">Codes of kinds of record; null or empty for all that are shared with the unit. Others refuse the request.</param>
/// <param name="Continuation">The continuation of the page before; null for the first.</param>
public sealed record SharedRecordsRequest(
    string? Subject, string? Matter, string? CaseId, string? Purpose, IReadOnlyList<string>? Kinds, string? Continuation);

/// <summary>Its answer: records that stand and whose term is not over.</summary>
/// <param name="QueryId">The row of the usage log, which the subject can read.</param>
/// <param name="At">When it was answered, UTC.</param>
/// <param name="PolicyVersion">The policy version under which it was answered.</param>
/// <param name="Items">The records of the page; a page may hold few or none and yet have one after it.</param>
/// <param name="Continuation">What to pass for the next page; null on the last.</param>
public sealed record SharedRecordsView(
    string QueryId, DateTimeOffset At, string PolicyVersion, IReadOnlyList<SharedRecordView> Items, string? Continuation);

/// <summary>A record that another unit provided.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="Title">The kind's title in Chinese.</param>
/// <param name="Class">共享属性: <c>public</c>, <c>shared</c> or <c>restricted</c>.</param>
/// <param name="SourceClass">
/// <c>publicCredit</c>, or <c>reference</c> of an association or agency, <c>selfDeclared</c>, <c>complaint</c>: for these <paramref name="BasisUse"/> says
/// that no sanction ever rests on them.
/// </param>
/// <param name="Provider">Code of the unit that answers for it.</param>
/// <param name="ProviderName">Its name.</param>
/// <param name="Organ">Code of the deciding unit.</param>
/// <param name="DocumentNumber">The decision's number; what may be a person's number in it is blotted out.</param>
/// <param name="DecidedOn">The decision's date, Asia/Shanghai.</param>
/// <param name="ReceivedAt">When its provider's file came in, UTC.</param>
/// <param name="ValidUntil">Until when the decision is valid; null where that was not given, or is 长期 as its column of the text then says.</param>
/// <param name="UseUntil">Last day on which it may be used, Asia/Shanghai, inclusive; null where it is valid without end.</param>
/// <param name="Disputed">异议标注: it is disputed, and nothing may rest on it meanwhile.</param>
/// <param name="BasisUse">Whether a sanction may rest on it.</param>
/// <param name="Amounts">The amounts in 万元 (10,000 yuan) by column code.</param>
/// <param name="Text">The other columns by code, persons' numbers in them blotted out; what is sealed is not among them.</param>
/// <param name="Version">Grows by one with every correction; 1 as received.</param>
public sealed record SharedRecordView(
    string Id,
    string Kind,
    string Title,
    string Class,
    string SourceClass,
    string Provider,
    string ProviderName,
    string Organ,
    string DocumentNumber,
    DateOnly DecidedOn,
    DateTimeOffset ReceivedAt,
    DateOnly? ValidUntil,
    DateOnly? UseUntil,
    bool Disputed,
    BasisUseView BasisUse,
    IReadOnlyDictionary<string, decimal> Amounts,
    IReadOnlyDictionary<string, string> Text,
    int Version);
