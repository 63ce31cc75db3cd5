using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Lists;
using CreditHub.Pages;
using CreditHub.Publication.Entries;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication;

/// <summary>The form under the list entries that wait: several of them at once. What was refused is named on a page of its own.</summary>
internal static class EntryBatchPages
{
    /// <summary>What stands between list type and number of the decision in the form's choice of a decision.</summary>
    public const char Between = '|';

    public static void MapEntryBatchPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(ConsoleAddress.Publication + "/entries/classification", ClassifyAsync).Require(Role.Determiner);
        routes.MapPost(ConsoleAddress.Publication + "/entries/decision", DecideAsync).Require(Role.Determiner, Role.Office);
    }

    private static Task<IResult> ClassifyAsync(ClearEntries entries, HttpContext context, CancellationToken cancel) => AnswerAsync(context, form =>
    {
        var (said, reasons) = PublicationPages.Said(form);
        return entries.ClassifyAsync(ChoiceOf(form), said, reasons, context.Caller(), cancel);
    });

    private static Task<IResult> DecideAsync(ClearEntries entries, HttpContext context, CancellationToken cancel) => AnswerAsync(context, form =>
        PublicationRoutes.WordOf<DocumentClass>(form["decision"]) is { } said
            ? entries.ApproveAsync(ChoiceOf(form), said, context.Caller(), cancel)
            : entries.SendBackAsync(ChoiceOf(form), form["reason"].ToString(), context.Caller(), cancel));

    private static Task<IResult> AnswerAsync(HttpContext context, Func<IFormCollection, Task<Decision<EntryBatch>>> act) =>
        FormAnswer.OfAsync(context, async form => await act(form) switch
        {
            Decision<EntryBatch>.Rejected { Error: var error } => PageResult.Problem(context, error),
            Decision<EntryBatch>.Accepted { Value: var batch } when batch.Refused.Any() || batch.HasMore =>
                PageResult.Of<EntryBatchPage, EntryBatch>(context, batch),
            _ => TypedResults.LocalRedirect(ConsoleAddress.Publication),
        });

    private static EntryChoice ChoiceOf(IFormCollection form) => form["of"].ToString().Split(Between, 2) is [var type, var document]
        ? new([], new ListTypeId(type), document)
        : new([.. form["entries"].Select(entry => new ListEntryId(entry ?? ""))], null, null);
}
