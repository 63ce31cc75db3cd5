using System.Text.Json.Serialization;
using CreditHub.Lists;

namespace CreditHub.Invitations;

/// <summary>Where an invitation stands.</summary>
[JsonDerivedType(typeof(Open), "open"), JsonDerivedType(typeof(Sent), "sent"), JsonDerivedType(typeof(Ended), "ended")]
public abstract record InvitationState
{
    private InvitationState()
    {
    }

    /// <summary>The enterprise is to be invited.</summary>
    /// <param name="LookOn">The day on which the hub looks by itself whether it still is, Asia/Shanghai.</param>
    public sealed record Open(DateOnly LookOn) : InvitationState;

    /// <summary>It was invited.</summary>
    /// <param name="Channel">How, in the office's words; no personal values.</param>
    /// <param name="On">The day, Asia/Shanghai.</param>
    /// <param name="By">Who says so.</param>
    /// <param name="AgainOn">The first day on which it may be invited again.</param>
    public sealed record Sent(string Channel, DateOnly On, Actor By, DateOnly AgainOn) : InvitationState;

    /// <summary>There is no reason any more, or it registered.</summary>
    /// <param name="At">When the hub saw it, UTC.</param>
    public sealed record Ended(DateTimeOffset At) : InvitationState;
}
