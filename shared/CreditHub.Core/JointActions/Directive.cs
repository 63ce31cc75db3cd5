using System.Text.Json.Serialization;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>What a unit is told to do.</summary>
public enum InstructionKind
{
    /// <summary>实施.</summary>
    Impose,

    /// <summary>暂停, while a verification is open (T6).</summary>
    Suspend,

    /// <summary>恢复.</summary>
    Resume,

    /// <summary>更正: what the unit was told has changed.</summary>
    Correct,

    /// <summary>解除 (J13).</summary>
    Lift,
}

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

/// <summary>The rungs of the escalation ladder, climbed once each, in order.</summary>
public enum EscalationRung
{
    /// <summary>提醒 the unit.</summary>
    Remind = 1,

    /// <summary>催办 the unit.</summary>
    Chase = 2,

    /// <summary>报告 to the leading group's office.</summary>
    ReportToOffice = 3,
}

/// <summary>One rung climbed.</summary>
/// <param name="Rung">Which.</param>
/// <param name="At">When, UTC.</param>
public sealed record Escalation(EscalationRung Rung, DateTimeOffset At);

/// <summary>Where one instruction stands at its unit.</summary>
[JsonDerivedType(typeof(Delivered), "delivered"), JsonDerivedType(typeof(Acknowledged), "acknowledged")]
[JsonDerivedType(typeof(Settled), "settled"), JsonDerivedType(typeof(Superseded), "superseded")]
public abstract record InstructionState
{
    private InstructionState()
    {
    }

    /// <summary>已送达: in the unit's queue.</summary>
    /// <param name="Due">By when it must be acknowledged; null for information without a due date.</param>
    public sealed record Delivered(DateTimeOffset? Due) : InstructionState;

    /// <summary>已响应: the unit took it from its queue.</summary>
    /// <param name="At">When, UTC.</param>
    /// <param name="Due">By when it must be answered; null for information without a due date.</param>
    public sealed record Acknowledged(DateTimeOffset At, DateTimeOffset? Due) : InstructionState;

    /// <summary>已反馈: every measure is answered.</summary>
    /// <param name="At">When the last answer came, UTC.</param>
    public sealed record Settled(DateTimeOffset At) : InstructionState;

    /// <summary>A later instruction took its place before it was settled.</summary>
    /// <param name="By">That instruction's sequence.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record Superseded(int By, DateTimeOffset At) : InstructionState;
}

/// <summary>One thing that a unit was told, and how it answered.</summary>
/// <param name="Sequence">1, 2, 3 … within the directive.</param>
/// <param name="Kind">What.</param>
/// <param name="EntryVersion">The entry's version that it follows; a receiver rejects an older one than it knows (G8).</param>
/// <param name="Content">The entry's content version that the unit was told.</param>
/// <param name="OrderedAt">When, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Escalations">Rungs climbed in the current state's wait, oldest first.</param>
/// <param name="Feedback">Answers, at most one a measure.</param>
public sealed record Instruction(
    int Sequence,
    InstructionKind Kind,
    int EntryVersion,
    int Content,
    DateTimeOffset OrderedAt,
    InstructionState State,
    IReadOnlyList<Escalation> Escalations,
    IReadOnlyList<MeasureFeedback> Feedback);

/// <summary>A measure as planned for one directive.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Force">How far it binds.</param>
/// <param name="Basis">Its legal basis; never empty (G1).</param>
/// <param name="Until">Its last day, inclusive, Asia/Shanghai.</param>
public sealed record PlannedMeasure(MeasureId Measure, MeasureForce Force, LegalBasisId Basis, DateOnly Until);

/// <summary>Everything that one unit was told within one joint action, and how it answered.</summary>
/// <param name="Id">Its name: the joint action's and the unit's.</param>
/// <param name="Action">The joint action.</param>
/// <param name="Entry">The list entry on which it rests.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Colour">Incentive or sanction.</param>
/// <param name="Unit">The implementing unit.</param>
/// <param name="Measures">The measures, at least one.</param>
/// <param name="Instructions">In order; the last is the current one. Empty while nothing was sent.</param>
/// <param name="Version">Grows by one with every change.</param>
public sealed record Directive(
    DirectiveId Id,
    JointActionId Action,
    ListEntryId Entry,
    SubjectKey Subject,
    ListColour Colour,
    UnitId Unit,
    IReadOnlyList<PlannedMeasure> Measures,
    IReadOnlyList<Instruction> Instructions,
    int Version)
{
    /// <summary>The current instruction, or null while nothing was sent.</summary>
    [JsonIgnore]
    public Instruction? Current => Instructions.Count == 0 ? null : Instructions[^1];

    /// <summary>
    /// What the unit must be told next so that it agrees with the entry, or null when it has been told all. A round always
    /// brings units in line with what is true now, not with what was true when the round began (safeguard G8).
    /// </summary>
    /// <param name="effect">The entry's effect now.</param>
    /// <param name="content">The entry's content version now.</param>
    public InstructionKind? Next(EntryEffect effect, int content) => (effect, Current?.Kind) switch
    {
        (EntryEffect.None, _) => null,
        (EntryEffect.InForce, null) => InstructionKind.Impose,
        (EntryEffect.InForce, InstructionKind.Suspend) => InstructionKind.Resume,
        (EntryEffect.InForce, InstructionKind.Lift) => null,
        (EntryEffect.InForce, _) => Current!.Content < content ? InstructionKind.Correct : null,
        (EntryEffect.OnHold, null or InstructionKind.Suspend or InstructionKind.Lift) => null,
        (EntryEffect.OnHold, _) => InstructionKind.Suspend,
        (EntryEffect.Ended, null or InstructionKind.Lift) => null,
        (EntryEffect.Ended, _) => InstructionKind.Lift,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
