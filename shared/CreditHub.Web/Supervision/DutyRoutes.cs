using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Supervision;

internal static class DutyRoutes
{
    private const int DefaultLimit = 100;

    public static void MapDuties(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/duties", ListAsync).Require(Role.Uploader, Role.Determiner, Role.Office)
            .Answers<DutiesView>("What subjects promised or were told to do by a day: the unit's own; for the office all.");
        routes.MapGet("/v1/me/duties", ListAsync).Require(Role.Subject)
            .Answers<DutiesView>("What the subject promised or was told to do by a day, and what was found.");
        routes.MapPost("/v1/rectifications", OrderAsync).Require(Role.Determiner)
            .Answers<DutyView>("Orders that conduct be put right by a day.");
        routes.MapPost("/v1/duties/{id}/finding", FindAsync).Require(Role.Determiner)
            .Answers<DutyView>("Says by a document what became of a promise or a rectification.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, ReadDuties duties, int? limit, string? continuation, CancellationToken cancel) =>
        TypedResults.Ok(await duties.RunAsync(http.Caller(), limit ?? DefaultLimit, continuation, cancel));

    private static async Task<IResult> OrderAsync(
        HttpContext http,
        OrderRectificationRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        OrderRectification order,
        CancellationToken cancel) =>
        (await order.RunAsync(http.Caller(), request, key, cancel)).ToHttp(duty => TypedResults.Ok(DutyViews.Of(duty)));

    private static async Task<IResult> FindAsync(HttpContext http, string id, FindDutyRequest request, FindDuty find, CancellationToken cancel) =>
        (await find.RunAsync(http.Caller(), new(id), request, cancel)).ToHttp(duty => TypedResults.Ok(DutyViews.Of(duty)));
}
