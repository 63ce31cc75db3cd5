using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Audit;

internal static class AuditCapability
{
    public static HubBuilder AddAudit(this HubBuilder hub)
    {
        hub.Services.AddSingleton<VerifyAudit>();
        return hub;
    }
}
