using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Policy;

internal static class PolicyCapability
{
    public static HubBuilder AddPolicy(this HubBuilder hub)
    {
        hub.Services.AddHostedService<CalendarWarning>();
        return hub;
    }
}
