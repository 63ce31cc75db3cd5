using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Oversight;

internal static class OversightCapability
{
    public static HubBuilder AddOversight(this HubBuilder hub)
    {
        hub.Services.AddSingleton<Sweep>();
        hub.Services.AddSingleton<HubTimers>();
        hub.Services.AddSingleton<OverviewQuery>();
        return hub;
    }
}
