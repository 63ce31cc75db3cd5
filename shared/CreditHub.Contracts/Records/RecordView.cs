namespace CreditHub.Records;

/// <summary>One stored credit record without its personal values.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind of record, as in <c>penalties</c>.</param>
/// <param name="Subject">The subject's key.</param>
/// <param name="SubjectKind"><c>organisation</c>, <c>selfEmployed</c> or <c>person</c>.</param>
/// <param name="Provider">The unit that answers for it.</param>
/// <param name="Organ">The deciding unit.</param>
/// <param name="DocumentNumber">The decision's number.</param>
/// <param name="DecidedOn">The decision's date.</param>
/// <param name="Fine">The fine in 万元 (10,000 yuan); null where none was given.</param>
/// <param name="Confiscated">The confiscated amount in 万元; null where none was given.</param>
/// <param name="ValidUntil">Until when the penalty is valid; null where that was not given, or is 长期 as <c>CF_YXQ</c> of the text then says.</param>
/// <param name="PublishUntil">Until when it is published, as the source gave it; null likewise, with <c>CF_GSJZQ</c>.</param>
/// <param name="PublicationDueOn">Last day on which publication is in time; null where the decision is older than the calendar.</param>
/// <param name="Late">Whether it was received after that day.</param>
/// <param name="Text">The other columns by code.</param>
/// <param name="SealedFields">Codes of the columns whose values only the vault holds.</param>
/// <param name="Upload">The upload that brought it.</param>
/// <param name="Line">The line in it.</param>
public sealed record RecordView(
    string Id,
    string Kind,
    string Subject,
    string SubjectKind,
    string Provider,
    string Organ,
    string DocumentNumber,
    DateOnly DecidedOn,
    decimal? Fine,
    decimal? Confiscated,
    DateOnly? ValidUntil,
    DateOnly? PublishUntil,
    DateOnly? PublicationDueOn,
    bool Late,
    IReadOnlyDictionary<string, string> Text,
    IReadOnlyList<string> SealedFields,
    string Upload,
    int Line);

/// <summary>A page of records.</summary>
/// <param name="Items">The records.</param>
/// <param name="Continuation">What to pass for the next page; null on the last.</param>
public sealed record RecordsView(IReadOnlyList<RecordView> Items, string? Continuation);
