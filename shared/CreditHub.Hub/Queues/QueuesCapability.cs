using CreditHub.Oversight;
using CreditHub.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Queues;

internal static class QueuesCapability
{
    public static HubBuilder AddQueues(this HubBuilder hub)
    {
        hub.Kinds.Add(HandedOver.Kind);
        hub.Services
            .AddSingleton<MessageRules>()
            .AddSingleton<ValidLeases>()
            .AddSingleton<UnitQueues>()
            .AddSingleton<DeadLetters>()
            .AddSingleton<HandOver>()
            .AddSingleton<TakeBack>()
            .AddSingleton<ReceiveAnswer>()
            .AddSingleton<TakeAnswers>()
            .AddSingleton<IDue>(provider => provider.GetRequiredService<TakeAnswers>())
            .AddSingleton<ForeignAccess>();
        return hub;
    }
}
