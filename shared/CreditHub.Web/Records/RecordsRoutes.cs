using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Records.Receipts;
using CreditHub.Records.Uploads;
using CreditHub.Repairs;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CreditHub.Records;

internal static class RecordsRoutes
{
    private const int DefaultLimit = 100;

    public static void MapRecords(this IEndpointRouteBuilder routes)
    {
        // The use case counts the bytes itself, against the hub's own limit; the pipeline's general one is far lower.
        routes.MapPost("/v1/uploads", UploadAsync).Require(Role.Uploader).AllowAnyBody()
            .TakesFile()
            .Answers<UploadView>("Sends a file of records of one kind.", StatusCodes.Status202Accepted, StatusCodes.Status200OK);
        routes.MapGet("/v1/uploads", ListAsync).Require(Role.Uploader, Role.Office)
            .Answers<UploadsView>("The unit's uploads, newest first; for the office all.");
        routes.MapGet("/v1/uploads/{id}", FindAsync).Require(Role.Uploader, Role.Office)
            .Answers<UploadView>("One upload and what became of it.");
        routes.MapGet("/v1/uploads/{id}/receipt", ReceiptAsync).Require(Role.Uploader, Role.Office)
            .Answers<ReceiptView>("What became of every row of an upload.").InForms(UploadFormat.Csv, UploadFormat.Ndjson, UploadFormat.Xlsx);
        routes.MapGet("/v1/uploads/{id}/corrections", CorrectionsAsync).Require(Role.Uploader)
            .Answers<IReadOnlyList<IReadOnlyDictionary<string, JsonElement>>>("The rejected rows of an upload with their reasons, to be corrected and sent again.")
            .InForms(UploadFormat.Csv, UploadFormat.Ndjson, UploadFormat.Xlsx);
        routes.MapGet("/v1/records/{id}", RecordAsync).Require(Role.Uploader, Role.Determiner, Role.Office)
            .Answers<RecordView>("One record without its personal values.");
        routes.MapGet("/v1/subjects/{subject}/records", SubjectAsync).Require(Role.Uploader, Role.Office, Role.Subject)
            .Answers<RecordsView>("A subject's records.");
    }

    private static async Task<IResult> UploadAsync(
        HttpContext context, ReceiveUpload receive, string? kind, bool? migration, string? documentClass,
        [FromHeader(Name = "Idempotency-Key")] string? key, CancellationToken cancel)
    {
        _ = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type);
        var charset = type?.Charset is { HasValue: true, Value: var named } ? named : null;
        var request = new UploadRequest(kind, type?.MediaType.Value?.ToLowerInvariant(), charset, key, context.Request.ContentLength, migration ?? false, documentClass);
        var decision = await receive.HandleAsync(request, context.Request.Body, context.Caller(), cancel);
        return decision.ToHttp(upload => Taken(context, upload));
    }

    private static IResult Taken(HttpContext context, Upload upload)
    {
        var location = "/v1/uploads/" + upload.Id;
        if (upload.State is UploadState.Received or UploadState.Reading)
        {
            return TypedResults.Accepted(location, UploadViews.Of(upload));
        }

        context.Response.Headers.Location = location;
        return TypedResults.Ok(UploadViews.Of(upload));
    }

    private static async Task<IResult> FindAsync(HttpContext context, ReadUploads uploads, string id, CancellationToken cancel) =>
        (await uploads.FindAsync(new UploadId(id), context.Caller(), cancel)).ToHttp(upload => TypedResults.Ok(UploadViews.Of(upload)));

    private static async Task<IResult> ListAsync(
        HttpContext context, ReadUploads uploads, int? limit, string? continuation, CancellationToken cancel)
    {
        var page = await uploads.ListAsync(context.Caller(), limit ?? DefaultLimit, continuation, cancel);
        return TypedResults.Ok(new UploadsView([.. page.Items.Select(item => UploadViews.Of(item.Value))], page.Continuation));
    }

    private static async Task<IResult> ReceiptAsync(
        HttpContext context, ReadUploads uploads, string id, string? format, CancellationToken cancel)
    {
        var decision = await uploads.ReceiptAsync(new UploadId(id), context.Caller(), cancel);
        return decision.ToHttp(receipt => OfferedForm.Of(context.Request, format, receipt.Format, receipt.MostLines).ToHttp(
            form => OfferedForm.File(form, id, target => receipt.WriteAsync(target, form, cancel))));
    }

    private static async Task<IResult> CorrectionsAsync(
        HttpContext context, ReadCorrections corrections, string id, string? format, CancellationToken cancel)
    {
        var decision = await corrections.RunAsync(new UploadId(id), context.Caller(), cancel);
        return decision.ToHttp(rows => OfferedForm.Of(context.Request, format, rows.Format, rows.Rows).ToHttp(
            form => OfferedForm.File(form, id + "-corrections", target => rows.WriteAsync(target, form, cancel))));
    }

    private static async Task<IResult> RecordAsync(
        HttpContext context, ReadRecords records, RepairGuides guides, string id, CancellationToken cancel)
    {
        var decision = await records.FindAsync(new RecordId(id), context.Caller(), cancel);
        var views = decision is Decision<CreditRecord>.Accepted { Value: var found } ? await guides.ViewsAsync([found], cancel) : [];
        return decision.ToHttp(_ => TypedResults.Ok(views[0]));
    }

    private static async Task<IResult> SubjectAsync(
        HttpContext context, ReadRecords records, RepairGuides guides, string subject, int? limit, string? continuation, CancellationToken cancel)
    {
        var decision = await records.OfSubjectAsync(subject, context.Caller(), limit ?? DefaultLimit, continuation, cancel);
        var views = decision is Decision<Page<Stored<CreditRecord>>>.Accepted { Value: var found }
            ? await guides.ViewsAsync([.. found.Items.Select(item => item.Value)], cancel)
            : [];
        return decision.ToHttp(page => TypedResults.Ok(new RecordsView(views, page.Continuation)));
    }
}
