using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Pages;
using CreditHub.Publication.Boards;
using CreditHub.Publication.Cases;
using CreditHub.Publication.Entries;
using CreditHub.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication.Site;

/// <summary>The pages of the public site.</summary>
internal static class PublicPages
{
    public static void MapPublicPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PublicAddress.Home, (HttpContext context, ReadPublic read, ReadPublicLists lists) =>
            PageResult.Of<PublicHomePage, PublicHome>(context, PublicHome.Of(read.Kinds(), read.Commitments(), lists.Types(), read.Links())));
        routes.MapPost(PublicAddress.Search, SearchAsync);
        routes.MapGet(PublicAddress.Records + "/{id}", FindAsync);
        routes.MapGet(PublicAddress.Kinds + "/{kind}", DayAsync);
        routes.MapGet(PublicAddress.Lists + "/{type}", ListAsync);
        routes.MapGet(PublicAddress.Boards, BoardsAsync);
        routes.MapGet(PublicAddress.Boards + "/{id}", BoardAsync);
        routes.MapGet(PublicAddress.Cases, async (HttpContext context, ReadPublicCases cases, string? continuation, CancellationToken cancel) =>
            PageResult.Of<PublicCasesPage, Documents.Page<PublicCase>>(context, await cases.PageAsync(continuation, cancel)));
    }

    private static Task<IResult> SearchAsync(HttpContext context, SearchPublic search, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, form => FoundAsync(form, context, search, cancel));

    private static async Task<IResult> FoundAsync(IFormCollection form, HttpContext context, SearchPublic search, CancellationToken cancel)
    {
        var (query, continuation) = (form["query"].ToString().Trim(), form["continuation"].ToString());
        var found = await search.RunAsync(query, continuation.Length > 0 ? continuation : null, cancel);
        return found switch
        {
            Decision<PublicFindings>.Accepted { Value: var page } =>
                PageResult.Of<PublicSearchPage, PublicFound>(context, new(query, page, null)),
            Decision<PublicFindings>.Rejected { Error: var error } =>
                PageResult.Of<PublicSearchPage, PublicFound>(context, new(query, new([], null, []), error), error.Status),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<IResult> FindAsync(HttpContext context, ReadPublic read, string id, CancellationToken cancel) =>
        (await read.FindAsync(new RecordId(id), cancel)).ToPage<PublicRecordPage, PublicRecord>(context);

    private static async Task<IResult> DayAsync(
        HttpContext context, ReadPublic read, string kind, string? day, string? continuation, CancellationToken cancel)
    {
        var on = PublicRoutes.DayOf(day) ?? read.Today;
        return (await read.DayAsync(kind, on, continuation, cancel))
            .Then<PublicDay>(page => new PublicDay(read.Kind(kind)!, on, read.Today, page)).ToPage<PublicDayPage, PublicDay>(context);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ReadPublicLists read, string type, string? continuation, CancellationToken cancel) =>
        (await read.PageAsync(new ListTypeId(type), continuation, cancel))
            .Then<PublicList>(page => new PublicList(read.Types().Single(known => known.Id.Value == type), page)).ToPage<PublicListPage, PublicList>(context);

    private static async Task<IResult> BoardsAsync(HttpContext context, ReadPublicBoards boards, int? year, CancellationToken cancel)
    {
        var asked = year ?? boards.ThisYear;
        return PageResult.Of<PublicBoardsPage, PublicBoardYear>(context, new(asked, boards.ThisYear, await boards.YearAsync(asked, cancel)));
    }

    private static async Task<IResult> BoardAsync(
        HttpContext context, ReadPublicBoards boards, string id, string? continuation, CancellationToken cancel) =>
        (await boards.PageAsync(new BoardId(id), continuation, cancel)).ToPage<PublicIssuePage, PublicBoardPage>(context);
}

/// <summary>What the first page shows.</summary>
/// <param name="Commitments">The column of commitments.</param>
/// <param name="Good">Kinds of good records.</param>
/// <param name="Kinds">The other kinds of record.</param>
/// <param name="Red">Red lists.</param>
/// <param name="Black">Black lists.</param>
/// <param name="Links">Pages of the government's own.</param>
public sealed record PublicHome(
    IReadOnlyList<RecordKind> Commitments, IReadOnlyList<RecordKind> Good, IReadOnlyList<RecordKind> Kinds, IReadOnlyList<ListType> Red,
    IReadOnlyList<ListType> Black, IReadOnlyList<OfficialLink> Links)
{
    /// <summary>Each kind and each list in its section, once.</summary>
    public static PublicHome Of(
        IReadOnlyList<RecordKind> kinds, IReadOnlyList<RecordKind> commitments, IReadOnlyList<ListType> lists, IReadOnlyList<OfficialLink> links)
    {
        List<RecordKind> others = [.. kinds.Where(kind => commitments.All(known => known.Code != kind.Code))];
        return new PublicHome(
            commitments,
            [.. others.Where(kind => kind.Tone is RecordTone.Positive)],
            [.. others.Where(kind => kind.Tone is not RecordTone.Positive)],
            [.. lists.Where(list => list.Colour is ListColour.Red)],
            [.. lists.Where(list => list.Colour is not ListColour.Red)],
            links);
    }
}

/// <summary>What a search found.</summary>
/// <param name="Query">What was searched for.</param>
/// <param name="Page">The records and list entries.</param>
/// <param name="Error">Why nothing was searched for; null where it was.</param>
public sealed record PublicFound(string Query, PublicFindings Page, HubError? Error);

/// <summary>A day of a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Day">The day.</param>
/// <param name="Today">Today.</param>
/// <param name="Page">The records.</param>
public sealed record PublicDay(RecordKind Kind, DateOnly Day, DateOnly Today, Documents.Page<PublicRecord> Page);

/// <summary>A list.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Page">The entries.</param>
public sealed record PublicList(ListType Type, Documents.Page<PublicEntry> Page);

/// <summary>The boards of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="ThisYear">The year in which it is now.</param>
/// <param name="Boards">The issues released in it.</param>
public sealed record PublicBoardYear(int Year, int ThisYear, IReadOnlyList<PublicBoard> Boards);
