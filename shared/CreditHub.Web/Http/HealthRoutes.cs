using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Http;

internal static class HealthRoutes
{
    /// <summary>The hub's version, which is its interface's, too.</summary>
    public static readonly string Version =
        typeof(HealthRoutes).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/health", (TimeProvider time) => TypedResults.Ok(new HealthResponse("ok", Version, time.GetUtcNow()))).AllowAnonymous()
            .Answers<HealthResponse>("Whether the hub answers.");
}
