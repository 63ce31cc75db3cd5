using Microsoft.AspNetCore.Routing;

namespace CreditHub.Checks;

internal static class ChecksRoutes
{
    public static void MapChecks(this IEndpointRouteBuilder routes)
    {
    }
}
