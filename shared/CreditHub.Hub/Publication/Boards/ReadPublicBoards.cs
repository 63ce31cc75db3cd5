using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication.Entries;
using CreditHub.Publication.Site;

namespace CreditHub.Publication.Boards;

/// <summary>
/// What the public may read of red and black boards (P18): issues that two persons released, and of what they name the entries that are public at
/// this very moment. An issue keeps nothing of an entry, so nothing on it outlives one (G12).
/// </summary>
public sealed class ReadPublicBoards(IDocuments documents, PublicEntries entries, HubProfile profile, TimeProvider time)
{
    /// <summary>The year in which it is now in Shanghai.</summary>
    public int ThisYear => WorkCalendar.DateAt(time.GetUtcNow()).Year;

    /// <summary>The issues of a year, those released last first.</summary>
    public async Task<IReadOnlyList<PublicBoard>> YearAsync(int year, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var shown = await documents.AllAsync(PublicationDocuments.Board, DocumentQuery.Where("shown", PublicationDocuments.YearOf(year)), cancel)
            .Select(stored => stored.Value).Where(board => board.IsShownAt(now)).Select(ViewOf).ToListAsync(cancel);
        return [.. shown.OrderByDescending(board => board.ReleasedAt).ThenBy(board => board.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>A page of an issue. Pages may be shorter than others, even empty.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="continuation">The continuation of the page before; null from the beginning.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>It, or <c>public.not-shown</c>.</returns>
    public async Task<Decision<PublicBoardPage>> PageAsync(BoardId id, string? continuation, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } board)
        {
            return PublicErrors.NotShown;
        }

        // The entries stand in the order of their ids, so a place in them survives that others are struck out.
        List<ListEntryId> rest = [.. board.Entries.SkipWhile(entry => string.CompareOrdinal(entry.Value, continuation) <= 0)];
        List<ListEntryId> these = [.. rest.Take(ReadPublic.PageSize)];
        var next = rest.Count > these.Count ? these[^1].Value : null;
        return new PublicBoardPage(ViewOf(board), await ShownAsync(these, cancel).Select(shown => shown.Entry).ToListAsync(cancel), next);
    }

    /// <summary>An issue and everything that is shown on it; read while it is walked through.</summary>
    /// <returns>They, or <c>public.not-shown</c>.</returns>
    public async Task<Decision<(PublicBoard Board, IAsyncEnumerable<PublicEntry> Entries)>> WholeAsync(BoardId id, CancellationToken cancel) =>
        await FindAsync(id, cancel) is { } board ? (ViewOf(board), ShownAsync(board.Entries, cancel).Select(shown => shown.Entry)) : PublicErrors.NotShown;

    /// <summary>An issue as a channel gets it now; null where it is not shown.</summary>
    public async Task<ChannelBoard?> ForChannelAsync(BoardId id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } board)
        {
            return null;
        }

        return new ChannelBoard(ViewOf(board), await ShownAsync(board.Entries, cancel).Select(shown => shown.Id).ToListAsync(cancel));
    }

    private async Task<Board?> FindAsync(BoardId id, CancellationToken cancel) =>
        await documents.FindAsync(PublicationDocuments.Board, id.Value, id.Value, cancel) is { Value: var board } && board.IsShownAt(time.GetUtcNow())
            ? board
            : null;

    private async IAsyncEnumerable<(ListEntryId Id, PublicEntry Entry)> ShownAsync(
        IEnumerable<ListEntryId> ids, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var id in ids)
        {
            if (await entries.ShownAsync(id, WorkCalendar.DateAt(time.GetUtcNow()), cancel) is { } entry)
            {
                yield return (id, entry);
            }
        }
    }

    private PublicBoard ViewOf(Board board)
    {
        var (approved, unit) = ((BoardState.Approved)board.State, profile.Units[board.Issue.Unit]);
        return new PublicBoard(
            board.Issue.Id, board.Issue.Colour, board.Issue.Year, board.Issue.Number, PublicValue.Of(board.Title), unit.Name, unit.NameEn,
            PublicValue.Of(board.Class.IsClosed() ? "" : board.Basis), approved.ReleaseAt, approved.Until);
    }
}
