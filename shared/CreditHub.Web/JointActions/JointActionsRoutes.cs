using Microsoft.AspNetCore.Routing;

namespace CreditHub.JointActions;

internal static class JointActionsRoutes
{
    public static void MapJointActions(this IEndpointRouteBuilder routes)
    {
    }
}
