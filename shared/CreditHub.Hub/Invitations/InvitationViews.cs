using System.Diagnostics;

namespace CreditHub.Invitations;

/// <summary>How invitations are shown.</summary>
public static class InvitationViews
{
    /// <summary>An invitation.</summary>
    public static InvitationView Of(Invitation invitation) => new(
        invitation.Code,
        invitation.Name,
        [.. invitation.Reasons.Select(reason => new InvitationReasonView(HubJson.Word(reason.Cause), reason.Reference))],
        invitation.DrawnAt,
        invitation.State switch
        {
            InvitationState.Open => "open",
            InvitationState.Sent => "sent",
            InvitationState.Ended => "ended",
            _ => throw new UnreachableException(),
        },
        invitation.State is InvitationState.Sent sent ? new InvitationSentView(sent.Channel, sent.On, sent.AgainOn) : null);
}
