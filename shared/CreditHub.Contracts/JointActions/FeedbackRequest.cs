namespace CreditHub.JointActions;

/// <summary>What a unit did about one instruction (formats.md B.7). The same request twice changes nothing.</summary>
/// <param name="Sequence">The instruction.</param>
/// <param name="Results">One a measure; not all measures need be in one request.</param>
public sealed record FeedbackRequest(int Sequence, IReadOnlyList<MeasureResultItem> Results);

/// <summary>The unit's answer for one measure, in requests and views.</summary>
/// <param name="Measure">The measure, one of the directive's.</param>
/// <param name="Result"><c>implemented</c>, <c>partlyImplemented</c>, <c>notApplicable</c>, <c>notImplemented</c> or <c>suspendedForVerification</c>.</param>
/// <param name="OccurredAt">When the unit acted.</param>
/// <param name="Reason">Why; required for anything but <c>implemented</c>.</param>
/// <param name="From">First day of the measure, inclusive, Asia/Shanghai.</param>
/// <param name="To">Last day, inclusive; not before <paramref name="From"/>.</param>
/// <param name="AmountYuan">Money concerned, in yuan; zero or more, kept as sent.</param>
/// <param name="Effect">What came of it.</param>
/// <param name="DocumentNumber">The unit's document.</param>
/// <param name="BasisClause">The clause on which it acted.</param>
/// <param name="CaseId">The business case at the unit.</param>
/// <param name="Operator">Opaque id of the operator; no name.</param>
/// <param name="EvidenceHash">SHA-256 of the evidence, 64 lower-case hex digits.</param>
public sealed record MeasureResultItem(
    string Measure,
    string Result,
    DateTimeOffset OccurredAt,
    string? Reason = null,
    DateOnly? From = null,
    DateOnly? To = null,
    decimal? AmountYuan = null,
    string? Effect = null,
    string? DocumentNumber = null,
    string? BasisClause = null,
    string? CaseId = null,
    string? Operator = null,
    string? EvidenceHash = null);
