using System.Text.Json.Serialization;

namespace CreditHub.JointActions;

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
