using Microsoft.AspNetCore.Routing;

namespace CreditHub.Units;

internal static class UnitsRoutes
{
    public static void MapUnits(this IEndpointRouteBuilder routes)
    {
    }
}
