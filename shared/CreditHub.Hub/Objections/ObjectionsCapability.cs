namespace CreditHub.Objections;

internal static class ObjectionsCapability
{
    public static HubBuilder AddObjections(this HubBuilder hub) => hub;
}
