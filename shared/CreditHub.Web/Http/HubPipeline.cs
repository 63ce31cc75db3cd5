using System.Text.Encodings.Web;
using System.Text.Unicode;
using CreditHub.Pages;
using CreditHub.Publication;
using CreditHub.Publication.Channels;
using CreditHub.Publication.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CreditHub.Http;

/// <summary>The one pipeline of both heads: the local one serves it with Kestrel, the Azure app runs it on its triggers' contexts.</summary>
public static class HubPipeline
{
    // One push of 200 records; a channel that takes longer is tried again later.
    private static readonly TimeSpan ChannelTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Adds what the pipeline needs besides the hub and its back end.</summary>
    public static IServiceCollection AddHubWeb(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddRazorComponents();
        // Razor brings a ring of keys along, which would be made in the home folder and read at every start; no page uses it.
        foreach (var keys in services.Where(IsKeyRing).ToList())
        {
            services.Remove(keys);
        }

        // Chinese need not be escaped in pages; what could be markup still is.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json => RequestJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddSingleton<Refusals>();
        services.AddSingleton<PublishedInterface>();
        services.AddPublicLimit();
        // A head may know some.
        services.TryAddSingleton(new ChannelAddresses(new Dictionary<string, Uri>()));
        services.AddSingleton<IChannels>(provider => new HttpChannels(
            new HttpClient { Timeout = ChannelTimeout }, provider.GetRequiredService<ChannelAddresses>()));
        return services;
    }

    /// <summary>Binds every route, which otherwise the first request waits for.</summary>
    /// <returns>How many there are.</returns>
    public static int Bind(IServiceProvider services) => services.GetRequiredService<EndpointDataSource>().Endpoints.Count;

    /// <summary>Builds the pipeline.</summary>
    /// <param name="app">The head's application.</param>
    /// <param name="more">Routes of that head alone.</param>
    public static void Use(IApplicationBuilder app, Action<IEndpointRouteBuilder>? more = null)
    {
        app.Use(next => context => SecurityHeaders.SetAsync(context, next));
        app.UseMiddleware<Failures>();
        app.UseRouting();
        app.Use(next => context => Limits.EnforceAsync(context, next));
        app.UseMiddleware<Authentication>();
        app.UseMiddleware<Authorisation>();
        app.UseRateLimiter();
        app.UseEndpoints(routes =>
        {
            routes.MapHub();
            routes.MapHealth();
            routes.MapInterface();
            routes.MapConsole();
            more?.Invoke(routes);
        });
    }

    private static bool IsKeyRing(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace == "Microsoft.AspNetCore.DataProtection.Internal";
}
