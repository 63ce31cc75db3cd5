using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Publication.Authorities;
using CreditHub.Publication.Channels;
using CreditHub.Records;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication;

internal static class PublicationRoutes
{
    private const int DefaultLimit = 100;

    public static void MapPublication(this IEndpointRouteBuilder routes)
    {
        Role[] units = [Role.Uploader, Role.Determiner, Role.Office];
        routes.MapGet("/v1/publication/uploads", OpenAsync).Require(units)
            .Answers<UploadPublicationsView>("Uploads about whose publication two persons have not decided.");
        routes.MapGet("/v1/publication/alarms", AlarmsAsync).Require(Role.Office)
            .Answers<PublicationAlarmsView>("Channels that did not confirm a withdrawal in time.");
        routes.MapGet("/v1/publication/channels", ChannelsAsync).Require(Role.Office)
            .Answers<ChannelStandingsView>("How many records each channel shows, in time or late, and how many it does not.");
        routes.MapGet("/v1/publication/channels/{channel}/records", ShownAsync).Require(Role.Office)
            .Answers<ChannelRecordsView>("Records of a channel, by where they stand there.");
        routes.MapGet("/v1/publication/authorities", AuthoritiesAsync).Require(Role.Office)
            .Answers<AuthoritiesView>("What the authorities above hold of the hub's records.");
        routes.MapGet("/v1/publication/authorities/{channel}/reconciliations", ReconciliationsAsync).Require(Role.Office)
            .Answers<ReconciliationsView>("The daily comparisons with one authority, newest first.");
        routes.MapGet("/v1/publication/authorities/{channel}/records", PassedAsync).Require(Role.Office)
            .Answers<DeliveriesView>("Records passed on to one authority, by where they stand there.");
        routes.MapGet("/v1/uploads/{id}/publication", FindAsync).Require(units)
            .Answers<UploadPublicationView>("The publication of an upload.");
        routes.MapPost("/v1/uploads/{id}/publication", ClassifyAsync).Require(Role.Uploader, Role.Determiner)
            .Answers<UploadPublicationView>("The first person says whether an upload is public.");
        routes.MapPost("/v1/uploads/{id}/publication/decision", DecideAsync).Require(units)
            .Answers<UploadPublicationView>("The second person agrees, or sends it back.");
        routes.MapPost("/v1/uploads/{id}/publication/evidence", DeclareAsync).Require(Role.Uploader, Role.Determiner)
            .Answers<UploadPublicationView>("Says where a channel of the unit's own shows an upload.");
        routes.MapGet("/v1/records/{id}/publication", RecordAsync).Require(units)
            .Answers<RecordPublicationView>("The publication of a record.");
        routes.MapGet("/v1/publication/records", WaitingAsync).Require(units)
            .Answers<RecordPublicationsView>("Changed records that wait for a second person.");
        routes.MapPost("/v1/records/{id}/publication/decision", DecideRecordAsync).Require(units)
            .Answers<RecordPublicationView>("The second person agrees to a changed record, or sends it back.");
        routes.MapPost("/v1/records/{id}/publication", ExemptAsync).Require(Role.Uploader, Role.Determiner)
            .Answers<RecordPublicationView>("Says that one record is not public.");
        routes.MapPost("/v1/uploads/{id}/publication/reopening", AskUploadAnewAsync).Require(Role.Uploader, Role.Determiner)
            .Answers<UploadPublicationView>("Asks that a withheld upload be classified anew, by a document.");
        routes.MapPost("/v1/uploads/{id}/publication/reopening/decision", ReopenUploadAsync).Require(units)
            .Answers<UploadPublicationView>("The second person agrees that a withheld upload is classified anew, or leaves it as it is.");
        routes.MapPost("/v1/records/{id}/publication/reopening", AskRecordAnewAsync).Require(Role.Uploader, Role.Determiner)
            .Answers<RecordPublicationView>("Asks that an exempted record be looked at anew, by a document.");
        routes.MapPost("/v1/records/{id}/publication/reopening/decision", ReopenRecordAsync).Require(units)
            .Answers<RecordPublicationView>("The second person agrees that an exempted record is looked at anew, or leaves it as it is.");
        routes.MapPost("/v1/records/{id}/publication/withdrawn", WithdrawnAsync).Require(Role.Uploader, Role.Determiner)
            .Answers<DeliveryView>("Confirms that a channel of the unit's own shows a record no more.");
    }

    private static async Task<IResult> OpenAsync(HttpContext context, DecideUpload uploads, int? limit, string? continuation, CancellationToken cancel)
    {
        var page = await uploads.OpenAsync(context.Caller(), limit ?? DefaultLimit, continuation, cancel);
        return TypedResults.Ok(new UploadPublicationsView([.. page.Items.Select(item => PublicationViews.Of(item.Value))], page.Continuation));
    }

    private static async Task<IResult> AlarmsAsync(ReadPublicationAlarms alarms, int? limit, CancellationToken cancel) =>
        TypedResults.Ok(await alarms.RunAsync(limit ?? DefaultLimit, cancel));

    private static async Task<IResult> ChannelsAsync(ReadChannels channels, CancellationToken cancel) =>
        TypedResults.Ok(new ChannelStandingsView(await channels.RunAsync(cancel)));

    private static async Task<IResult> ShownAsync(
        ReadChannels channels, string channel, string? state, int? limit, string? continuation, CancellationToken cancel) =>
        WordOf<ShowingState>(state) is { } stands
            ? (await channels.RecordsAsync(channel, stands, limit ?? DefaultLimit, continuation, cancel)).ToHttp(TypedResults.Ok)
            : HttpErrors.Malformed.ToProblem("state");

    private static async Task<IResult> AuthoritiesAsync(ReadPassed passed, DateOnly? from, DateOnly? to, CancellationToken cancel) =>
        TypedResults.Ok(await passed.CountAsync(from, to, cancel));

    private static async Task<IResult> ReconciliationsAsync(ReadPassed passed, string channel, int? limit, CancellationToken cancel) =>
        (await passed.ReconciliationsAsync(channel, limit ?? DefaultLimit, cancel)).ToHttp(TypedResults.Ok);

    private static async Task<IResult> PassedAsync(
        ReadPassed passed, string channel, string? kind, string? state, int? limit, string? continuation, CancellationToken cancel) =>
        WordOf<PassedState>(state) is { } stands
            ? (await passed.RecordsAsync(channel, kind ?? "", stands, limit ?? DefaultLimit, continuation, cancel)).ToHttp(TypedResults.Ok)
            : HttpErrors.Malformed.ToProblem("state");

    private static async Task<IResult> FindAsync(HttpContext context, DecideUpload uploads, string id, CancellationToken cancel) =>
        ToHttp(await uploads.FindAsync(new UploadId(id), context.Caller(), cancel));

    private static async Task<IResult> ClassifyAsync(
        HttpContext context, DecideUpload uploads, string id, ClassifyUploadRequest request, CancellationToken cancel)
    {
        SecrecyReason?[] reasons = [.. request.Reasons.Select(ReasonOf)];
        return WordOf<DocumentClass>(request.Classification) is not { } said || reasons.Contains(null)
            ? PublicationErrors.ReasonsInvalid.ToProblem()
            : ToHttp(await uploads.ClassifyAsync(
                new UploadId(id), said, [.. reasons.OfType<SecrecyReason>()], context.Caller(), cancel));
    }

    private static async Task<IResult> DecideAsync(
        HttpContext context, DecideUpload uploads, string id, DecideUploadRequest request, CancellationToken cancel) =>
        ToHttp(request.Approve
            ? await uploads.ApproveAsync(new UploadId(id), context.Caller(), cancel)
            : await uploads.SendBackAsync(new UploadId(id), request.Reason ?? "", context.Caller(), cancel));

    private static async Task<IResult> DeclareAsync(
        HttpContext context, DecideUpload uploads, string id, DeclareChannelRequest request, CancellationToken cancel) =>
        ToHttp(await uploads.DeclareAsync(new UploadId(id), request.Channel, request.Address, context.Caller(), cancel));

    private static async Task<IResult> RecordAsync(HttpContext context, DecideRecord records, string id, CancellationToken cancel) =>
        (await records.FindAsync(new RecordId(id), context.Caller(), cancel)).ToHttp(TypedResults.Ok);

    private static async Task<IResult> WaitingAsync(HttpContext context, DecideRecord records, int? limit, string? continuation, CancellationToken cancel)
    {
        var page = await records.OpenAsync(context.Caller(), limit ?? DefaultLimit, continuation, cancel);
        return TypedResults.Ok(new RecordPublicationsView(
            [.. page.Items.Select(item => PublicationViews.Of(item.Value, isShown: false, []))], page.Continuation));
    }

    private static async Task<IResult> DecideRecordAsync(
        HttpContext context, DecideRecord records, string id, DecideRecordRequest request, CancellationToken cancel)
    {
        var decided = await records.DecideAsync(
            new RecordId(id), request.RecordVersion, request.Approve ? null : request.Reason ?? "", context.Caller(), cancel);
        return decided is Decision<RecordPublication>.Rejected { Error: var error }
            ? error.ToProblem()
            : (await records.FindAsync(new RecordId(id), context.Caller(), cancel)).ToHttp(TypedResults.Ok);
    }

    private static async Task<IResult> ExemptAsync(
        HttpContext context, DecideRecord records, string id, ExemptRecordRequest request, CancellationToken cancel)
    {
        if (ReasonOf(request.Reason) is not { } reason)
        {
            return PublicationErrors.ReasonsInvalid.ToProblem();
        }

        var exempted = await records.ExemptAsync(new RecordId(id), reason, request.Basis, context.Caller(), cancel);
        return exempted.ToHttp(publication => TypedResults.Ok(PublicationViews.Of(publication, isShown: false, [])));
    }

    private static async Task<IResult> AskUploadAnewAsync(
        HttpContext context, DecideUpload uploads, string id, ReopenRequest request, CancellationToken cancel) =>
        ToHttp(await uploads.AskAnewAsync(new UploadId(id), request.Document, request.Reason, context.Caller(), cancel));

    private static async Task<IResult> ReopenUploadAsync(
        HttpContext context, DecideUpload uploads, string id, DecideUploadRequest request, CancellationToken cancel) =>
        ToHttp(await uploads.ReopenAsync(new UploadId(id), LeftBy(request), context.Caller(), cancel));

    private static async Task<IResult> AskRecordAnewAsync(
        HttpContext context, DecideRecord records, string id, ReopenRequest request, CancellationToken cancel) =>
        ToHttp(await records.AskAnewAsync(new RecordId(id), request.Document, request.Reason, context.Caller(), cancel));

    private static async Task<IResult> ReopenRecordAsync(
        HttpContext context, DecideRecord records, string id, DecideUploadRequest request, CancellationToken cancel) =>
        ToHttp(await records.ReopenAsync(new RecordId(id), LeftBy(request), context.Caller(), cancel));

    /// <summary>Why it stays as it is; null where the second person agrees.</summary>
    internal static string? LeftBy(DecideUploadRequest request) => request.Approve ? null : request.Reason ?? "";

    private static IResult ToHttp(Decision<RecordPublication> decision) =>
        decision.ToHttp(publication => TypedResults.Ok(PublicationViews.Of(publication, isShown: false, [])));

    private static async Task<IResult> WithdrawnAsync(
        HttpContext context, DecideRecord records, string id, ConfirmWithdrawnRequest request, CancellationToken cancel) =>
        (await records.ConfirmWithdrawnAsync(new RecordId(id), request.Channel, request.Address, context.Caller(), cancel))
            .ToHttp(delivery => TypedResults.Ok(PublicationViews.Of(delivery)));

    private static IResult ToHttp(Decision<UploadPublication> decision) => decision.ToHttp(upload => TypedResults.Ok(PublicationViews.Of(upload)));

    /// <summary>The reason that a word of a contract or a form names; null for none.</summary>
    internal static SecrecyReason? ReasonOf(string? word) => WordOf<SecrecyReason>(word);

    internal static T? WordOf<T>(string? word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => (T?)value).FirstOrDefault(value => HubJson.Word(value!.Value) == word);
}
