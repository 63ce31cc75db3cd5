using Microsoft.AspNetCore.Routing;

namespace CreditHub.Records;

internal static class RecordsRoutes
{
    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
    }
}
