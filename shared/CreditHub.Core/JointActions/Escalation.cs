namespace CreditHub.JointActions;

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
