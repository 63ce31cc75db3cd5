using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Publication.Boards;

/// <summary>Two persons bring out an issue of a board: one draws it up and submits it, another approves the whole of it (P18, P8).</summary>
public sealed class DecideBoard(IDocuments documents, Steps steps, ForeignAccess foreign, ChooseEntries choose, HubProfile profile, TimeProvider time)
{
    /// <summary>A person draws an issue of their unit's up, or up anew.</summary>
    /// <returns>It, or <c>board.choice-invalid</c>, or as <see cref="DocumentMark.RefusalOf"/>, or as <see cref="BoardDraft.Draw"/>.</returns>
    public async Task<Decision<Board>> DrawAsync(
        BoardIssue issue, string title, string basis, BoardChoice choice, Caller caller, CancellationToken cancel, string? stated = null)
    {
        if (DocumentMark.RefusalOf(stated) is { } refused)
        {
            return refused;
        }

        var now = time.GetUtcNow();
        var draft = new BoardDraft(issue, title.Trim(), basis.Trim(), caller.Actor, now) { Class = DocumentMark.ClassOf(stated) };
        switch (await choose.RunAsync(issue, choice, WorkCalendar.DateAt(now), cancel))
        {
            case Decision<IReadOnlyList<ChosenEntry>>.Accepted { Value: var chosen }:
                return await steps.DecideAsync(
                    PublicationDocuments.Board, issue.Id.Value, issue.Id.Value,
                    known => draft.Draw(known, chosen).Then(next => StepTo(known, next, "board.drawn-up", basis, caller, now)), cancel);
            case Decision<IReadOnlyList<ChosenEntry>>.Rejected { Error: var error }:
                return error;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>The first person submits it.</summary>
    public Task<Decision<Board>> SubmitAsync(BoardId id, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(id, "board.submitted", "", board => board.Submit(caller.Actor, now), caller, now, cancel);
    }

    /// <summary>The second person approves it, to be released at a time or at once. What may no longer be on it is left out.</summary>
    /// <param name="id">The issue.</param>
    /// <param name="seen">The version that they looked at.</param>
    /// <param name="releaseAt">From when on it is public, UTC; null for at once.</param>
    /// <param name="caller">Who.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<Board>> ApproveAsync(BoardId id, int seen, DateTimeOffset? releaseAt, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var known = await documents.FindAsync(PublicationDocuments.Board, id.Value, id.Value, cancel);
        var omissions = known is { Value: { State: BoardState.Submitted } board }
            ? await choose.OmissionsAsync(board, WorkCalendar.DateAt(now), cancel)
            : new Dictionary<ListEntryId, BoardOmission>();

        // Of another version than the one that was read nothing is known; the rule refuses it, since nobody has seen it either.
        var approval = ApprovalOf(caller, now, known?.Value.Version == seen ? seen : 0, releaseAt);
        return await MoveAsync(
            id, "board.approved", releaseAt is { } at ? DocumentField.Text(at) : "",
            board => board.Approve(approval, entry => omissions.TryGetValue(entry, out var why) ? why : null), caller, now, cancel);
    }

    /// <summary>The second person sends it back.</summary>
    public Task<Decision<Board>> SendBackAsync(BoardId id, string why, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, "board.sent-back", why, board => board.SendBack(caller.Actor, why, profile.OfficeApproves(caller, now)), caller, now, cancel);
    }

    /// <summary>Somebody strikes one entry out.</summary>
    public Task<Decision<Board>> StrikeAsync(BoardId id, ListEntryId entry, string why, Caller caller, CancellationToken cancel) => MoveAsync(
        id, "board.struck", entry.Value, board => board.Strike(entry, why, caller.Actor, caller.Is(Role.Office)), caller, time.GetUtcNow(), cancel);

    /// <summary>Somebody withdraws the whole issue.</summary>
    public Task<Decision<Board>> WithdrawAsync(BoardId id, string document, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, "board.withdrawn", document, board => board.Withdraw(caller.Actor, now, document, caller.Is(Role.Office)), caller, now, cancel);
    }

    /// <summary>Whether a caller may submit it now; only then is a page's form shown.</summary>
    public bool MaySubmit(Board board, Caller caller) =>
        board.State is BoardState.Drafted && board.Submit(caller.Actor, time.GetUtcNow()) is Decision<Board>.Accepted;

    /// <summary>Whether a caller may be the second person now; only then is a page's form shown.</summary>
    public bool MayApprove(Board board, Caller caller) =>
        board.State is BoardState.Submitted
        && board.Approve(ApprovalOf(caller, time.GetUtcNow(), board.Version, null), _ => null) is Decision<Board>.Accepted;

    private BoardApproval ApprovalOf(Caller caller, DateTimeOffset now, int seen, DateTimeOffset? releaseAt) => new(
        caller.Actor, now, profile.OfficeApproves(caller, now), seen, releaseAt,
        profile.Book.Number(PolicyKeys.PublicationLongestMonths, WorkCalendar.DateAt(now)));

    private async Task<Decision<Board>> MoveAsync(
        BoardId id, string action, string detail, Func<Board, Decision<Board>> rule, Caller caller, DateTimeOffset now, CancellationToken cancel)
    {
        var decision = await steps.DecideAsync(
            PublicationDocuments.Board, id.Value, id.Value,
            known => known is null ? BoardErrors.Unknown : rule(known).Then(next => StepTo(known, next, action, detail, caller, now)), cancel);
        return decision is Decision<Board>.Rejected { Error: var error } && error == PublicationErrors.UnitForeign
            ? await foreign.RefuseAsync(error, action, id.Value, caller, cancel)
            : decision;
    }

    private static Decision<Step<Board>> StepTo(Board? known, Board next, string action, string detail, Caller caller, DateTimeOffset now) =>
        ReferenceEquals(next, known)
            ? Step<Board>.Same(next).Accept()
            : new Step<Board>(
                next.Note(now),
                [
                    PublicationNotes.Of(next.Issue.Id.Value, action, DocumentField.Text(now), caller.Actor, now, detail),
                    .. next.ReleasedAt is null ? Array.Empty<OutboxEntry>() : [AlignBoard.Tell(next)],
                ]).Accept();
}
