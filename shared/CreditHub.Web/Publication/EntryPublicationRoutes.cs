using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Lists;
using CreditHub.Publication.Channels;
using CreditHub.Publication.Entries;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication;

/// <summary>The gate before a list entry becomes public: two persons, as with records (P8).</summary>
internal static class EntryPublicationRoutes
{
    private const string Entry = "/v1/list-entries/{id}/publication";
    private const int DefaultLimit = 100;

    public static void MapEntryPublication(this IEndpointRouteBuilder routes)
    {
        Role[] units = [Role.Determiner, Role.Office];
        routes.MapEntryBatches();
        routes.MapResponsiblePersons();
        routes.MapGet("/v1/publication/entries", OpenAsync).Require(units)
            .Answers<EntryPublicationsView>("List entries about whose publication two persons have not decided.");
        routes.MapGet(Entry, FindAsync).Require(units)
            .Answers<EntryPublicationView>("The publication of a list entry.");
        routes.MapPost(Entry, ClassifyAsync).Require(Role.Determiner)
            .Answers<EntryPublicationView>("The first person says whether a list entry is public.");
        routes.MapPost(Entry + "/decision", DecideAsync).Require(units)
            .Answers<EntryPublicationView>("The second person agrees, or sends it back.");
        routes.MapGet("/v1/publication/own-channels", OwedAsync).Require(Role.Uploader, Role.Determiner, Role.Office)
            .Answers<DeliveriesView>("What units have still to show on channels of their own, or to take off them.");
        routes.MapPost("/v1/publication/own-channels/{channel}/items/{item}", DeclareAsync).Require(Role.Uploader, Role.Determiner)
            .Answers<DeliveryView>("Says that a channel of the unit's own shows a record, list entry or board, or shows it no more.");
        routes.MapPost(Entry + "/exemption", ExemptAsync).Require(Role.Determiner)
            .Answers<EntryPublicationView>("Takes a list entry from the public.");
        routes.MapPost(Entry + "/reopening", AskAnewAsync).Require(Role.Determiner)
            .Answers<EntryPublicationView>("Asks that a withheld or exempted list entry be classified anew, by a document.");
        routes.MapPost(Entry + "/reopening/decision", ReopenAsync).Require(units)
            .Answers<EntryPublicationView>("The second person agrees that a list entry is classified anew, or leaves it as it is.");
    }

    private static async Task<IResult> OpenAsync(HttpContext context, ClearEntry entries, int? limit, string? continuation, CancellationToken cancel)
    {
        var page = await entries.OpenAsync(context.Caller(), limit ?? DefaultLimit, continuation, cancel);
        return TypedResults.Ok(new EntryPublicationsView(
            [.. page.Items.Select(item => EntryPublicationViews.Of(item.Value, isShown: false, []))], page.Continuation));
    }

    private static async Task<IResult> FindAsync(HttpContext context, ClearEntry entries, string id, CancellationToken cancel) =>
        (await entries.FindAsync(new ListEntryId(id), context.Caller(), cancel)).ToHttp(TypedResults.Ok);

    private static async Task<IResult> ClassifyAsync(
        HttpContext context, ClearEntry entries, string id, ClassifyUploadRequest request, CancellationToken cancel)
    {
        List<SecrecyReason?> reasons = [.. (request.Reasons ?? []).Select(PublicationRoutes.ReasonOf)];
        return PublicationRoutes.WordOf<DocumentClass>(request.Classification) is not { } said || reasons.Contains(null)
            ? PublicationErrors.ReasonsInvalid.ToProblem()
            : await AnswerAsync(
                await entries.ClassifyAsync(new(id), said, [.. reasons.OfType<SecrecyReason>()], context.Caller(), cancel),
                entries, context, cancel);
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context, ClearEntry entries, string id, DecideUploadRequest request, CancellationToken cancel) =>
        await AnswerAsync(
            request.Approve
                ? await entries.ApproveAsync(new(id), context.Caller(), cancel)
                : await entries.SendBackAsync(new(id), request.Reason ?? "", context.Caller(), cancel),
            entries, context, cancel);

    private static async Task<IResult> ExemptAsync(
        HttpContext context, ClearEntry entries, string id, ExemptRecordRequest request, CancellationToken cancel) =>
        PublicationRoutes.ReasonOf(request.Reason) is not { } reason
            ? PublicationErrors.ReasonsInvalid.ToProblem()
            : await AnswerAsync(
                await entries.ExemptAsync(new(id), reason, request.Basis ?? "", context.Caller(), cancel), entries, context, cancel);

    private static async Task<IResult> AskAnewAsync(
        HttpContext context, ClearEntry entries, string id, ReopenRequest request, CancellationToken cancel) => await AnswerAsync(
        await entries.AskAnewAsync(new(id), request.Document, request.Reason, context.Caller(), cancel), entries, context, cancel);

    private static async Task<IResult> ReopenAsync(
        HttpContext context, ClearEntry entries, string id, DecideUploadRequest request, CancellationToken cancel) => await AnswerAsync(
        await entries.ReopenAsync(new(id), PublicationRoutes.LeftBy(request), context.Caller(), cancel), entries, context, cancel);

    private static async Task<IResult> OwedAsync(HttpContext context, DeclareShown declare, int? limit, string? continuation, CancellationToken cancel)
    {
        var page = await declare.OwedAsync(context.Caller(), limit ?? DefaultLimit, continuation, cancel);
        return TypedResults.Ok(new DeliveriesView([.. page.Items.Select(item => PublicationViews.Of(item.Value))], page.Continuation));
    }

    private static async Task<IResult> DeclareAsync(
        HttpContext context, DeclareShown declare, string channel, string item, DeclareItemRequest request, CancellationToken cancel) =>
        (await declare.RunAsync(new ItemId(item), channel, request.Shown, request.Address, context.Caller(), cancel))
            .ToHttp(delivery => TypedResults.Ok(PublicationViews.Of(delivery)));

    private static async Task<IResult> AnswerAsync(
        Decision<EntryClearance> decision, ClearEntry entries, HttpContext context, CancellationToken cancel) => decision switch
    {
        Decision<EntryClearance>.Accepted { Value: var next } =>
            (await entries.FindAsync(next.Entry, context.Caller(), cancel)).ToHttp(TypedResults.Ok),
        Decision<EntryClearance>.Rejected { Error: var error } => error.ToProblem(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
