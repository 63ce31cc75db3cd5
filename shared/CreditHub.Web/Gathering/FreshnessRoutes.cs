using CreditHub.Http;
using CreditHub.Records;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Gathering;

internal static class FreshnessRoutes
{
    public static void MapFreshness(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/statistics/freshness", ReadAsync).Require(Role.Office, Role.Uploader)
            .Answers<FreshnessListView>("How fresh the lists are that units send again and again.");
        routes.MapPost("/v1/record-kinds/{kind}/unchanged", DeclareAsync).Require(Role.Uploader)
            .Answers<FreshnessView>("Says that the unit's list is as it was.");
    }

    private static async Task<IResult> ReadAsync(HttpContext context, ReadFreshness freshness, CancellationToken cancel) =>
        TypedResults.Ok(await freshness.RunAsync(context.Caller(), cancel));

    private static async Task<IResult> DeclareAsync(HttpContext context, RenewList lists, string kind, CancellationToken cancel) =>
        (await lists.DeclareAsync(kind, context.Caller(), cancel)).ToHttp(list => TypedResults.Ok(FreshnessViews.Of(list)));
}
