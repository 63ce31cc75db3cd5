namespace CreditHub.Records;

/// <summary>One stored credit record without its personal values.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">The kind of record, as in <c>penalties</c>.</param>
/// <param name="Class">共享属性: <c>public</c>, <c>shared</c>, <c>restricted</c> or <c>secret</c>.</param>
/// <param name="Subject">The subject's key.</param>
/// <param name="SubjectKind"><c>organisation</c>, <c>selfEmployed</c>, <c>person</c> or <c>governmentBody</c>.</param>
/// <param name="Provider">The unit that answers for it.</param>
/// <param name="Organ">The deciding unit.</param>
/// <param name="DocumentNumber">The decision's number; empty in a tombstone.</param>
/// <param name="DecidedOn">The decision's date; 0001-01-01 in a tombstone.</param>
/// <param name="Amounts">The amounts in 万元 (10,000 yuan) by column code, as <c>CF_NR_FK</c>; only those that were given.</param>
/// <param name="ValidUntil">Until when the decision is valid; null where that was not given, or is 长期 as its column of the text then says.</param>
/// <param name="PublishUntil">Until when it is published, as the source gave it; null likewise.</param>
/// <param name="PublicationDueOn">Last day on which publication is in time; null where the decision is older than the calendar, or is not published.</param>
/// <param name="Late">Whether it was received after that day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="BasisUse">Whether a sanction may rest on it.</param>
/// <param name="Text">The other columns by code.</param>
/// <param name="SealedFields">Codes of the columns whose values only the vault holds; so is a subject's name that may be a person's.</param>
/// <param name="Upload">The upload that brought it.</param>
/// <param name="Line">The line in it.</param>
/// <param name="Version">Grows by one with every correction; 1 as received.</param>
/// <param name="Corrections">What became of it since, oldest first.</param>
/// <param name="Bases">Codes of the registered legal bases that its source names for it; empty once it is over.</param>
/// <param name="DocumentClass">The class that the file which brought it states (<c>public</c>, <c>onRequest</c>, <c>notPublic</c>); null where it states none.</param>
/// <param name="Repair">How its subject repairs its credit; null where it is held against nobody, goes another way, is over, and in answers to corrections.</param>
/// <param name="Reinstatement">What a person of the provider asks, for whom it ended by mistake; null where nobody does.</param>
public sealed record RecordView(
    string Id,
    string Kind,
    string Class,
    string Subject,
    string SubjectKind,
    string Provider,
    string Organ,
    string DocumentNumber,
    DateOnly DecidedOn,
    IReadOnlyDictionary<string, decimal> Amounts,
    DateOnly? ValidUntil,
    DateOnly? PublishUntil,
    DateOnly? PublicationDueOn,
    bool Late,
    RecordStateView State,
    BasisUseView BasisUse,
    IReadOnlyDictionary<string, string> Text,
    IReadOnlyList<string> SealedFields,
    string Upload,
    int Line,
    int Version,
    IReadOnlyList<RecordCorrectionView> Corrections,
    IReadOnlyList<string> Bases,
    string? DocumentClass = null,
    Repairs.RepairGuideView? Repair = null,
    ReinstatementView? Reinstatement = null);

/// <summary>恢复申请: a record that ended by mistake is to stand again, once a second person agrees.</summary>
/// <param name="Request">Its id, by which the second person names what they looked at.</param>
/// <param name="Ground"><c>mistake</c> (误办) or <c>setAside</c>.</param>
/// <param name="Document">The document.</param>
/// <param name="DocumentOn">Its day, Asia/Shanghai; null where it was not said.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Code of the unit.</param>
/// <param name="At">When, UTC.</param>
/// <param name="SubjectToldOn">The day on which the subject was told, Asia/Shanghai.</param>
/// <param name="SentBack">Why a second person sent it back; empty while one is awaited.</param>
/// <param name="DocumentClass">The class that the document states: <c>public</c>, <c>onRequest</c> or <c>notPublic</c>; null where it states none.</param>
public sealed record ReinstatementView(
    string Request, string Ground, string Document, DateOnly? DocumentOn, string Reason, string By, DateTimeOffset At, DateOnly SubjectToldOn, string SentBack,
    string? DocumentClass = null);

/// <summary>A correction of a record.</summary>
/// <param name="Kind"><c>annulled</c>, <c>withdrawn</c>, <c>changed</c>, <c>replaced</c>, <c>removed</c>, <c>disputed</c>, <c>settled</c>, <c>expired</c>, <c>repaired</c>, <c>confirmed</c> or <c>reinstated</c>.</param>
/// <param name="Document">The document that ordered it; empty where a file said no more than the state, and where an objection was raised.</param>
/// <param name="Reason">Why; empty likewise.</param>
/// <param name="By">Code of the unit that ordered it; <c>subject</c> where the subject objected.</param>
/// <param name="At">When, UTC.</param>
/// <param name="FormerKept">Whether the content before it is kept, sealed.</param>
/// <param name="DocumentClass">The class that the document states: <c>public</c>, <c>onRequest</c> or <c>notPublic</c>; null where it states none.</param>
public sealed record RecordCorrectionView(
    string Kind, string Document, string Reason, string By, DateTimeOffset At, bool FormerKept, string? DocumentClass = null);

/// <summary>Where a record stands.</summary>
/// <param name="State"><c>inForce</c>, <c>disputed</c>, <c>annulled</c>, <c>withdrawn</c>, <c>replaced</c>, <c>removed</c>, <c>expired</c> or <c>repaired</c>.</param>
/// <param name="On">Since when, Asia/Shanghai; null while in force.</param>
/// <param name="By">The unit that says so; null while in force or disputed, and once expired.</param>
/// <param name="Because">The document, the reason or the record in its place; null while in force or disputed, and once expired.</param>
public sealed record RecordStateView(string State, DateOnly? On, string? By, string? Because);

/// <summary>Whether a sanction may rest on a record.</summary>
/// <param name="MayRest">Whether one may.</param>
/// <param name="Reason">
/// Why none may: <c>kind</c>, <c>reference</c>, <c>selfDeclared</c>, <c>complaint</c>, <c>summaryProcedure</c>, <c>warningOnly</c>,
/// <c>minorCorrected</c>, <c>unconfirmedArrears</c>, <c>notFinal</c>, <c>notBroken</c>, <c>notInForce</c>, <c>disputed</c>; null where one may.
/// </param>
public sealed record BasisUseView(bool MayRest, string? Reason);

/// <summary>A page of records.</summary>
/// <param name="Items">The records.</param>
/// <param name="Continuation">What to pass for the next page; null on the last.</param>
public sealed record RecordsView(IReadOnlyList<RecordView> Items, string? Continuation);

/// <summary>What a record said before its corrections, for its provider and the office.</summary>
/// <param name="Items">Its former versions, oldest first; those whose content was deleted are missing.</param>
public sealed record FormerRecordsView(IReadOnlyList<RecordView> Items);
