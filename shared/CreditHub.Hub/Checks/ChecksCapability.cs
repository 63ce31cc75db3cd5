namespace CreditHub.Checks;

internal static class ChecksCapability
{
    public static HubBuilder AddChecks(this HubBuilder hub) => hub;
}
