using Microsoft.AspNetCore.Routing;

namespace CreditHub.Reports;

internal static class ReportsRoutes
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
    }
}
