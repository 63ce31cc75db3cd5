using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>One thing that happened in a joint action.</summary>
/// <param name="At">When, UTC, to the minute.</param>
public abstract record Moment(DateTimeOffset At)
{
    /// <summary>A round over all units began.</summary>
    public sealed record RoundStarted(DateTimeOffset At, int EntryVersion) : Moment(At);

    /// <summary>The round's last unit ended.</summary>
    public sealed record RoundEnded(DateTimeOffset At, int EntryVersion) : Moment(At);

    /// <summary>An instruction was ordered and put into the unit's queue.</summary>
    public sealed record Ordered(DateTimeOffset At, InstructionKind Kind) : Moment(At);

    /// <summary>The unit took it.</summary>
    public sealed record Acknowledged(DateTimeOffset At, InstructionKind Kind) : Moment(At);

    /// <summary>The unit answered for every measure.</summary>
    public sealed record Settled(DateTimeOffset At, InstructionKind Kind) : Moment(At);

    /// <summary>A later instruction took its place.</summary>
    public sealed record Superseded(DateTimeOffset At, InstructionKind Kind) : Moment(At);

    /// <summary>A rung of the ladder was climbed.</summary>
    public sealed record Escalated(DateTimeOffset At, InstructionKind Kind, EscalationRung Rung) : Moment(At);

    /// <summary>An objection put the entry on hold.</summary>
    public sealed record HoldRaised(DateTimeOffset At, ObjectionId Objection) : Moment(At);

    /// <summary>The finding ended that hold.</summary>
    public sealed record HoldReleased(DateTimeOffset At, ObjectionId Objection, FindingResult Result) : Moment(At);

    /// <summary>The entry ended.</summary>
    public sealed record Ended(DateTimeOffset At, EndReason Reason) : Moment(At);
}

/// <summary>A moment and whom it concerned.</summary>
/// <param name="What">What happened.</param>
/// <param name="Units">The units to which it happened in the same minute, by code; empty where it concerned all.</param>
public sealed record TimelineRow(Moment What, IReadOnlyList<UnitId> Units);
