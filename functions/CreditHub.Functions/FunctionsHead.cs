using CreditHub.Engine;
using CreditHub.Http;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub;

/// <summary>What the Azure app puts together: the hub, its routes, and the cloud back end.</summary>
public static class FunctionsHead
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddFunctionsHead(this IServiceCollection services, HubProfile profile, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddHub(profile);
        services.AddHubWeb();
        services.AddSingleton(ChannelAddresses.From(configuration));
        services.AddAzure(configuration.GetSection(AzureOptions.Section));
        services.AddServiceBus(configuration);
        services.AddSingleton<DurableEngine>();
        services.AddSingleton<IEngine>(provider => provider.GetRequiredService<DurableEngine>());
        services.AddSingleton<HubRequests>();

        // The adapter's own question is an activity like the hub's, so the engine finds it among them.
        var rounds = (Rounds)services.Single(service => service.ServiceType == typeof(Rounds)).ImplementationInstance!;
        rounds.Add<AskRound.Input, AskRound.Output, AskRound>(AskRound.Name);
        return services;
    }
}
