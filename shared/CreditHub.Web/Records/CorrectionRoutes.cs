using CreditHub.Http;
using CreditHub.Policy;
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

    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        routes.MapEnd(Record + "/annulment", CorrectionKind.Annulled, "Annuls a record, by a document.");
        routes.MapEnd(Record + "/withdrawal", CorrectionKind.Withdrawn, "Takes a record back, by a document.");
        routes.MapPost(Record + "/upheld", UpheldAsync).Require(Role.Determiner)
            .Answers<RecordView>("Says by a document that a disputed record stands.");
        routes.MapPost(Record + "/change", ChangeAsync).Require(Role.Determiner)
            .Answers<RecordView>("Changes cells of a record, by a document.");
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
