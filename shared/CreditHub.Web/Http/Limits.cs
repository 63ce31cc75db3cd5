using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CreditHub.Http;

/// <summary>How much a request may bring: 1 MiB, unless its route says otherwise.</summary>
public static class Limits
{
    /// <summary>The longest body by default, in bytes.</summary>
    public const long DefaultBody = 1024 * 1024;

    /// <summary>Lets a route, such as an upload, take longer bodies.</summary>
    /// <param name="route">The route.</param>
    /// <param name="bytes">The longest body in bytes; positive.</param>
    public static TBuilder AllowBody<TBuilder>(this TBuilder route, long bytes)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new BodyLimit(bytes)));
        return route;
    }

    /// <summary>Leaves a route's bodies unlimited by the pipeline; for routes whose use case counts the bytes itself.</summary>
    public static TBuilder AllowAnyBody<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new BodyLimit(null)));
        return route;
    }

    internal static Task EnforceAsync(HttpContext context, RequestDelegate next)
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() is { } limit ? limit.Bytes : DefaultBody;
        if (context.Request.ContentLength > most)
        {
            return Problems.WriteAsync(context, HttpErrors.TooLarge);
        }

        // Without a declared length the server counts while the body is read, and throws past the limit.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = most;
        }

        return next(context);
    }
}

/// <summary>The longest body that a route takes, in bytes; null for a route that counts itself.</summary>
public sealed record BodyLimit(long? Bytes);
