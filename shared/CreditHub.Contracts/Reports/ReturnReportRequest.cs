namespace CreditHub.Reports;

/// <summary>Returns a unit's report to it. <c>POST /v1/reports/{period}/obligations/{unit}/return</c>, role Office.</summary>
/// <param name="Reason">Why; not empty, no personal values.</param>
public sealed record ReturnReportRequest(string? Reason);
