using Microsoft.AspNetCore.Routing;

namespace CreditHub.Lists;

internal static class ListsRoutes
{
    public static void MapLists(this IEndpointRouteBuilder routes)
    {
    }
}
