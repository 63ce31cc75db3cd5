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
        routes.MapGet("/v1/record-kinds", (RecordKindViews kinds) => TypedResults.Ok(kinds.All())).Require(Role.Uploader, Role.Office);
        routes.MapGet("/v1/record-kinds/{kind}/template", Template).Require(Role.Uploader, Role.Office);
    }

    private static IResult Template(HttpContext context, RecordKindViews kinds, string kind, string? format, CancellationToken cancel) =>
        kinds.Template(kind).ToHttp(template => OfferedForm.Of(context.Request, format, UploadFormat.Csv).ToHttp(
            form => OfferedForm.File(form, kind, target => template.WriteAsync(target, form, cancel))));
}
