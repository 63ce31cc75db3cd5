using CreditHub.Http;
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
        routes.MapPost("/v1/checks", AskAsync).Require(Role.Checker)
            .Answers<CheckResponse>("What applies to a subject in a business matter of the unit.");
        routes.MapPost("/v1/checks/clean-record", AskCleanAsync).Require(Role.Checker)
            .Answers<CleanRecordView>("Whether a subject has no bad credit record in the last years.");
        routes.MapPost("/v1/checks/records", AskRecordsAsync).Require(Role.Checker)
            .Answers<SharedRecordsView>("What other units sent about a subject, for a business matter of the unit.");
        routes.MapGet("/v1/me/checks", OwnAsync).Require(Role.Subject)
            .Answers<CheckLogResponse>("Who asked about the caller, and what for.");
    }

    private static async Task<IResult> AskAsync(CheckBody body, AskCheck ask, HttpContext context)
    {
        var decision = await ask.RunAsync(body.Request.Subject ?? "", ReasonOf(body.Request), context.Caller(), context.RequestAborted);
        return decision.ToHttp(answered => new CheckAnswerResult(answered));
    }

    private static async Task<IResult> AskCleanAsync(CheckBody body, AskCleanRecord ask, HttpContext context)
    {
        var decision = await ask.RunAsync(body.Request.Subject ?? "", ReasonOf(body.Request), context.Caller(), context.RequestAborted);
        return decision.ToHttp(answered => TypedResults.Ok(View(answered.Check, answered.Answer)));
    }

    private static async Task<IResult> AskRecordsAsync(SharedRecordsRequest body, AskRecords ask, HubProfile profile, HttpContext context)
    {
        var question = new RecordsQuestion(body.Subject ?? "", body.Kinds ?? [], body.Continuation);
        var reason = new CheckReason(body.Matter ?? "", body.CaseId ?? "", body.Purpose ?? "");
        var decision = await ask.RunAsync(question, reason, context.Caller(), context.RequestAborted);
        return decision.ToHttp(answered => TypedResults.Ok(SharedRecordViews.Of(answered, profile)));
    }

    private static CheckReason ReasonOf(CheckRequest body) => new(body.Matter ?? "", body.CaseId ?? "", body.Purpose ?? "");

    private static CleanRecordView View(Check check, CleanRecord answer) => new(
        check.Id.Value,
        check.At,
        check.PolicyVersion,
        answer.IsClean,
        answer.From,
        answer.Until,
        [.. answer.Records.Select(record => new RecordAgainstView(record.Id.Value, record.Kind, record.Organ.Value, record.DecidedOn))],
        [.. answer.Entries.Select(entry => entry.Entry.Value)]);

    private static async Task<Ok<CheckLogResponse>> OwnAsync(
        ReadOwnChecks checks, HubProfile profile, HttpContext context, int limit = 100, string? continuation = null)
    {
        var subject = context.Caller().Subject ?? throw new InvalidOperationException("A subject's credential names no subject.");
        var page = await checks.RunAsync(subject, Math.Clamp(limit, 1, MostItems), continuation, context.RequestAborted);
        return TypedResults.Ok(new CheckLogResponse([.. page.Items.Select(check => View(check, profile))], page.Continuation));
    }

    private static CheckLogView View(Check check, HubProfile profile) => new(
        check.Id.Value,
        check.At,
        check.By.Unit.Value,
        profile.Units.TryGetValue(check.By.Unit, out var unit) ? unit.Name : check.By.Unit.Value,
        check.Reason.Matter,
        check.Reason.CaseId,
        check.Reason.Purpose,
        [.. check.Measures.Select(measure => measure.Value)],
        [.. check.Holds.Select(entry => entry.Value)],
        check.Reading is { } reading ? [.. reading.Records.Select(record => record.Value)] : null,
        check.Reading?.Consent);
}
