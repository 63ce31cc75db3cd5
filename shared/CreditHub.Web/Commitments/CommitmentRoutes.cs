using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Commitments;

internal static class CommitmentRoutes
{
    public static void MapCommitments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/statistics/commitments", CountAsync).Require(Role.Uploader, Role.Determiner, Role.Office)
            .Answers<CommitmentStatisticsView>("Which commitments of a month are public, and what became of the promises that fell due in it.");

    private static async Task<IResult> CountAsync(HttpContext http, CountCommitments count, string? month, CancellationToken cancel) =>
        month is not null && MonthPages.Asked(month) is null
            ? HttpErrors.Malformed.ToProblem("month")
            : TypedResults.Ok(await count.RunAsync(MonthPages.Asked(month), http.Caller(), cancel));
}
