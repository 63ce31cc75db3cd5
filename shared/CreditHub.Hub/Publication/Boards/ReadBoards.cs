using System.Diagnostics;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Entries;
using CreditHub.Units;

namespace CreditHub.Publication.Boards;

/// <summary>Shows issues of boards to those who bring them out: a unit its own, the office all.</summary>
public sealed class ReadBoards(IDocuments documents, PublicEntries entries, ForeignAccess foreign, TimeProvider time)
{
    /// <summary>One issue.</summary>
    /// <returns>It, or <c>board.unknown</c>.</returns>
    public async Task<Decision<Board>> FindAsync(BoardId id, Caller caller, CancellationToken cancel) =>
        await documents.FindAsync(PublicationDocuments.Board, id.Value, id.Value, cancel) is not { Value: var board } ? BoardErrors.Unknown
        : board.Issue.Unit == caller.Unit || caller.Is(Role.Office) ? board
        : await foreign.RefuseAsync(BoardErrors.Unknown, "board.read", id.Value, caller, cancel);

    /// <summary>The issues of a year, in whatever state, those drawn up last first.</summary>
    public async Task<IReadOnlyList<Board>> YearAsync(int year, Caller caller, CancellationToken cancel)
    {
        var query = DocumentQuery.Where("year", PublicationDocuments.YearOf(year));
        var found = await documents.AllAsync(
            PublicationDocuments.Board, caller.Is(Role.Office) ? query : query.And("unit", caller.Unit.Value), cancel).Select(stored => stored.Value).ToListAsync(cancel);
        return [.. found.OrderByDescending(board => board.DrawnUpAt).ThenBy(board => board.Issue.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>Issues that two persons have not decided about: the caller's unit's, or all for the office; at most a hundred.</summary>
    public async Task<IReadOnlyList<Board>> OpenAsync(Caller caller, CancellationToken cancel) =>
        [.. (await documents.QueryAsync(PublicationDocuments.Board, PublicationScope.OpenTo(caller, PublicationWork.Most, null), cancel)).Items
            .Select(item => item.Value).OrderBy(board => board.DrawnUpAt)];

    /// <summary>An issue with what the public would see, or sees, of each of its entries now.</summary>
    public async Task<BoardView> ViewAsync(Board board, CancellationToken cancel)
    {
        var (today, lines) = (WorkCalendar.DateAt(time.GetUtcNow()), new List<BoardEntryView>());
        foreach (var id in board.Entries)
        {
            var shown = await entries.ShownAsync(id, today, cancel);
            lines.Add(new BoardEntryView(
                id.Value, shown?.Type.Value, shown?.CreditCode, shown?.Name.Text, shown?.DocumentNumber.Text, shown?.DecidedOn, shown?.Until));
        }

        return SummaryOf(board) with { Entries = lines, LeftOut = [.. board.LeftOut.Select(left => new BoardLeftOutView(
            left.Entry.Value, HubJson.Word(left.Reason), left.Words.Length > 0 ? left.Words : null))] };
    }

    /// <summary>An issue without its entries, for lists.</summary>
    public BoardView SummaryOf(Board board)
    {
        var approved = board.State as BoardState.Approved;
        return new BoardView(
            board.Issue.Id.Value, board.Issue.Unit.Value, HubJson.Word(board.Issue.Colour), board.Issue.Year, board.Issue.Number, board.Title, board.Basis,
            StateOf(board), (board.State as BoardState.Drafted)?.SentBack is { Length: > 0 } why ? why : null, board.IsShownAt(time.GetUtcNow()),
            board.Version, board.Entries.Count, board.DrawnUpAt, (board.State as BoardState.Submitted)?.At, approved?.Approval.At, approved?.ReleaseAt,
            approved?.Until, (board.State as BoardState.Withdrawn)?.At, [], [], board.Class is { } stated ? HubJson.Word(stated) : null);
    }

    private static string StateOf(Board board) => board.State switch
    {
        BoardState.Drafted => "drafted",
        BoardState.Submitted => "submitted",
        BoardState.Approved => "approved",
        BoardState.Withdrawn => "withdrawn",
        _ => throw new UnreachableException(),
    };
}
