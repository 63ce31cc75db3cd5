using Azure.Core;
using Azure.Messaging.ServiceBus;
using CreditHub.Oversight;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Queues;

/// <summary>Registers the handing over to Service Bus.</summary>
public static class BusServices
{
    /// <summary>Adds it. The namespace is the one of the triggers' connection <c>ServiceBus</c>.</summary>
    public static IServiceCollection AddServiceBus(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(BusUnits.From(configuration["Bus:Units"]));
        services.AddSingleton(provider => new ServiceBusClient(
            configuration["ServiceBus:fullyQualifiedNamespace"] ?? throw new InvalidOperationException("The setting ServiceBus__fullyQualifiedNamespace is missing."),
            provider.GetRequiredService<TokenCredential>()));
        services.AddSingleton<DirectivesTopic>();
        services.AddSingleton<BusHandOver>();
        services.AddSingleton<IDue>(provider => provider.GetRequiredService<BusHandOver>());
        return services;
    }
}
