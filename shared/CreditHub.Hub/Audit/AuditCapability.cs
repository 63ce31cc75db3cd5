namespace CreditHub.Audit;

internal static class AuditCapability
{
    public static HubBuilder AddAudit(this HubBuilder hub) => hub;
}
