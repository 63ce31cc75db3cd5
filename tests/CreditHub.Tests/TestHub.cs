using CreditHub.Clock;
using CreditHub.Engine;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace CreditHub;

/// <summary>A whole hub in this process, on the embedded back end, in a folder of its own, with a clock that the test moves.</summary>
public sealed class TestHub : IAsyncDisposable
{
    private readonly Action<IServiceCollection> compose;
    private ServiceProvider services;
    private bool isBroken;

    private TestHub(Action<IServiceCollection> compose, DateTimeOffset now)
    {
        this.compose = compose;
        Clock = new MovableClock(now);
        Folder = Directory.CreateTempSubdirectory("credithub-").FullName;
        services = Build();
    }

    /// <summary>Monday, 2 March 2026, 9:00 in Fuzhou: a working day with no holiday near.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    /// <summary>The hub's clock; to move it use <see cref="AdvanceToAsync"/>, which also lets the hub do what is due.</summary>
    public MovableClock Clock { get; }

    /// <summary>Where the hub keeps its data.</summary>
    public string Folder { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts a hub with every capability.</summary>
    /// <param name="profile">The profile that it runs, as of <see cref="TestProfile.Create"/>.</param>
    /// <param name="now">What time it is; <see cref="Morning"/> where not said.</param>
    /// <param name="more">Registers more, or something in another's place.</param>
    public static Task<TestHub> StartAsync(HubProfile profile, DateTimeOffset? now = null, Action<IServiceCollection>? more = null) => StartAsync(
        services =>
        {
            services.AddHub(profile);
            more?.Invoke(services);
        },
        now);

    /// <summary>Starts the embedded back end under something other than the hub's capabilities.</summary>
    public static async Task<TestHub> StartAsync(Action<IServiceCollection> compose, DateTimeOffset? now = null)
    {
        var hub = new TestHub(compose, now ?? Morning);
        await hub.StartServicesAsync();
        return hub;
    }

    /// <summary>A service of the hub. After a restart it is another one.</summary>
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Ends when nothing runs and nothing is due.</summary>
    public Task IdleAsync() => Get<SqliteEngine>().IdleAsync(Cancel);

    /// <summary>Moves the clock, lets the hub do what became due, and sweeps.</summary>
    public async Task AdvanceToAsync(DateTimeOffset instant)
    {
        Clock.MoveTo(instant);
        await IdleAsync();
        if (services.GetService<Sweep>() is { } sweep)
        {
            await sweep.RunAsync(Cancel);
            await IdleAsync();
        }
    }

    /// <summary>Moves the clock by a span. See <see cref="AdvanceToAsync"/>.</summary>
    public Task AdvanceAsync(TimeSpan by) => AdvanceToAsync(Clock.GetUtcNow() + by);

    /// <summary>Kills the hub, as a crash does: whatever is not on the disk is lost. Then starts it on the same folder.</summary>
    public async Task RestartAsync()
    {
        isBroken = true;
        await KillAsync();
        services = Build();
        await StartServicesAsync();
        isBroken = false;
    }

    public async ValueTask DisposeAsync()
    {
        // Where it could not be killed or started, that is on its way to the test; what follows from it must not take its place.
        if (!isBroken)
        {
            await KillAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private async Task KillAsync()
    {
        // The databases go first, so that nothing that still runs can store anything.
        Get<DataFolder>().Dispose();
        await Get<SqliteEngine>().StopAsync(CancellationToken.None);
        await services.DisposeAsync();
    }

    private ServiceProvider Build()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Clock);
        compose(collection);
        collection.AddEmbedded(Folder);
        return collection.BuildServiceProvider();
    }

    private async Task StartServicesAsync()
    {
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(Cancel);
        }
    }
}
