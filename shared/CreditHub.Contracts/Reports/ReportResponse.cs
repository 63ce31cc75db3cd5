namespace CreditHub.Reports;

/// <summary>
/// A compiled monthly report in its newest revision. <c>GET /v1/reports/{period}</c>, roles Office and Reporter; also the content of the file
/// <c>reports/{period}.json</c>.
/// </summary>
/// <param name="Period">The period, as in <c>2026-03</c>.</param>
/// <param name="Revision">1 for the compilation; grows with every late submission.</param>
/// <param name="From">First day reported on, inclusive, Asia/Shanghai.</param>
/// <param name="DueOn">Last day on time and reported on, inclusive.</param>
/// <param name="Definition">The version of the figures' definition.</param>
/// <param name="PolicyVersion">The policy version under which it was compiled.</param>
/// <param name="CompiledAt">When the figures were frozen, UTC.</param>
/// <param name="Total">Figures of all units.</param>
/// <param name="Units">Figures of each unit, ordered by code.</param>
/// <param name="Submissions">What units handed in, ordered by unit.</param>
/// <param name="Missing">Units that have handed nothing in yet.</param>
/// <param name="Chased">Units that had handed nothing in at the compilation and were chased.</param>
/// <param name="Issues">Its revisions, oldest first.</param>
public sealed record ReportResponse(
    string Period,
    int Revision,
    DateOnly From,
    DateOnly DueOn,
    string Definition,
    string PolicyVersion,
    DateTimeOffset CompiledAt,
    FiguresView Total,
    IReadOnlyList<UnitFiguresView> Units,
    IReadOnlyList<SubmissionView> Submissions,
    IReadOnlyList<ReportUnitView> Missing,
    IReadOnlyList<ReportUnitView> Chased,
    IReadOnlyList<ReportIssueView> Issues);

/// <summary>A unit.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
public sealed record ReportUnitView(string Unit, string Name, string NameEn);

/// <summary>Figures of one unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Figures">Its figures.</param>
public sealed record UnitFiguresView(ReportUnitView Unit, FiguresView Figures);

/// <summary>What one unit handed in.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Revision">The revision in which it came in.</param>
/// <param name="SubmittedAt">When, UTC.</param>
/// <param name="Late">Whether it came late.</param>
/// <param name="Progress">进展情况.</param>
/// <param name="Cases">Typical cases.</param>
/// <param name="NoTrustworthyCase">Why there is no trustworthy case; null where there is.</param>
/// <param name="NoUntrustworthyCase">Why there is no untrustworthy case; null where there is.</param>
/// <param name="Figures">The unit's figures as frozen when it handed in.</param>
public sealed record SubmissionView(
    ReportUnitView Unit,
    int Revision,
    DateTimeOffset SubmittedAt,
    bool Late,
    string Progress,
    IReadOnlyList<TypicalCaseView> Cases,
    string? NoTrustworthyCase,
    string? NoUntrustworthyCase,
    FiguresView Figures);

/// <summary>One revision.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="At">When it was issued, UTC.</param>
/// <param name="Because">Code of the unit whose submission made it; null for the compilation.</param>
public sealed record ReportIssueView(int Revision, DateTimeOffset At, string? Because);
