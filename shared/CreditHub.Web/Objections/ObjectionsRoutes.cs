using Microsoft.AspNetCore.Routing;

namespace CreditHub.Objections;

internal static class ObjectionsRoutes
{
    public static void MapObjections(this IEndpointRouteBuilder routes)
    {
    }
}
