using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Invitations;

/// <summary>The documents of the Invitations capability.</summary>
public static class InvitationDocuments
{
    /// <summary>An invitation; its own partition. <c>due</c> is when the hub looks at it by itself.</summary>
    public static DocumentKind<Invitation> Invitation { get; } = new(
        "invitation",
        invitation => invitation.Code,
        invitation => invitation.Code,
        new("open", invitation => invitation.IsOpen ? "open" : null),
        new("due", invitation => invitation.DueOn is { } day ? DocumentField.Text(WorkCalendar.StartOf(day)) : null));
}
