using CreditHub.Commands;
using CreditHub.Development;
using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Vault;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Logging.Console;

namespace CreditHub;

/// <summary>The hub in one process: Kestrel, the embedded back end, and the timers. One process at a time may use a folder.</summary>
internal sealed class LocalHub : IAsyncDisposable
{
    /// <summary>The profile that it runs.</summary>
    public const string Profile = "fuzhou";

    private readonly WebApplication app;
    private readonly string folder;

    private LocalHub(WebApplication app, string folder)
    {
        this.app = app;
        this.folder = folder;
    }

    /// <summary>Where it listens; known once it has started.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The development credentials; known once it has started.</summary>
    public DevelopmentCredentials Credentials { get; private set; } = null!;

    /// <summary>The hub's parts.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Puts the hub together; nothing runs yet.</summary>
    /// <param name="options">How it is to be run.</param>
    /// <param name="settings">Its settings; null for those of the environment.</param>
    public static LocalHub Build(HubOptions options, IConfiguration? settings = null)
    {
        // A third of a start is reading the profile, and the rest of this method needs little of it.
        var profile = Task.Run(() => Profiles.Load(Profile));

        // No configuration files, which would also be watched, and no arguments: the options say all, so that nothing in a folder changes
        // what a hub does.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.DefaultBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        // The terminal's own lines, and what machines read, stay apart from the log.
        builder.Logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("CreditHub", options.Quiet ? LogLevel.Warning : LogLevel.Information);
        // It says nothing from Warning on, but where it may say anything the server makes an activity for every request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        if (options.MovableClock)
        {
            var clock = SavedClock.Open(options.Folder, options.Opening);
            builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock.Clock).AddSingleton<MoveClock>();
        }
        else
        {
            builder.Services.AddSingleton(TimeProvider.System);
        }

        builder.Services.AddHubWeb();
        builder.Services.AddSingleton(ChannelAddresses.From(settings ?? new ConfigurationBuilder().AddEnvironmentVariables().Build()));
        builder.Services.AddHub(profile.GetAwaiter().GetResult());
        builder.Services.AddEmbedded(options.Folder);
        OtlpExport.AddTo(builder.Services);
        builder.Services.AddHostedService<LocalTimers>();
        var app = builder.Build();
        HubPipeline.Use(app, routes =>
        {
            if (options.MovableClock)
            {
                routes.MapDevelopmentClock();
            }
        });
        return new LocalHub(app, options.Folder);
    }

    /// <summary>Finishes what a crash left, makes the credentials of a first start, and listens.</summary>
    /// <exception cref="FolderTakenException">Another process uses the folder.</exception>
    /// <exception cref="FolderDamagedException">What is in the folder is not what a hub wrote.</exception>
    public async Task StartAsync(CancellationToken cancel)
    {
        // Beside opening the database and sweeping it; each takes about as long.
        var routes = Task.Run(() => HubPipeline.Bind(app.Services), cancel);

        // The first use of a port claims the folder; the vault shows that the folder is whole before anything is answered.
        app.Services.GetRequiredService<IDocuments>();
        app.Services.GetRequiredService<IVault>();
        Credentials = await DevelopmentCredentials.EnsureAsync(app.Services, folder, cancel);
        await app.StartAsync(cancel);
        await routes;
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    /// <summary>Serves until the process is told to stop; requests under way are finished.</summary>
    public Task RunUntilStoppedAsync(CancellationToken cancel) => app.WaitForShutdownAsync(cancel);

    /// <summary>Stops it, if it has not stopped yet, and lets go of its data.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Address.Length > 0)
        {
            await app.StopAsync();
        }

        await app.DisposeAsync();
    }
}
