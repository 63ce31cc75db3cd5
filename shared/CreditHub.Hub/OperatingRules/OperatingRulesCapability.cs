using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.OperatingRules;

internal static class OperatingRulesCapability
{
    public static HubBuilder AddOperatingRules(this HubBuilder hub)
    {
        hub.Services.AddSingleton<ReadOperatingRules>();
        return hub;
    }
}
