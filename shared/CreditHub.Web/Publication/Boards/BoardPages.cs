using System.Globalization;
using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Lists;
using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.Publication.Site;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace CreditHub.Publication.Boards;

/// <summary>The console's pages about boards. Their forms call the use cases of the routes, for the same roles.</summary>
internal static class BoardPages
{
    public static void MapBoardPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(ConsoleAddress.Boards, YearAsync).Require(BoardRoutes.Issuers);
        routes.MapPost(ConsoleAddress.Boards, DrawAsync).Require(BoardRoutes.Issuers);
        routes.MapGet(ConsoleAddress.Boards + "/{id}", FindAsync).Require(BoardRoutes.Issuers);
        routes.MapPost(ConsoleAddress.Boards + "/{id}/submission", SubmitAsync).Require(BoardRoutes.Issuers);
        routes.MapPost(ConsoleAddress.Boards + "/{id}/decision", DecideAsync).Require(BoardRoutes.Issuers);
        routes.MapPost(ConsoleAddress.Boards + "/{id}/strike", StrikeAsync).Require(BoardRoutes.Issuers);
        routes.MapPost(ConsoleAddress.Boards + "/{id}/withdrawal", WithdrawAsync).Require(BoardRoutes.Issuers);
    }

    private static async Task<IResult> YearAsync(
        ReadBoards boards, ChooseEntries choose, HubProfile profile, TimeProvider time, HttpContext context, int? year, CancellationToken cancel)
    {
        var (caller, today) = (context.Caller(), WorkCalendar.DateAt(time.GetUtcNow()));
        var asked = year ?? today.Year;
        var found = await boards.YearAsync(asked, caller, cancel);
        ListType[] types = [.. new[] { ListColour.Red, ListColour.Black }.SelectMany(colour => choose.TypesOf(new(caller.Unit, colour, asked, 1), today))];
        return PageResult.Of<BoardsPage, BoardYear>(
            context, new BoardYear(asked, today, [.. found.Select(boards.SummaryOf)], types, caller.IsPerson, profile));
    }

    private static async Task<IResult> FindAsync(
        string id, ReadBoards boards, DecideBoard decide, HubProfile profile, HttpContext context, CancellationToken cancel)
    {
        var caller = context.Caller();
        var found = await boards.FindAsync(new BoardId(id), caller, cancel);
        return found switch
        {
            Decision<Board>.Accepted { Value: var board } => PageResult.Of<BoardPage, BoardFile>(context, new BoardFile(
                await boards.ViewAsync(board, cancel), decide.MaySubmit(board, caller), decide.MayApprove(board, caller),
                caller.IsPerson && board.State is not BoardState.Withdrawn, profile)),
            Decision<Board>.Rejected { Error: var error } => PageResult.Problem(context, error),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Task<IResult> DrawAsync(DecideBoard boards, HttpContext context, CancellationToken cancel) => FormAnswer.OfAsync(
        context, form => DrawnAsync(form, boards, context.Caller(), cancel), board => ConsoleAddress.Boards + "/" + board.Issue.Id);

    private static async Task<Decision<Board>> DrawnAsync(IFormCollection form, DecideBoard boards, Caller caller, CancellationToken cancel)
    {
        if (BoardRoutes.ColourOf(form["colour"]) is not { } colour)
        {
            return BoardErrors.IssueInvalid;
        }

        var (from, to) = (PublicRoutes.DayOf(form["from"]), PublicRoutes.DayOf(form["to"]));
        if ((from is null && form["from"].ToString().Length > 0) || (to is null && form["to"].ToString().Length > 0))
        {
            return BoardErrors.ChoiceInvalid;
        }

        var issue = new BoardIssue(caller.Unit, colour, form.Number("year") ?? 0, form.Number("number") ?? 0);
        var choice = new BoardChoice(
            [.. form["types"].OfType<string>().Select(type => new ListTypeId(type))], from, to,
            [.. form["entries"].ToString().Split([' ', ',', '，', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(entry => new ListEntryId(entry))]);
        return await boards.DrawAsync(
            issue, form["title"].ToString(), form["basis"].ToString(), choice, caller, cancel, form["documentClass"]);
    }

    private static Task<IResult> SubmitAsync(string id, DecideBoard boards, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Boards + "/" + id, _ => boards.SubmitAsync(new BoardId(id), context.Caller(), cancel));

    private static Task<IResult> DecideAsync(string id, DecideBoard boards, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Boards + "/" + id, form =>
        {
            // A time that cannot be read must not come to mean at once.
            var (entered, releaseAt) = (form["releaseAt"].ToString(), InstantOf(form["releaseAt"]));
            return form["approve"] != "true" ? boards.SendBackAsync(new BoardId(id), form["reason"].ToString(), context.Caller(), cancel)
                : entered.Length > 0 && releaseAt is null ? Task.FromResult<Decision<Board>>(BoardErrors.ReleaseInvalid)
                : boards.ApproveAsync(new BoardId(id), form.Number("version") ?? 0, releaseAt, context.Caller(), cancel);
        });

    private static Task<IResult> StrikeAsync(string id, DecideBoard boards, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Boards + "/" + id, form => boards.StrikeAsync(
            new BoardId(id), new ListEntryId(form["entry"].ToString()), form["reason"].ToString(), context.Caller(), cancel));

    private static Task<IResult> WithdrawAsync(string id, DecideBoard boards, HttpContext context, CancellationToken cancel) =>
        FormAnswer.OfAsync(context, ConsoleAddress.Boards + "/" + id, form =>
            boards.WithdrawAsync(new BoardId(id), form["document"].ToString(), context.Caller(), cancel));

    // A browser sends what its reader entered, and readers enter the time of Beijing.
    private static DateTimeOffset? InstantOf(StringValues text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? WorkCalendar.StartOf(DateOnly.FromDateTime(at)) + at.TimeOfDay
            : null;
}
