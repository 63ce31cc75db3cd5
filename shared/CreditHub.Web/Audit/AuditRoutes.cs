using Microsoft.AspNetCore.Routing;

namespace CreditHub.Audit;

internal static class AuditRoutes
{
    public static void MapAudit(this IEndpointRouteBuilder routes)
    {
    }
}
