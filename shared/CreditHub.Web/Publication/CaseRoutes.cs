using CreditHub.Http;
using CreditHub.Publication.Cases;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication;

/// <summary>Typical cases: the office releases and withdraws what reports told of.</summary>
internal static class CaseRoutes
{
    public static void MapCases(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/reports/{period}/cases", ListAsync).Require(Role.Office)
            .Answers<IReadOnlyList<CaseView>>("The typical cases of a period's accepted reports.");
        routes.MapPost("/v1/cases/{id}/publication", ReleaseAsync).Require(Role.Office)
            .Answers<CaseView>("Lets the public read a typical case.");
        routes.MapPost("/v1/cases/{id}/withdrawal", WithdrawAsync).Require(Role.Office)
            .Answers<CaseView>("Takes a typical case off the public site.");
    }

    private static async Task<IResult> ListAsync(string period, ReleaseCase cases, CancellationToken cancel) =>
        TypedResults.Ok(await cases.ListAsync(period, cancel));

    private static async Task<IResult> ReleaseAsync(
        string id, ReleaseCaseRequest request, ReleaseCase cases, HttpContext context, CancellationToken cancel) =>
        (await cases.RunAsync(new CaseId(id), request.Document ?? "", request.Until, context.Caller(), cancel, request.DocumentClass)).ToHttp(TypedResults.Ok);

    private static async Task<IResult> WithdrawAsync(
        string id, WithdrawCaseRequest request, ReleaseCase cases, HttpContext context, CancellationToken cancel) =>
        (await cases.WithdrawAsync(new CaseId(id), request.Document ?? "", context.Caller(), cancel)).ToHttp(TypedResults.Ok);
}
