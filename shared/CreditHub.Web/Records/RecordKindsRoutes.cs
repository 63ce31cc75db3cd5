using System.Text.Json.Nodes;
using CreditHub.Catalogue;
using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Records;

internal static class RecordKindsRoutes
{
    public static void MapRecordKinds(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/record-kinds", (RecordKindViews kinds) => TypedResults.Ok(kinds.All())).Require(Role.Uploader, Role.Office)
            .Answers<RecordKindsView>("The kinds of record that are taken today, with their columns.");
        routes.MapGet("/v1/record-kinds/{kind}/template", Template).Require(Role.Uploader, Role.Office)
            .Answers<IReadOnlyList<IReadOnlyDictionary<string, string>>>("An empty file of a kind of record, to be filled in.")
            .InForms(UploadFormat.Csv, UploadFormat.Ndjson, UploadFormat.Xlsx);
        routes.MapGet("/v1/record-kinds/{kind}/schema", Schema).Require(Role.Uploader, Role.Office)
            .Produces<JsonObject>(StatusCodes.Status200OK, RecordSchema.MediaType)
            .WithSummary("What a row of a kind of record may be, as JSON Schema 2020-12.");
    }

    private static IResult Template(
        HttpContext context, RecordKindViews kinds, string kind, string? generation, string? format, CancellationToken cancel) =>
        kinds.Template(kind, generation).ToHttp(template => OfferedForm.Of(context.Request, format, UploadFormat.Csv).ToHttp(
            form => OfferedForm.File(form, template.Name, target => template.WriteAsync(target, form, cancel))));

    private static IResult Schema(RecordKindViews kinds, string kind, string? generation) =>
        kinds.Schema(kind, generation).ToHttp(schema => TypedResults.Text(schema.ToJsonString(HubJson.Options), RecordSchema.MediaType));
}
