namespace CreditHub.Invitations;

/// <summary>Why an enterprise is invited (R20).</summary>
public enum InvitationCause
{
    /// <summary>公共信用综合评价较低: its newest evaluation is a low one.</summary>
    LowEvaluation,

    /// <summary>被列入重点监管对象名单: a list entry in force makes it an object of key supervision.</summary>
    KeySupervision,

    /// <summary>变化快、信息少: it changed often of late, and little else is known of it.</summary>
    ChangesFastLittleKnown,
}

/// <summary>One reason.</summary>
/// <param name="Cause">Which.</param>
/// <param name="Reference">The record or list entry that shows it; of several changes the newest.</param>
public sealed record InvitationReason(InvitationCause Cause, string Reference);
