using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Policy;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Reports;

internal static class ReportsRoutes
{
    private const int MostItems = 1000;

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var reports = routes.MapGroup("/v1/reports");
        reports.MapGet("", ListAsync).Require(Role.Office, Role.Reporter)
            .Answers<ReportsResponse>("The compiled reports, newest period first.");
        reports.MapGet("/{period}", FindAsync).Require(Role.Office, Role.Reporter)
            .Answers<ReportResponse>("A compiled report in its newest revision.");
        reports.MapGet("/{period}/obligations", ObligationsAsync).Require(Role.Office, Role.Reporter)
            .Answers<IReadOnlyList<ObligationView>>("Who owes a report of the period.");
        reports.MapPost("/{period}/submission", SubmitAsync).Require(Role.Reporter)
            .Answers<ObligationView>("Hands in the unit's report.");
        reports.MapPost("/{period}/obligations/{unit}/return", ReturnAsync).Require(Role.Office)
            .Answers<ObligationView>("Returns a unit's report to it.");
        reports.MapPost("/{period}/obligations/{unit}/acceptance", AcceptAsync).Require(Role.Office)
            .Answers<ObligationView>("Accepts a unit's report.");
    }

    private static async Task<Ok<ReportsResponse>> ListAsync(
        ReadReports reports, HttpContext context, int limit = 100, string? continuation = null)
    {
        var page = await reports.ListAsync(Math.Clamp(limit, 1, MostItems), continuation, context.RequestAborted);
        return TypedResults.Ok(new ReportsResponse([.. page.Items.Select(ReportViews.Item)], page.Continuation));
    }

    private static async Task<IResult> FindAsync(string period, ReadReports reports, HubProfile profile, HttpContext context) =>
        (await reports.FindAsync(period, context.RequestAborted)).ToHttp(report => TypedResults.Ok(ReportViews.Of(report, profile)));

    private static async Task<IResult> ObligationsAsync(string period, ReadReports reports, HubProfile profile, HttpContext context) =>
        (await reports.ObligationsAsync(period, context.Caller(), context.RequestAborted)).ToHttp(obligations =>
            TypedResults.Ok<IReadOnlyList<ObligationView>>([.. obligations.Select(obligation => ReportViews.Of(obligation, profile))]));

    private static async Task<IResult> SubmitAsync(
        string period, SubmitReportRequest body, SubmitReport submit, HubProfile profile, HttpContext context)
    {
        var read = ReadSubmission.From(body);
        return read switch
        {
            Decision<ReportSubmission>.Rejected refused => refused.Error.ToProblem(refused.Detail),
            Decision<ReportSubmission>.Accepted { Value: var submission } =>
                (await submit.RunAsync(period, submission, context.Caller(), context.RequestAborted))
                .ToHttp(obligation => TypedResults.Ok(ReportViews.Of(obligation, profile))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<IResult> ReturnAsync(
        string period, string unit, ReturnReportRequest body, ReviewReport review, HubProfile profile, HttpContext context) =>
        (await review.ReturnAsync(period, new UnitId(unit), body.Reason ?? "", context.Caller(), context.RequestAborted))
        .ToHttp(obligation => TypedResults.Ok(ReportViews.Of(obligation, profile)));

    private static async Task<IResult> AcceptAsync(
        string period, string unit, ReviewReport review, HubProfile profile, HttpContext context) =>
        (await review.AcceptAsync(period, new UnitId(unit), context.Caller(), context.RequestAborted))
        .ToHttp(obligation => TypedResults.Ok(ReportViews.Of(obligation, profile)));
}
