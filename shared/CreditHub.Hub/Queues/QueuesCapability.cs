using CreditHub.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Queues;

internal static class QueuesCapability
{
    public static HubBuilder AddQueues(this HubBuilder hub)
    {
        hub.Services.AddSingleton<UnitQueues>().AddSingleton<DeadLetters>().AddSingleton<ForeignAccess>();
        return hub;
    }
}
