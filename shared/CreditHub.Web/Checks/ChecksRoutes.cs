using CreditHub.Http;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Checks;

internal static class ChecksRoutes
{
    private const int MostItems = 1000;

    public static void MapChecks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/checks", AskAsync).Require(Role.Checker);
        routes.MapGet("/v1/me/checks", OwnAsync).Require(Role.Subject);
    }

    private static async Task<IResult> AskAsync(CheckRequest body, AskCheck ask, HttpContext context)
    {
        var reason = new CheckReason(body.Matter ?? "", body.CaseId ?? "", body.Purpose ?? "");
        var decision = await ask.RunAsync(body.Subject ?? "", reason, context.Caller(), context.RequestAborted);
        return decision.ToHttp(answered => TypedResults.Ok(View(answered)));
    }

    private static async Task<Ok<CheckLogResponse>> OwnAsync(
        ReadOwnChecks checks, HubProfile profile, HttpContext context, int limit = 100, string? continuation = null)
    {
        var subject = context.Caller().Subject ?? throw new InvalidOperationException("A subject's credential names no subject.");
        var page = await checks.RunAsync(subject, Math.Clamp(limit, 1, MostItems), continuation, context.RequestAborted);
        return TypedResults.Ok(new CheckLogResponse([.. page.Items.Select(check => View(check, profile))], page.Continuation));
    }

    private static CheckResponse View(AnsweredCheck answered) => new(
        answered.Check.Id.Value,
        answered.Check.At,
        answered.Check.PolicyVersion,
        answered.Answer.GreenChannel,
        [.. answered.Answer.Measures.Where(row => row.Measure.Colour is ListColour.Red).Select(View)],
        [.. answered.Answer.Measures.Where(row => row.Measure.Colour is ListColour.Black).Select(View)],
        [.. answered.Answer.Holds.Select(hold => new HoldMarkView(hold.Entry.Value, hold.Since))]);

    private static ApplicableMeasureView View(ApplicableMeasure row) => new(
        row.Measure.Id.Value,
        row.Measure.Name,
        row.Measure.NameEn,
        HubJson.Word(row.Measure.Force),
        new BasisView(row.Basis.Title, row.Basis.Number, row.Basis.Article),
        row.DocumentNumber,
        row.Until);

    private static CheckLogView View(Check check, HubProfile profile) => new(
        check.Id.Value,
        check.At,
        check.By.Unit.Value,
        profile.Units.TryGetValue(check.By.Unit, out var unit) ? unit.Name : check.By.Unit.Value,
        check.Reason.Matter,
        check.Reason.CaseId,
        check.Reason.Purpose,
        [.. check.Measures.Select(measure => measure.Value)],
        [.. check.Holds.Select(entry => entry.Value)]);
}
