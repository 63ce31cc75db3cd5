using Microsoft.AspNetCore.Routing;

namespace CreditHub.Policy;

internal static class PolicyRoutes
{
    public static void MapPolicy(this IEndpointRouteBuilder routes)
    {
    }
}
