using System.Diagnostics;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;

namespace CreditHub.Publication;

/// <summary>What an issue of a board is to be.</summary>
/// <param name="Issue">Which issue.</param>
/// <param name="Title">Its title; 1 to <see cref="Board.LongestTitle"/> characters, no personal values.</param>
/// <param name="Basis">The document on which it rests; never empty, no personal values.</param>
/// <param name="By">Who draws it up.</param>
/// <param name="At">When, UTC.</param>
public sealed record BoardDraft(BoardIssue Issue, string Title, string Basis, Actor By, DateTimeOffset At)
{
    /// <summary>The class that the document states on which it rests; null where it states none.</summary>
    public DocumentClass? Class { get; init; }

    /// <summary>Draws the issue up, or up anew while nobody has submitted it. What was struck out of it stays so.</summary>
    /// <param name="known">The issue as it is; null where it is new.</param>
    /// <param name="chosen">The entries chosen, each once, and whether they may be on it.</param>
    /// <returns>
    /// It, or <c>publication.person-required</c>, <c>board.issue-invalid</c>, <c>board.title-invalid</c>, <c>publication.basis-missing</c>,
    /// <c>board.too-many</c>, <c>board.already-submitted</c>, <c>board.withdrawn</c>.
    /// </returns>
    public Decision<Board> Draw(Board? known, IReadOnlyList<ChosenEntry> chosen) => known?.State switch
    {
        BoardState.Withdrawn => BoardErrors.Withdrawn,
        BoardState.Submitted or BoardState.Approved => BoardErrors.AlreadySubmitted,
        null or BoardState.Drafted when RefusalOf(chosen) is { } error => error,
        null or BoardState.Drafted => BoardOf(known, chosen),
        _ => throw new UnreachableException(),
    };

    private HubError? RefusalOf(IReadOnlyList<ChosenEntry> chosen) =>
        !By.IsPerson ? PublicationErrors.PersonRequired
        : !Issue.IsValid() ? BoardErrors.IssueInvalid
        : Title.Length > Board.LongestTitle || !Board.IsSaid(Title) ? BoardErrors.TitleInvalid
        : !Board.IsSaid(Basis) ? PublicationErrors.BasisMissing
        : chosen.Count > Board.MostChosen || chosen.Count(one => one.Omission is null) > Board.MostEntries ? BoardErrors.TooMany
        : null;

    private Board BoardOf(Board? known, IReadOnlyList<ChosenEntry> chosen)
    {
        List<LeftOut> struck = [.. (known?.LeftOut ?? []).Where(left => left.Reason is BoardOmission.Struck)];
        List<ChosenEntry> others = [.. chosen.ExceptBy(struck.Select(left => left.Entry), one => one.Entry)
            .OrderBy(one => one.Entry.Value, StringComparer.Ordinal)];
        return new Board(
            Issue, Title, Basis,
            [.. others.Where(one => one.Omission is null).Select(one => one.Entry)],
            [.. struck, .. others.Where(one => one.Omission is not null).Select(one => new LeftOut(one.Entry, one.Omission!.Value, ""))],
            By, At, new BoardState.Drafted(""), (known?.Version ?? 0) + 1)
        {
            Class = Class,
        };
    }
}
