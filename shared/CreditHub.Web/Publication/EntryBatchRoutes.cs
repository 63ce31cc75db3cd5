using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Lists;
using CreditHub.Publication.Entries;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication;

/// <summary>The gate before list entries become public, for several of them at once: two persons all the same (P8).</summary>
internal static class EntryBatchRoutes
{
    public static void MapEntryBatches(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/publication/entries/classification", ClassifyAsync).Require(Role.Determiner)
            .Answers<EntryBatchView>("The first person says of several list entries whether they are public.");
        routes.MapPost("/v1/publication/entries/decision", DecideAsync).Require(Role.Determiner, Role.Office)
            .Answers<EntryBatchView>("The second person agrees to several list entries, or sends them back.");
    }

    private static async Task<IResult> ClassifyAsync(
        ClassifyEntriesRequest request, ClearEntries entries, HttpContext context, CancellationToken cancel)
    {
        List<SecrecyReason?> reasons = [.. (request.Reasons ?? []).Select(PublicationRoutes.ReasonOf)];
        return PublicationRoutes.WordOf<DocumentClass>(request.Classification) is not { } said || reasons.Contains(null)
            ? PublicationErrors.ReasonsInvalid.ToProblem()
            : Answer(await entries.ClassifyAsync(
                ChoiceOf(request.Entries, request.Type, request.Document), said, [.. reasons.OfType<SecrecyReason>()], context.Caller(), cancel));
    }

    private static async Task<IResult> DecideAsync(DecideEntriesRequest request, ClearEntries entries, HttpContext context, CancellationToken cancel)
    {
        var choice = ChoiceOf(request.Entries, request.Type, request.Document);
        return !request.Approve ? Answer(await entries.SendBackAsync(choice, request.Reason ?? "", context.Caller(), cancel))
            : PublicationRoutes.WordOf<DocumentClass>(request.Classification) is { } said ? Answer(await entries.ApproveAsync(choice, said, context.Caller(), cancel))
            : PublicationErrors.ReasonsInvalid.ToProblem();
    }

    // A null among the ids is no id; the choice refuses it.
    private static EntryChoice ChoiceOf(IReadOnlyList<string>? entries, string? type, string? document) =>
        new([.. (entries ?? []).Select(entry => new ListEntryId(entry ?? ""))], type is null ? null : new ListTypeId(type), document);

    private static IResult Answer(Decision<EntryBatch> decision) => decision.ToHttp(batch => TypedResults.Ok(EntryPublicationViews.Of(batch)));
}
