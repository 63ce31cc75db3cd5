namespace CreditHub.Reports;

internal static class ReportsCapability
{
    public static HubBuilder AddReports(this HubBuilder hub) => hub;
}
