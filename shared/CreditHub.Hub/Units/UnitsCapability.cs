namespace CreditHub.Units;

internal static class UnitsCapability
{
    public static HubBuilder AddUnits(this HubBuilder hub) => hub;
}
