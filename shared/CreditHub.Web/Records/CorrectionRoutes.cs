using CreditHub.Http;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Correcting;
using CreditHub.Records.Recalls;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Records;

internal static class CorrectionRoutes
{
    private const string Record = "/v1/records/{id}";
    private const int DefaultLimit = 100;

    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        routes.MapEnd(Record + "/annulment", CorrectionKind.Annulled, "Annuls a record, by a document.");
        routes.MapEnd(Record + "/withdrawal", CorrectionKind.Withdrawn, "Takes a record back, by a document.");
        routes.MapPost(Record + "/upheld", UpheldAsync).Require(Role.Determiner)
            .Answers<RecordView>("Says by a document that a disputed record stands.");
        routes.MapPost(Record + "/change", ChangeAsync).Require(Role.Determiner)
            .Answers<RecordView>("Changes cells of a record, by a document.");
        routes.MapPost(Record + "/reinstatement", AskBackAsync).Require(Role.Determiner)
            .Answers<RecordView>("Asks that a record that ended by mistake stand again, by a document.");
        routes.MapPost(Record + "/reinstatement/decision", DecideBackAsync).Require(Role.Determiner)
            .Answers<RecordView>("The second person agrees that a record stands again, or sends that back.");
        routes.MapGet("/v1/reinstatements", ReinstatementsAsync).Require(Role.Determiner, Role.Office)
            .Answers<RecordsView>("Records that are to stand again and wait for a second person: the unit's own, all but secret ones for the office.");
        routes.MapGet(Record + "/former", FormerAsync).Require(Role.Uploader, Role.Determiner, Role.Office)
            .Answers<FormerRecordsView>("What a record said before its corrections.");
        routes.MapGet(Record + "/disclosures", DisclosuresAsync).Require(Role.Uploader, Role.Determiner, Role.Office, Role.Subject)
            .Answers<DisclosuresView>("To whom something of a record was disclosed.");
        routes.MapGet("/v1/recalls/{id}", RecallAsync).Require(Role.Uploader, Role.Determiner, Role.Office)
            .Answers<RecallView>("Who confirmed the recall of a record.");
    }

    private static void MapEnd(this IEndpointRouteBuilder routes, string path, CorrectionKind kind, string summary) => routes.MapPost(path, async (
        HttpContext http,
        string id,
        EndRecordRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        EndRecord end,
        HubProfile profile,
        CancellationToken cancel) =>
        (await end.RunAsync(http.Caller(), new(id), kind, request, key, cancel)).ToHttp(record =>
            TypedResults.Ok(UploadViews.Of(record, profile.Records)))).Require(Role.Determiner)
            .Answers<RecordView>(summary);

    private static async Task<IResult> UpheldAsync(
        HttpContext http,
        string id,
        EndRecordRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        UpholdRecord uphold,
        HubProfile profile,
        CancellationToken cancel) =>
        (await uphold.RunAsync(http.Caller(), new(id), request, key, cancel)).ToHttp(record => TypedResults.Ok(UploadViews.Of(record, profile.Records)));

    private static async Task<IResult> AskBackAsync(
        HttpContext http,
        string id,
        ReinstateRecordRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        ReinstateRecord reinstate,
        HubProfile profile,
        CancellationToken cancel) =>
        PublicationRoutes.WordOf<ReinstatementGround>(request.Ground) is not { } ground
            ? ReinstatementErrors.GroundUnknown.ToProblem()
            : (await reinstate.AskAsync(http.Caller(), new(id), ground, request, key, cancel)).ToHttp(record =>
                TypedResults.Ok(UploadViews.Of(record, profile.Records)));

    private static async Task<IResult> DecideBackAsync(
        HttpContext http, string id, DecideReinstatementRequest request, ReinstateRecord reinstate, HubProfile profile, CancellationToken cancel) =>
        (await reinstate.DecideAsync(http.Caller(), new(id), request, cancel)).ToHttp(record => TypedResults.Ok(UploadViews.Of(record, profile.Records)));

    private static async Task<IResult> ReinstatementsAsync(
        HttpContext http, ReinstateRecord reinstate, HubProfile profile, int? limit, string? continuation, CancellationToken cancel)
    {
        var page = await reinstate.OpenAsync(http.Caller(), limit ?? DefaultLimit, continuation, cancel);
        return TypedResults.Ok(new RecordsView([.. page.Items.Select(record => UploadViews.Of(record, profile.Records))], page.Continuation));
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        string id,
        ChangeRecordRequest request,
        [FromHeader(Name = "Idempotency-Key")] string? key,
        ChangeRecord change,
        HubProfile profile,
        CancellationToken cancel) =>
        (await change.RunAsync(http.Caller(), new(id), request, key, cancel)).ToHttp(record =>
            TypedResults.Ok(UploadViews.Of(record, profile.Records)));

    private static async Task<IResult> DisclosuresAsync(HttpContext http, string id, ReadRecalls recalls, CancellationToken cancel) =>
        (await recalls.DisclosuresAsync(new(id), http.Caller(), cancel)).ToHttp(found => TypedResults.Ok(RecallViews.Of(id, found)));

    private static async Task<IResult> RecallAsync(HttpContext http, string id, ReadRecalls recalls, CancellationToken cancel) =>
        (await recalls.FindAsync(new(id), http.Caller(), cancel)).ToHttp(recall => TypedResults.Ok(RecallViews.Of(recall)));

    private static async Task<IResult> FormerAsync(
        HttpContext http, string id, ReadFormer former, HubProfile profile, CancellationToken cancel) =>
        (await former.RunAsync(new(id), http.Caller(), cancel)).ToHttp(records => TypedResults.Ok(
            new FormerRecordsView([.. records.Select(record => UploadViews.Of(record, profile.Records))])));
}
