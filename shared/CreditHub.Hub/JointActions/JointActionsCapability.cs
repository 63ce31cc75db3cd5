namespace CreditHub.JointActions;

internal static class JointActionsCapability
{
    public static HubBuilder AddJointActions(this HubBuilder hub) => hub;
}
