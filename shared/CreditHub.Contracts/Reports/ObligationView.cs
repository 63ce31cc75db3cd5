namespace CreditHub.Reports;

/// <summary>
/// One unit's duty to report. <c>GET /v1/reports/{period}/obligations</c>: all of them for the office, its own for a Reporter.
/// </summary>
/// <param name="Period">The period, as in <c>2026-03</c>.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="UnitName">Its Chinese name.</param>
/// <param name="State"><c>open</c>, <c>submitted</c>, <c>returned</c> or <c>accepted</c>.</param>
/// <param name="DueOn">Last day on time, inclusive, Asia/Shanghai.</param>
/// <param name="SubmittedAt">When it was last handed in, UTC; null while it never was.</param>
/// <param name="Late">Whether the first submission came late.</param>
/// <param name="LacksCases">Whether fewer cases than asked were handed in, with an explanation.</param>
/// <param name="ReturnReason">Why it was returned; null otherwise.</param>
public sealed record ObligationView(
    string Period,
    string Unit,
    string UnitName,
    string State,
    DateOnly DueOn,
    DateTimeOffset? SubmittedAt,
    bool Late,
    bool LacksCases,
    string? ReturnReason);
