using CreditHub.Decisions;
using CreditHub.Http;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Publication.Boards;

/// <summary>Red and black boards: two persons of a unit or of the office bring an issue out, one takes it back.</summary>
internal static class BoardRoutes
{
    /// <summary>Who brings boards out.</summary>
    public static Role[] Issuers { get; } = [Role.Determiner, Role.Office];

    public static void MapBoards(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/boards", YearAsync).Require(Issuers)
            .Answers<IReadOnlyList<BoardView>>("A year's issues of red and black boards, without their entries.");
        routes.MapPost("/v1/boards", DrawAsync).Require(Issuers)
            .Answers<BoardView>("Draws up an issue of a board.");
        routes.MapGet("/v1/boards/{id}", FindAsync).Require(Issuers)
            .Answers<BoardView>("One issue with what is on it.");
        routes.MapPost("/v1/boards/{id}/submission", SubmitAsync).Require(Issuers)
            .Answers<BoardView>("Submits an issue to a second person.");
        routes.MapPost("/v1/boards/{id}/decision", DecideAsync).Require(Issuers)
            .Answers<BoardView>("The second person approves a whole issue, or sends it back.");
        routes.MapPost("/v1/boards/{id}/entries/{entry}/strike", StrikeAsync).Require(Issuers)
            .Answers<BoardView>("Strikes an entry out of an issue.");
        routes.MapPost("/v1/boards/{id}/withdrawal", WithdrawAsync).Require(Issuers)
            .Answers<BoardView>("Withdraws an issue.");
    }

    /// <summary>The colour that a word of a contract or a form names; null for none.</summary>
    internal static ListColour? ColourOf(string? word) => word switch
    {
        "red" => ListColour.Red,
        "black" => ListColour.Black,
        _ => null,
    };

    private static async Task<IResult> YearAsync(ReadBoards boards, TimeProvider time, HttpContext context, int? year, CancellationToken cancel)
    {
        var found = await boards.YearAsync(year ?? WorkCalendar.DateAt(time.GetUtcNow()).Year, context.Caller(), cancel);
        return TypedResults.Ok<IReadOnlyList<BoardView>>([.. found.Select(boards.SummaryOf)]);
    }

    private static async Task<IResult> DrawAsync(
        DrawBoardRequest request, DecideBoard boards, ReadBoards read, HttpContext context, CancellationToken cancel)
    {
        if (ColourOf(request.Colour) is not { } colour)
        {
            return BoardErrors.IssueInvalid.ToProblem();
        }

        var choice = new BoardChoice(
            [.. (request.Types ?? []).OfType<string>().Select(type => new ListTypeId(type))], request.From, request.To,
            [.. (request.Entries ?? []).OfType<string>().Select(entry => new ListEntryId(entry))]);
        var issue = new BoardIssue(context.Caller().Unit, colour, request.Year, request.Number);
        return await AnswerAsync(
            await boards.DrawAsync(issue, request.Title ?? "", request.Basis ?? "", choice, context.Caller(), cancel, request.DocumentClass), read, cancel);
    }

    private static async Task<IResult> FindAsync(string id, ReadBoards read, HttpContext context, CancellationToken cancel) =>
        await AnswerAsync(await read.FindAsync(new BoardId(id), context.Caller(), cancel), read, cancel);

    private static async Task<IResult> SubmitAsync(string id, DecideBoard boards, ReadBoards read, HttpContext context, CancellationToken cancel) =>
        await AnswerAsync(await boards.SubmitAsync(new BoardId(id), context.Caller(), cancel), read, cancel);

    private static async Task<IResult> DecideAsync(
        string id, DecideBoardRequest request, DecideBoard boards, ReadBoards read, HttpContext context, CancellationToken cancel) =>
        await AnswerAsync(
            request.Approve
                ? await boards.ApproveAsync(new BoardId(id), request.Version, request.ReleaseAt?.ToUniversalTime(), context.Caller(), cancel)
                : await boards.SendBackAsync(new BoardId(id), request.Reason ?? "", context.Caller(), cancel),
            read, cancel);

    private static async Task<IResult> StrikeAsync(
        string id, string entry, StrikeEntryRequest request, DecideBoard boards, ReadBoards read, HttpContext context, CancellationToken cancel) =>
        await AnswerAsync(
            await boards.StrikeAsync(new BoardId(id), new ListEntryId(entry), request.Reason ?? "", context.Caller(), cancel), read, cancel);

    private static async Task<IResult> WithdrawAsync(
        string id, WithdrawBoardRequest request, DecideBoard boards, ReadBoards read, HttpContext context, CancellationToken cancel) =>
        await AnswerAsync(await boards.WithdrawAsync(new BoardId(id), request.Document ?? "", context.Caller(), cancel), read, cancel);

    private static async Task<IResult> AnswerAsync(Decision<Board> decision, ReadBoards read, CancellationToken cancel) => decision switch
    {
        Decision<Board>.Accepted { Value: var board } => TypedResults.Ok(await read.ViewAsync(board, cancel)),
        Decision<Board>.Rejected { Error: var error } => error.ToProblem(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
