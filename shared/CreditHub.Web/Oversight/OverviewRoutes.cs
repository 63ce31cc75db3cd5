using CreditHub.Http;
using CreditHub.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Oversight;

internal static class OverviewRoutes
{
    public static void MapOverviewPage(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ConsoleAddress.Overview, async (OverviewQuery query, HttpContext context, CancellationToken cancel) =>
                PageResult.Of<OverviewPage, Overview>(context, await query.ReadAsync(context.Caller(), cancel)))
            .Require(NavigationItem.Overview.Roles);
}
