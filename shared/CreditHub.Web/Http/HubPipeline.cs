using System.Text.Encodings.Web;
using System.Text.Unicode;
using CreditHub.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Http;

/// <summary>The one pipeline of both heads: the local one serves it with Kestrel, the Azure app runs it on its triggers' contexts.</summary>
public static class HubPipeline
{
    /// <summary>Adds what the pipeline needs besides the hub and its back end.</summary>
    public static IServiceCollection AddHubWeb(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddRazorComponents();
        // Chinese need not be escaped in pages; what could be markup still is.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.ConfigureHttpJsonOptions(json => RequestJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddSingleton<Refusals>();
        return services;
    }

    /// <summary>Builds the pipeline.</summary>
    /// <param name="app">The head's application.</param>
    /// <param name="more">Routes of that head alone.</param>
    public static void Use(IApplicationBuilder app, Action<IEndpointRouteBuilder>? more = null)
    {
        app.Use(next => context => SecurityHeaders.SetAsync(context, next));
        app.UseMiddleware<Failures>();
        app.Use(next => context => Problems.NameBareStatusAsync(context, next));
        app.UseRouting();
        app.Use(next => context => Limits.EnforceAsync(context, next));
        app.UseMiddleware<Authentication>();
        app.UseMiddleware<Authorisation>();
        app.UseEndpoints(routes =>
        {
            routes.MapHub();
            routes.MapHealth();
            routes.MapConsole();
            more?.Invoke(routes);
        });
    }
}
