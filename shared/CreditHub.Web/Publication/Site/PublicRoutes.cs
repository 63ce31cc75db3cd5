using System.Globalization;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Lists;
using CreditHub.Publication.Boards;
using CreditHub.Publication.Cases;
using CreditHub.Publication.Entries;
using CreditHub.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication.Site;

/// <summary>The public site for machines: the same records as its pages show, as JSON, CSV or a workbook.</summary>
internal static class PublicRoutes
{
    public static void MapPublicSite(this IEndpointRouteBuilder routes)
    {
        var site = routes.MapGroup("").AllowAnonymous().LimitPublic();
        site.MapPublicPages();
        site.MapGet(PublicAddress.Api + "/kinds", (ReadPublic read) =>
            TypedResults.Ok<IReadOnlyList<PublicSectionView>>([.. read.Kinds().Select(kind => new PublicSectionView(kind.Code, kind.Title, kind.TitleEn))]))
            .Answers<IReadOnlyList<PublicSectionView>>("The kinds of record that are published.");
        site.MapGet(PublicAddress.Api + "/kinds/{kind}/days/{day}", DayAsync)
            .Answers<Page<PublicRecord>>("The records of one kind that were published on a day.").InForms(UploadFormat.Csv, UploadFormat.Xlsx);
        site.MapGet(PublicAddress.Api + "/records/{id}", FindAsync)
            .Answers<PublicRecord>("One published record.");
        site.MapPost(PublicAddress.Api + "/search", SearchAsync)
            .Answers<PublicFindings>("Published records and list entries of an organisation, by its code or the beginning of its name.");
        site.MapGet(PublicAddress.Api + "/lists", (ReadPublicLists read) =>
            TypedResults.Ok<IReadOnlyList<PublicSectionView>>([.. read.Types().Select(type => new PublicSectionView(type.Id.Value, type.Name, type.NameEn))]))
            .Answers<IReadOnlyList<PublicSectionView>>("The lists that are published.");
        site.MapGet(PublicAddress.Api + "/lists/{type}", ListAsync)
            .Answers<Page<PublicEntry>>("The published entries of one list.").InForms(UploadFormat.Csv, UploadFormat.Xlsx);
        site.MapGet(PublicAddress.Api + "/boards", async (ReadPublicBoards boards, int? year, CancellationToken cancel) =>
            TypedResults.Ok(await boards.YearAsync(year ?? boards.ThisYear, cancel)))
            .Answers<IReadOnlyList<PublicBoard>>("The boards that were brought out in a year.");
        site.MapGet(PublicAddress.Api + "/boards/{id}", BoardAsync)
            .Answers<PublicBoardPage>("One board, as its entries stand now.").InForms(UploadFormat.Csv, UploadFormat.Xlsx);
        site.MapGet(PublicAddress.Api + "/cases", CasesAsync)
            .Answers<Page<PublicCase>>("The typical cases that are published.").InForms(UploadFormat.Csv, UploadFormat.Xlsx);
    }

    /// <summary>The day that an address names, as in 2026-03-05; null for none.</summary>
    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200
            ? day
            : null;

    private static async Task<IResult> DayAsync(
        HttpContext context, ReadPublic read, string kind, string day, string? format, string? continuation, CancellationToken cancel)
    {
        if (DayOf(day) is not { } on || read.Kind(kind) is not { } known)
        {
            return PublicErrors.SectionUnknown.ToProblem();
        }

        var offered = OfferedForm.Of(context.Request, format, UploadFormat.Json);
        if (offered is Decision<UploadFormat>.Accepted { Value: UploadFormat.Json or UploadFormat.Ndjson })
        {
            return (await read.DayAsync(kind, on, continuation, cancel)).ToHttp(page => TypedResults.Ok(page));
        }

        return offered.ToHttp(form =>
            OfferedForm.File(form, $"{kind}-{day}", target => PublicTable.WriteAsync(known, read.WholeDayAsync(kind, on, cancel), target, form, cancel)));
    }

    private static async Task<IResult> FindAsync(ReadPublic read, string id, CancellationToken cancel) =>
        (await read.FindAsync(new RecordId(id), cancel)).ToHttp(record => TypedResults.Ok(record));

    private static async Task<IResult> SearchAsync(SearchPublic search, PublicSearchRequest request, CancellationToken cancel) =>
        (await search.RunAsync(request.Query, request.Continuation, cancel)).ToHttp(page => TypedResults.Ok(page));

    private static async Task<IResult> ListAsync(
        HttpContext context, ReadPublicLists read, string type, string? format, string? continuation, CancellationToken cancel)
    {
        var offered = OfferedForm.Of(context.Request, format, UploadFormat.Json);
        var page = await read.PageAsync(new ListTypeId(type), continuation, cancel);
        return page is Decision<Page<PublicEntry>>.Rejected || offered is Decision<UploadFormat>.Accepted { Value: UploadFormat.Json or UploadFormat.Ndjson }
            ? page.ToHttp(shown => TypedResults.Ok(shown))
            : offered.ToHttp(form => OfferedForm.File(
                form, "list-" + type, target => PublicListTable.WriteAsync(read.WholeAsync(new ListTypeId(type), cancel), target, form, cancel)));
    }

    private static async Task<IResult> CasesAsync(
        HttpContext context, ReadPublicCases cases, string? format, string? continuation, CancellationToken cancel)
    {
        var offered = OfferedForm.Of(context.Request, format, UploadFormat.Json);
        return offered is Decision<UploadFormat>.Accepted { Value: UploadFormat.Json or UploadFormat.Ndjson }
            ? TypedResults.Ok(await cases.PageAsync(continuation, cancel))
            : offered.ToHttp(form => OfferedForm.File(form, "cases", target => PublicCaseTable.WriteAsync(cases.WholeAsync(cancel), target, form, cancel)));
    }

    private static async Task<IResult> BoardAsync(
        HttpContext context, ReadPublicBoards boards, string id, string? format, string? continuation, CancellationToken cancel)
    {
        var offered = OfferedForm.Of(context.Request, format, UploadFormat.Json);
        if (offered is Decision<UploadFormat>.Accepted { Value: UploadFormat.Json or UploadFormat.Ndjson })
        {
            return (await boards.PageAsync(new BoardId(id), continuation, cancel)).ToHttp(page => TypedResults.Ok(page));
        }

        var whole = await boards.WholeAsync(new BoardId(id), cancel);
        return offered.ToHttp(form => whole.ToHttp(issue => OfferedForm.File(
            form, "board-" + issue.Board.Id, target => PublicBoardTable.WriteAsync(issue.Board, issue.Entries, target, form, cancel))));
    }
}
