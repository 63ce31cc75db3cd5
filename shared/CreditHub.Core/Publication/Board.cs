using System.Diagnostics;
using System.Text.Json.Serialization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>
/// One issue of a red or black board (红黑榜, P18): decided entries that one person puts together and another approves as a whole. It names
/// entries and keeps nothing of them: who is shown on it, their entries say at every moment.
/// </summary>
/// <param name="Issue">Which issue.</param>
/// <param name="Title">Its title; no personal values.</param>
/// <param name="Basis">The document on which it rests; no personal values.</param>
/// <param name="Entries">What is on it, in the order of their ids.</param>
/// <param name="LeftOut">What was chosen and is not.</param>
/// <param name="DrawnUpBy">Who drew it up.</param>
/// <param name="DrawnUpAt">When, UTC.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Version">Grows by one with every change of what is on it; who approves says which one they looked at.</param>
public sealed record Board(
    BoardIssue Issue,
    string Title,
    string Basis,
    IReadOnlyList<ListEntryId> Entries,
    IReadOnlyList<LeftOut> LeftOut,
    Actor DrawnUpBy,
    DateTimeOffset DrawnUpAt,
    BoardState State,
    int Version)
{
    /// <summary>Most entries on one issue.</summary>
    public const int MostEntries = 1000;

    /// <summary>Most entries that may be chosen for one, those that are left out included.</summary>
    public const int MostChosen = 5000;

    /// <summary>Longest title in characters.</summary>
    public const int LongestTitle = 100;

    /// <summary>The class that <see cref="Basis"/> states; null where it states none. One that is not public is not named to the public (P20).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DocumentClass? Class { get; init; }

    /// <summary>Whether somebody has still to submit or approve it.</summary>
    [JsonIgnore]
    public bool IsOpen => State is BoardState.Drafted or BoardState.Submitted;

    /// <summary>When it was or is to be released, UTC; null before it is approved. A withdrawal keeps it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ReleasedAt
    {
        get => field ?? (State as BoardState.Approved)?.ReleaseAt;
        init;
    }

    /// <summary>Whether its release, and then whether its last day, was noted and told to the channels.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public BoardNoted Noted { get; init; }

    /// <summary>When the next of these is to be noted, UTC; null where none is.</summary>
    [JsonIgnore]
    public DateTimeOffset? NoteAt => State is not BoardState.Approved approved ? null : Noted switch
    {
        BoardNoted.Nothing => approved.ReleaseAt,
        BoardNoted.Release => WorkCalendar.StartOf(approved.Until.AddDays(1)),
        BoardNoted.End => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Notes that its release, or the end of its last day, has come. A second time changes nothing.</summary>
    /// <param name="now">The time, UTC.</param>
    public Board Note(DateTimeOffset now) => NoteAt is { } at && at <= now ? (this with { Noted = Noted + 1 }).Note(now) : this;

    /// <summary>Why channels show it no more, or not yet; null where they do.</summary>
    /// <param name="now">The time, UTC.</param>
    public PassingEnd? WhyHidden(DateTimeOffset now) => State switch
    {
        BoardState.Approved when IsShownAt(now) => null,
        BoardState.Approved { ReleaseAt: var at } when at > now => PassingEnd.Waiting,
        BoardState.Approved => PassingEnd.Term,
        BoardState.Withdrawn => PassingEnd.Withdrawn,
        BoardState.Drafted or BoardState.Submitted => PassingEnd.Waiting,
        _ => throw new UnreachableException(),
    };

    /// <summary>The first person submits it. The same again changes nothing.</summary>
    /// <param name="by">Who, of the unit that brings it out.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>
    /// The next state, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>board.empty</c>, <c>board.already-submitted</c>,
    /// <c>board.withdrawn</c>.
    /// </returns>
    public Decision<Board> Submit(Actor by, DateTimeOffset at) => State switch
    {
        _ when RefusalOf(by, byOffice: false) is { } error => error,
        BoardState.Submitted { By: var first } when first == by => this,
        BoardState.Drafted when Entries.Count == 0 => BoardErrors.Empty,
        BoardState.Drafted => this with { State = new BoardState.Submitted(by, at) },
        BoardState.Submitted or BoardState.Approved => BoardErrors.AlreadySubmitted,
        BoardState.Withdrawn => BoardErrors.Withdrawn,
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// The second person approves the whole of it: neither who drew it up nor who submitted it (P8). What may no longer be on it is left out with
    /// the reason. The same again changes nothing.
    /// </summary>
    /// <param name="approval">Who, when, what they saw, and from when on it is public.</param>
    /// <param name="omissionOf">Why an entry of that version may not be on it now; null where it may.</param>
    /// <returns>
    /// The next state, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.second-person</c>,
    /// <c>board.not-submitted</c>, <c>board.changed-meanwhile</c>, <c>board.release-invalid</c>, <c>board.empty</c>, <c>board.already-decided</c>,
    /// <c>board.withdrawn</c>.
    /// </returns>
    public Decision<Board> Approve(BoardApproval approval, Func<ListEntryId, BoardOmission?> omissionOf) => State switch
    {
        BoardState.Withdrawn => BoardErrors.Withdrawn,
        BoardState.Drafted => BoardErrors.NotSubmitted,
        BoardState.Approved { Approval.By: var by } when by == approval.By => this,
        BoardState.Approved => BoardErrors.AlreadyDecided,
        BoardState.Submitted { By: var first } when SecondPerson.RefusalOf(approval.By, approval.ByOffice, DrawnUpBy, first) is { } error => error,
        BoardState.Submitted when approval.Seen != Version => BoardErrors.ChangedMeanwhile,
        BoardState.Submitted when approval.ReleaseAt > approval.At.AddMonths(approval.LongestMonths) => BoardErrors.ReleaseInvalid,
        BoardState.Submitted { By: var first } => Release(first, approval, omissionOf),
        _ => throw new UnreachableException(),
    };

    /// <summary>The second person sends it back.</summary>
    /// <param name="by">Who.</param>
    /// <param name="why">Why; never empty, no personal values.</param>
    /// <param name="byOffice">Whether they act for the office, and the policy lets it.</param>
    /// <returns>The next state, or as <see cref="Approve"/>, or <c>publication.reasons-invalid</c>.</returns>
    public Decision<Board> SendBack(Actor by, string why, bool byOffice) => State switch
    {
        BoardState.Withdrawn => BoardErrors.Withdrawn,
        BoardState.Drafted => BoardErrors.NotSubmitted,
        BoardState.Approved => BoardErrors.AlreadyDecided,
        BoardState.Submitted { By: var first } when SecondPerson.RefusalOf(by, byOffice, DrawnUpBy, first) is { } error => error,
        BoardState.Submitted when !IsSaid(why) => PublicationErrors.ReasonsInvalid,
        BoardState.Submitted => this with { State = new BoardState.Drafted(why) },
        _ => throw new UnreachableException(),
    };

    /// <summary>Strikes one entry out, before it is approved or after: hiding needs one person. A second time changes nothing.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="why">Why; never empty, no personal values.</param>
    /// <param name="by">Who, of the unit that brings it out.</param>
    /// <param name="byOffice">Whether they act for the office.</param>
    /// <returns>
    /// The next state, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.reasons-invalid</c>,
    /// <c>board.entry-unknown</c>, <c>board.withdrawn</c>.
    /// </returns>
    public Decision<Board> Strike(ListEntryId entry, string why, Actor by, bool byOffice) =>
        RefusalOf(by, byOffice) is { } error ? error
        : State is BoardState.Withdrawn ? BoardErrors.Withdrawn
        : LeftOut.Any(left => left.Entry == entry && left.Reason is BoardOmission.Struck) ? this
        : !Entries.Contains(entry) ? BoardErrors.EntryUnknown
        : !IsSaid(why) ? PublicationErrors.ReasonsInvalid
        : Without([new(entry, BoardOmission.Struck, why)]);

    /// <summary>Takes the whole issue from the public, or off the desk, for good. A second time changes nothing.</summary>
    /// <param name="by">Who, of the unit that brings it out.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="document">The document that decides it; no personal values.</param>
    /// <param name="byOffice">Whether they act for the office.</param>
    /// <returns>The next state, or <c>publication.unit-foreign</c>, <c>publication.person-required</c>, <c>publication.basis-missing</c>.</returns>
    public Decision<Board> Withdraw(Actor by, DateTimeOffset at, string document, bool byOffice) =>
        RefusalOf(by, byOffice) is { } error ? error
        : State is BoardState.Withdrawn ? this
        : !IsSaid(document) ? PublicationErrors.BasisMissing
        : this with { State = new BoardState.Withdrawn(by, at, document) };

    /// <summary>Whether the public may read it: approved, released, within its term and not withdrawn.</summary>
    /// <param name="now">The time, UTC.</param>
    public bool IsShownAt(DateTimeOffset now) =>
        State is BoardState.Approved approved && approved.ReleaseAt <= now && WorkCalendar.DateAt(now) <= approved.Until;

    /// <summary>Whether a text that is kept says something, and no personal value.</summary>
    internal static bool IsSaid(string text) => !string.IsNullOrWhiteSpace(text) && !PersonalValues.In(text);

    private Decision<Board> Release(Actor first, BoardApproval approval, Func<ListEntryId, BoardOmission?> omissionOf)
    {
        List<LeftOut> gone = [.. Entries.Select(entry => (Entry: entry, Omission: omissionOf(entry))).Where(one => one.Omission is not null)
            .Select(one => new LeftOut(one.Entry, one.Omission!.Value, ""))];
        if (gone.Count == Entries.Count)
        {
            return BoardErrors.Empty;
        }

        var at = approval.ReleaseAt is { } later && later > approval.At ? later : approval.At;
        var until = Term.LastDay(WorkCalendar.DateAt(at), approval.LongestMonths);
        var next = gone.Count > 0 ? Without(gone) : this;
        return next with { State = new BoardState.Approved(first, new Approval(approval.By, approval.At), at, until), ReleasedAt = at };
    }

    private Board Without(IReadOnlyList<LeftOut> gone) => this with
    {
        Entries = [.. Entries.Except(gone.Select(left => left.Entry))],
        LeftOut = [.. LeftOut, .. gone],
        Version = Version + 1,
    };

    private HubError? RefusalOf(Actor by, bool byOffice) =>
        by.Unit != Issue.Unit && !byOffice ? PublicationErrors.UnitForeign
        : !by.IsPerson ? PublicationErrors.PersonRequired
        : null;
}
