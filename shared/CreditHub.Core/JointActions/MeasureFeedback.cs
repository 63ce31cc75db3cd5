using CreditHub.Measures;

namespace CreditHub.JointActions;

/// <summary>How a unit answers for one measure (formats.md B.7).</summary>
public enum FeedbackResult
{
    /// <summary>已实施; for a lift: 已解除, for a suspension: 已暂停.</summary>
    Implemented,

    /// <summary>部分实施.</summary>
    PartlyImplemented,

    /// <summary>不适用: the unit has nothing to which the measure could apply.</summary>
    NotApplicable,

    /// <summary>不实施, with a reason.</summary>
    NotImplemented,

    /// <summary>因核实暂停.</summary>
    SuspendedForVerification,
}

/// <summary>One unit's answer for one measure of one instruction; the same answer twice changes nothing.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Reason">Why; never empty for anything but <see cref="FeedbackResult.Implemented"/>.</param>
/// <param name="From">First day of the measure at the unit, inclusive; null where it has none.</param>
/// <param name="To">Last day, inclusive; null where it has none.</param>
/// <param name="AmountYuan">Money concerned, in yuan (元), not negative; null where none is.</param>
/// <param name="Effect">What came of it (成效), in words.</param>
/// <param name="DocumentNumber">The unit's document.</param>
/// <param name="BasisClause">The clause on which it acted.</param>
/// <param name="CaseId">The business case at the unit.</param>
/// <param name="Operator">Opaque id of the operator.</param>
/// <param name="OccurredAt">When the unit acted, UTC.</param>
/// <param name="EvidenceHash">SHA-256 of the evidence file in lower-case hex; null without one.</param>
public sealed record MeasureFeedback(
    MeasureId Measure,
    FeedbackResult Result,
    string Reason,
    DateOnly? From,
    DateOnly? To,
    decimal? AmountYuan,
    string Effect,
    string DocumentNumber,
    string BasisClause,
    string CaseId,
    string Operator,
    DateTimeOffset OccurredAt,
    string? EvidenceHash);
