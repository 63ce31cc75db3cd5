using CreditHub.Policy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CreditHub;

/// <summary>A hub in this process on the embedded back end, with every port and no HTTP.</summary>
internal sealed class OpenHub : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private OpenHub(ServiceProvider services) => this.services = services;

    /// <summary>Opens a folder and starts what runs in the background.</summary>
    /// <param name="folder">The hub's data; made where it is missing.</param>
    /// <param name="time">The hub's clock; the real one where not said.</param>
    /// <param name="profile">The profile that it runs; Fuzhou's where not said.</param>
    public static async Task<OpenHub> StartAsync(string folder, TimeProvider? time = null, HubProfile? profile = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(time ?? TimeProvider.System);
        collection.AddHub(profile ?? Profiles.Load("fuzhou"));
        collection.AddEmbedded(folder);
        var hub = new OpenHub(collection.BuildServiceProvider());
        foreach (var service in hub.services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        return hub;
    }

    /// <summary>A port or use case.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await services.DisposeAsync();
    }
}
