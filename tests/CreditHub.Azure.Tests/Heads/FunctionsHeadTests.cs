using Azure.Messaging.ServiceBus;
using CreditHub.Policy;
using CreditHub.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Heads;

/// <summary>The app can be put together from what infra sets; nothing is asked of any service yet.</summary>
public sealed class FunctionsHeadTests : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly IReadOnlyList<Type> own;

    public FunctionsHeadTests()
    {
        // The worker's web host brings what routing needs, as this builder does.
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Azure:CosmosEndpoint"] = "https://cosmos-hub.documents.azure.cn:443/",
            ["Azure:BlobEndpoint"] = "https://sthub.blob.core.chinacloudapi.cn/",
            ["Azure:VaultKey"] = "https://kv-hub.vault.azure.cn/keys/vault",
            ["ServiceBus:fullyQualifiedNamespace"] = "sb-hub.servicebus.chinacloudapi.cn",
            ["Bus:Units"] = "natural-resources",
        });
        builder.Services.AddFunctionsHead(Profiles.Load("fuzhou"), builder.Configuration);
        builder.Services.AddSingleton<ServiceBusClient, FakeServiceBus>();
        foreach (var function in AppFunctions.All.Select(function => function.DeclaringType!).Distinct())
        {
            builder.Services.AddTransient(function);
        }

        own = [.. builder.Services.Select(service => service.ServiceType)
            .Where(type => type.Namespace?.StartsWith("CreditHub", StringComparison.Ordinal) is true && !type.ContainsGenericParameters).Distinct()];
        app = builder.Build();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public void Every_use_case_port_and_function_can_be_made()
    {
        Assert.Contains(typeof(IQueues), own);
        Assert.Contains(typeof(HandOverFunction), own);
        Assert.All(own, type => Assert.NotEmpty(app.Services.GetServices(type)));
        Assert.IsType<CosmosQueues>(app.Services.GetRequiredService<IQueues>());
    }
}
