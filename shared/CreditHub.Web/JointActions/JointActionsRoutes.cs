using CreditHub.Http;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Supervision;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.JointActions;

internal static class JointActionsRoutes
{
    public static void MapJointActions(this IEndpointRouteBuilder routes)
    {
        routes.MapQueues();
        routes.MapPost("/v1/directives/{id}/feedback", FeedbackAsync).Require(Role.Implementer)
            .Answers<DirectiveView>("Says what the unit did about an instruction.");
        routes.MapGet("/v1/directives/{id}", DirectiveAsync).Require(Role.Implementer, Role.Determiner, Role.Office)
            .Answers<DirectiveView>("One unit's directive.");
        routes.MapGet("/v1/directives/{id}/subject", SubjectAsync).Require(Role.Implementer)
            .Answers<DirectiveSubjectResponse>("Whom a directive concerns; every reading of a person's number is logged.");
        routes.MapGet("/v1/units/{unit}/directives", OfUnitAsync).Require(Role.Implementer, Role.Office)
            .Answers<DirectivesResponse>("A unit's directives.");
        routes.MapGet("/v1/joint-actions", ListAsync).Require(Role.Office, Role.Determiner)
            .Answers<JointActionsResponse>("Joint actions without their directives.");
        routes.MapGet("/v1/joint-actions/{id}", FindAsync).Require(Role.Office, Role.Determiner)
            .Answers<JointActionView>("One joint action with the directives of all units.");
        routes.MapGet("/v1/alarms", AlarmsAsync).Require(Role.Office)
            .Answers<AlarmsResponse>("What the office must look at, the gravest first.");
    }

    private static async Task<IResult> FeedbackAsync(
        string id, FeedbackRequest request, TakeFeedback feedback, DirectiveViews views, HttpContext context, CancellationToken cancel)
    {
        var taken = await FeedbackAnswers.Read(request).ThenAsync(answers =>
            feedback.RunAsync(DirectiveId.From(id), request.Sequence, answers, context.Caller(), cancel));
        return taken.ToHttp(directive => TypedResults.Ok(views.Of(directive)));
    }

    private static async Task<IResult> DirectiveAsync(
        string id, DirectiveReads reads, DirectiveViews views, HttpContext context, CancellationToken cancel)
    {
        var found = await reads.FindAsync(DirectiveId.From(id), context.Caller(), cancel);
        return found.ToHttp(directive => TypedResults.Ok(views.Of(directive)));
    }

    private static async Task<IResult> SubjectAsync(string id, DirectiveReads reads, HttpContext context, CancellationToken cancel)
    {
        var subject = await reads.SubjectAsync(DirectiveId.From(id), context.Caller(), cancel);
        return subject.ToHttp(TypedResults.Ok);
    }

    private static async Task<IResult> OfUnitAsync(
        string unit, string? state, int? limit, string? continuation, DirectiveReads reads, DirectiveViews views, HttpContext context,
        CancellationToken cancel)
    {
        var found = await reads.OfUnitAsync(UnitId.From(unit), state, limit ?? 100, continuation, context.Caller(), cancel);
        return found.ToHttp(page => TypedResults.Ok(new DirectivesResponse([.. page.Items.Select(views.Of)], page.Continuation)));
    }

    private static async Task<Ok<JointActionsResponse>> ListAsync(
        int? limit, string? continuation, JointActionReads reads, DirectiveViews views, HttpContext context, CancellationToken cancel)
    {
        var page = await reads.ListAsync(limit ?? 100, continuation, context.Caller(), cancel);
        return TypedResults.Ok(new JointActionsResponse([.. page.Items.Select(action => views.Of(action, []))], page.Continuation));
    }

    private static async Task<IResult> FindAsync(
        string id, JointActionReads reads, DirectiveViews views, HttpContext context, CancellationToken cancel)
    {
        var found = await reads.FindAsync(JointActionId.From(id), context.Caller(), cancel);
        return found.ToHttp(one => TypedResults.Ok(views.Of(one.Action, [.. views.WithPlanned(one).Select(views.Of)])));
    }

    private static async Task<Ok<AlarmsResponse>> AlarmsAsync(
        int? limit, ReadAlarms alarms, ReadRecordAlarms records, ReadDuties duties, DirectiveViews views, CancellationToken cancel)
    {
        var classes = await alarms.RunAsync(limit ?? 100, cancel);
        return TypedResults.Ok(new AlarmsResponse(
            classes[0].Count, classes[1].Count, classes[2].Count,
            [.. classes.SelectMany(one => one.Directives.Select(directive => new AlarmView(one.Name, views.Of(directive))))],
            await records.RunAsync(limit ?? 100, cancel),
            await duties.AlarmsAsync(limit ?? 100, cancel)));
    }
}
