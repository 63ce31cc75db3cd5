using System.Reflection;
using System.Text.Json;
using CreditHub.Commands;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Http;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CreditHub.Heads;

/// <summary>Whatever the local head has, the Azure app has: routes, timers, orchestrations, activities and ports, each list read from the heads.</summary>
public sealed class HeadsTests : IAsyncLifetime
{
    private const string DevelopmentClock = "POST /v1/development/clock";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Azure:CosmosEndpoint"] = "https://cosmos-hub.documents.azure.cn:443/",
        ["Azure:BlobEndpoint"] = "https://sthub.blob.core.chinacloudapi.cn/",
        ["Azure:VaultKey"] = "https://kv-hub.vault.azure.cn/keys/vault",
    };

    private readonly string folder = Directory.CreateTempSubdirectory("credithub-").FullName;
    private HashSet<Type> adapters = [];
    private LocalHub local = null!;
    private WebApplication app = null!;

    public ValueTask InitializeAsync()
    {
        local = LocalHub.Build(new HubOptions(folder, "http://127.0.0.1:0", MovableClock: true));

        // The worker's web host brings what routing needs, as this builder does.
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddFunctionsHead(Profiles.Load("fuzhou"), new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());
        adapters = [.. builder.Services.Select(service => service.ServiceType)];
        app = builder.Build();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await local.DisposeAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Every_route_but_the_development_clock_is_in_the_app()
    {
        app.Services.GetRequiredService<HubRequests>();
        var there = Routes(local.Services);
        Assert.True(there.Remove(DevelopmentClock));
        Assert.True(there.Count > 50);
        Assert.Equal(there, Routes(app.Services));
    }

    [Fact]
    public void Every_method_of_a_route_comes_through_the_catch_all_function_at_the_hubs_own_addresses()
    {
        var (_, trigger) = Assert.Single(AppFunctions.With<HttpTriggerAttribute>());
        var routes = Routes(local.Services).Select(route => route.Split(' ', 2)).ToList();
        Assert.Subset(
            trigger.Methods!.ToHashSet(StringComparer.OrdinalIgnoreCase), routes.Select(route => route[0]).ToHashSet(StringComparer.OrdinalIgnoreCase));
        Assert.All(routes, route => Assert.DoesNotMatch("^/?(admin|runtime)", route[1]));
        Assert.Equal(string.Empty, Extensions().GetProperty("http").GetProperty("routePrefix").GetString());
    }

    [Fact]
    public void Every_orchestration_and_activity_is_a_function()
    {
        var rounds = local.Services.GetRequiredService<Rounds>();
        Assert.Equal(rounds.Orchestrations.Order(StringComparer.Ordinal), AppFunctions.Names<OrchestrationTriggerAttribute>());
        Assert.Equal(rounds.Activities.Append(AskRound.Name.Name).Order(StringComparer.Ordinal), AppFunctions.Names<ActivityTriggerAttribute>());
    }

    [Fact]
    public void By_the_clock_both_heads_do_what_the_hubs_timers_are_and_nothing_else()
    {
        var byClock = local.Services.GetServices<IHostedService>().Select(service => service.GetType()).Where(type => type.Assembly == typeof(LocalHub).Assembly);
        Assert.Equal([typeof(HubTimers)], UseCases(byClock));
        Assert.Equal([typeof(HubTimers)], UseCases(AppFunctions.With<TimerTriggerAttribute>().Select(found => found.Function.DeclaringType!)));
    }

    [Fact]
    public void Every_port_has_an_adapter_in_the_app()
    {
        var isLocal = local.Services.GetRequiredService<IServiceProviderIsService>();
        var ports = typeof(HubServices).Assembly.GetTypes().Where(type => type.IsInterface && isLocal.IsService(type)).ToHashSet();
        Assert.Superset(new HashSet<Type> { typeof(IEngine), typeof(IQueues) }, ports);

        // Handing on within the document's own commit is what only one database can do (docs/adr/0013).
        Assert.Equal([typeof(IHandOn)], ports.Except(adapters));
    }

    [Fact]
    public void Signals_for_what_does_not_run_are_dropped_and_not_refused() =>
        Assert.False(Extensions().GetProperty("durableTask").GetProperty("throwStatusExceptionsOnRaiseEvent").GetBoolean());

    private static SortedSet<string> Routes(IServiceProvider services) => new(
        from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [HttpMethods.Get]
        select $"{method} {endpoint.RoutePattern.RawText}",
        StringComparer.Ordinal);

    private static HashSet<Type> UseCases(IEnumerable<Type> callers) =>
        [.. callers.SelectMany(caller => caller.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .SelectMany(made => made.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.Assembly == typeof(HubServices).Assembly)];

    private static JsonElement Extensions() =>
        JsonElement.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json"))).GetProperty("extensions");
}
