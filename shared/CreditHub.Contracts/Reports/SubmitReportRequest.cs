namespace CreditHub.Reports;

/// <summary>A unit's monthly report. <c>POST /v1/reports/{period}/submission</c>, role Reporter; the unit is the caller's.</summary>
/// <param name="Progress">进展情况; 1 to 20,000 characters, no personal values.</param>
/// <param name="Cases">Typical cases: at least one trustworthy and one untrustworthy, or the reason below.</param>
/// <param name="NoTrustworthyCase">Why no trustworthy case is reported; null where one is.</param>
/// <param name="NoUntrustworthyCase">Why no untrustworthy case is reported; null where one is.</param>
public sealed record SubmitReportRequest(
    string? Progress, IReadOnlyList<TypicalCaseView>? Cases, string? NoTrustworthyCase, string? NoUntrustworthyCase);

/// <summary>A typical case (典型案例).</summary>
/// <param name="Kind"><c>trustworthy</c> or <c>untrustworthy</c>.</param>
/// <param name="SubjectKind"><c>organisation</c>, <c>selfEmployed</c> or <c>person</c>.</param>
/// <param name="SubjectLabel">The subject as readers see it; a person's name masked, as in 张某.</param>
/// <param name="Fact">What happened; no citizen or mobile number.</param>
/// <param name="Measure">What was done.</param>
/// <param name="Effect">What came of it.</param>
/// <param name="Entry">Id of the list entry it rests on; null where it rests on a record.</param>
/// <param name="Record">Id of the record it rests on; null where it rests on an entry.</param>
/// <param name="MayPublish">Whether it may be published.</param>
public sealed record TypicalCaseView(
    string? Kind,
    string? SubjectKind,
    string? SubjectLabel,
    string? Fact,
    string? Measure,
    string? Effect,
    string? Entry,
    string? Record,
    bool MayPublish);
