using CreditHub.Http;
using CreditHub.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Reports;

internal static class ReportPages
{
    public static void MapReportPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Reports, ListAsync).Require(NavigationItem.Reports.Roles);
        routes.MapGet(ConsoleAddress.Reports + "/{period}", FindAsync).Require(NavigationItem.Reports.Roles);
    }

    private static async Task<IResult> ListAsync(PrintReports reports, HttpContext context, CancellationToken cancel) =>
        PageResult.Of<ReportsPage, IReadOnlyList<ReportItemView>>(context, await reports.ListAsync(cancel));

    private static async Task<IResult> FindAsync(string period, PrintReports reports, HttpContext context, CancellationToken cancel) =>
        (await reports.RunAsync(period, context.Caller(), cancel)).ToPage<ReportPage, PrintedReport>(context);
}
