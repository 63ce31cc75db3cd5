namespace CreditHub.Reports;

/// <summary>The compiled reports, newest period first within the page. <c>GET /v1/reports</c>, roles Office and Reporter.</summary>
/// <param name="Items">The reports.</param>
/// <param name="Continuation">Where the next page begins; null on the last.</param>
public sealed record ReportsResponse(IReadOnlyList<ReportItemView> Items, string? Continuation);

/// <summary>One report in the list.</summary>
/// <param name="Period">The period, as in <c>2026-03</c>.</param>
/// <param name="Revision">The newest revision.</param>
/// <param name="From">First day reported on, inclusive.</param>
/// <param name="DueOn">Last day reported on, inclusive.</param>
/// <param name="CompiledAt">When it was compiled, UTC.</param>
/// <param name="Submitted">How many units handed in.</param>
/// <param name="Missing">How many units did not.</param>
public sealed record ReportItemView(
    string Period, int Revision, DateOnly From, DateOnly DueOn, DateTimeOffset CompiledAt, int Submitted, int Missing);
