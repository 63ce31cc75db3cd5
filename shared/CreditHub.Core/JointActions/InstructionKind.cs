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
