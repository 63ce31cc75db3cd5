using CreditHub.Http;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Gathering;

internal static class CoverageRoutes
{
    public static void MapCoverage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/statistics/coverage", ReadAsync).Require(Role.Office, Role.Uploader)
            .Answers<CoverageView>("What was gathered of a month, against what units decided and owe.").InForms(UploadFormat.Csv, UploadFormat.Xlsx);
        routes.MapPut("/v1/record-kinds/{kind}/announcements/{month}", AnnounceAsync).Require(Role.Uploader)
            .Answers<AnnouncementView>("Says how many decisions of a kind the unit made in a month.");
    }

    public static void MapCoveragePage(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Coverage, PageAsync).Require(NavigationItem.Collection.Roles);
        routes.MapPost(ConsoleAddress.Coverage + "/{month}/{kind}", AnnounceFormAsync).Require(Role.Uploader);
    }

    private static async Task<IResult> ReadAsync(
        HttpContext context, ReadCoverage read, CoverageViews views, string? month, string? format, CancellationToken cancel)
    {
        if (month is not null && MonthPages.Asked(month) is null)
        {
            return HttpErrors.Malformed.ToProblem("month");
        }

        var coverage = await read.RunAsync(MonthPages.Asked(month), context.Caller(), cancel);
        return OfferedForm.Of(context.Request, format, UploadFormat.Json).ToHttp(form => form is UploadFormat.Json
            ? TypedResults.Ok(views.Of(coverage))
            : OfferedForm.File(form, "coverage-" + RecordDocuments.MonthOf(coverage.Month), target => views.WriteAsync(coverage, target, form, cancel)));
    }

    private static async Task<IResult> AnnounceAsync(
        HttpContext context, AnnounceCount announce, string kind, string month, AnnounceRequest request, CancellationToken cancel) =>
        MonthPages.Asked(month) is not { } meant
            ? HttpErrors.Malformed.ToProblem("month")
            : (await announce.RunAsync(kind, meant, request.Count, context.Caller(), cancel)).ToHttp(said => TypedResults.Ok(CoverageViews.Of(said)));

    private static async Task<IResult> PageAsync(HttpContext context, ReadCoverage read, HubProfile profile, string? month, CancellationToken cancel) =>
        PageResult.Of<CoveragePage, CoverageTable>(
            context, new(await read.RunAsync(MonthPages.Asked(month), context.Caller(), cancel), profile, context.Caller()));

    private static async Task<IResult> AnnounceFormAsync(HttpContext context, AnnounceCount announce, string month, string kind, CancellationToken cancel) =>
        MonthPages.Asked(month) is not { } meant
            ? PageResult.Problem(context, HttpErrors.Malformed)
            : await FormAnswer.OfAsync(context, $"{ConsoleAddress.Coverage}?month={RecordDocuments.MonthOf(meant)}", form => announce.RunAsync(
                kind, meant, form.Number("count"), context.Caller(), cancel));
}

/// <summary>What the page of the coverage shows.</summary>
/// <param name="Coverage">The month.</param>
/// <param name="Profile">Names of units and kinds.</param>
/// <param name="Caller">Who looks at it; a person of a unit says its numbers here.</param>
public sealed record CoverageTable(Coverage Coverage, HubProfile Profile, Caller Caller)
{
    /// <summary>Whether the caller says the number of a row.</summary>
    public bool MayAnnounce(CoverageFigures row) => Caller.IsPerson && Caller.Is(Role.Uploader) && Caller.Unit == row.Unit;
}
