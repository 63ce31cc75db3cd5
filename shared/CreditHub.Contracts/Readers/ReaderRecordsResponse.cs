using CreditHub.Checks;

namespace CreditHub.Readers;

/// <summary>What a reader may see of a subject at this moment: answer of <c>POST /v1/readers/records</c>.</summary>
/// <param name="QueryId">The row of the usage log, which the subject can read; to be kept with the business case.</param>
/// <param name="At">When it was answered, UTC.</param>
/// <param name="PolicyVersion">The policy version under which it was answered.</param>
/// <param name="Authorisation">The authorisation under which it was.</param>
/// <param name="AuthorisedUntil">The authorisation's last day.</param>
/// <param name="Records">The records. Of those that are corrected later the reader's queue tells (<c>cn.credithub.record.recalled.v1</c>).</param>
/// <param name="NeedConsent">Kinds that were left out because the request carries no consent.</param>
/// <param name="LateLists">Lists that did not come again in time: the answer, also where it is empty, rests on what they last said.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record ReaderRecordsResponse(
    string QueryId,
    DateTimeOffset At,
    string PolicyVersion,
    string Authorisation,
    DateOnly AuthorisedUntil,
    IReadOnlyList<ReaderRecordView> Records,
    IReadOnlyList<string> NeedConsent,
    IReadOnlyList<LateListView> LateLists,
    string? Continuation);

/// <summary>A record as a reader sees it: masked as for the public.</summary>
/// <param name="Record">Its id.</param>
/// <param name="Version">Its version: grows with every correction.</param>
/// <param name="Kind">Code of its kind.</param>
/// <param name="KindTitle">Its kind's title.</param>
/// <param name="SubjectKind">The subject's kind.</param>
/// <param name="Name">The subject's name; masked where it is or may be a person's.</param>
/// <param name="CreditCode">The subject's credit code; null for a person.</param>
/// <param name="DocumentNumber">文号.</param>
/// <param name="DecidedOn">The decision's date.</param>
/// <param name="Ground"><c>published</c>, or <c>consent</c>.</param>
/// <param name="Until">Last day on which it may be read; to be used no longer than that.</param>
/// <param name="ReceivedAt">When the hub received what it says, UTC.</param>
/// <param name="CorrectedAt">When it was corrected last, UTC; null where it never was.</param>
/// <param name="Fields">Its fields in the order of the kind's columns.</param>
public sealed record ReaderRecordView(
    string Record,
    int Version,
    string Kind,
    string KindTitle,
    string SubjectKind,
    string Name,
    string? CreditCode,
    string DocumentNumber,
    DateOnly DecidedOn,
    string Ground,
    DateOnly Until,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? CorrectedAt,
    IReadOnlyList<ReaderFieldView> Fields);

/// <summary>One field.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its Chinese heading.</param>
/// <param name="Value">What it says.</param>
public sealed record ReaderFieldView(string Code, string Label, string Value);
