using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Invitations;

internal static class InvitationsCapability
{
    public static HubBuilder AddInvitations(this HubBuilder hub)
    {
        hub.Kinds.Add(InvitationDocuments.Invitation);
        hub.Services.AddSingleton<DrawInvitation>().AddSingleton<MarkInvited>().AddSingleton<ReadInvitations>();
        return hub.Told<DrawInvitation>().Due<InvitationsDue>();
    }
}
