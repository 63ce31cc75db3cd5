namespace CreditHub.Reports;

/// <summary>
/// Data of the queue messages <c>cn.credithub.report.due.v1</c> (the duty is open), <c>.reminder.v1</c> (the day before the last),
/// <c>.chase.v1</c> (overdue) and <c>.returned.v1</c> to units, and <c>.compiled.v1</c> and <c>.revised.v1</c> to the office.
/// </summary>
/// <param name="Period">The period, as in <c>2026-03</c>.</param>
/// <param name="From">First day reported on, inclusive, Asia/Shanghai.</param>
/// <param name="DueOn">Last day on time, inclusive.</param>
/// <param name="Revision">The report's revision; null for messages to units.</param>
/// <param name="Missing">Codes of the units that handed nothing in; empty for messages to units.</param>
/// <param name="Reason">Why the report was returned; null otherwise.</param>
public sealed record ReportMessage(
    string Period, DateOnly From, DateOnly DueOn, int? Revision, IReadOnlyList<string> Missing, string? Reason);
