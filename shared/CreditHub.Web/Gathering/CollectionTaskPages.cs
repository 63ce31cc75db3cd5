using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Records;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Gathering;

/// <summary>The forms of collection tasks, on the page of the statistics.</summary>
internal static class CollectionTaskPages
{
    private const string Tasks = ConsoleAddress.Collection + "/tasks";
    private const string Shown = ConsoleAddress.Collection + "#tasks";

    public static void MapCollectionTaskForms(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Tasks, SetAsync).Require(Role.Office, Role.Uploader);
        routes.MapPost(Tasks + "/{id}/uploads", CountAsync).Require(Role.Office, Role.Uploader);
        routes.MapPost(Tasks + "/{id}/closure", CloseAsync).Require(Role.Office, Role.Uploader);
    }

    // A number that cannot be read must not come to mean one record.
    private static Task<IResult> SetAsync(SetCollectionTask tasks, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, Shown, form => tasks.RunAsync(
            new CollectionTaskRequest(
                form.Said("unit"), form["kind"].ToString(), form["from"].ToString(), form.Number("records") ?? 0, form.Day("dueOn"), form["note"].ToString()),
            form.Said("key"), context.Caller(), cancel));

    private static Task<IResult> CountAsync(string id, SetCollectionTask tasks, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, Shown, form => tasks.CountAsync(new(id), form["upload"].ToString().Trim(), context.Caller(), cancel));

    private static Task<IResult> CloseAsync(string id, SetCollectionTask tasks, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, Shown, form => tasks.CloseAsync(new(id), form["reason"].ToString(), context.Caller(), cancel));
}

/// <summary>One task and the uploads that may count for it.</summary>
public sealed record CollectionTaskChoice(CollectionTaskView Task, IReadOnlyList<Upload> Uploads);
