using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CreditHub.Http;

/// <summary>The hub's one pipeline, run on a request that the Functions host has already routed to a function.</summary>
public sealed class HubRequests
{
    private readonly RequestDelegate pipeline;

    /// <summary>Builds the pipeline, the same as the local head's.</summary>
    public HubRequests(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        HubPipeline.Use(app);
        pipeline = app.Build();
    }

    /// <summary>Answers a request.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        // The host's own catch-all route matched; the pipeline must match again, by the hub's routes.
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return pipeline(context);
    }
}
