namespace CreditHub.Records;

internal static class RecordsCapability
{
    public static HubBuilder AddRecords(this HubBuilder hub) => hub;
}
