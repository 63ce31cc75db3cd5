using CreditHub.Decisions;
using CreditHub.Lists;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Publication.Boards;

/// <summary>An issue of a board from its drawing up to its withdrawal: every state and everything that may be done to it.</summary>
public sealed class BoardTests
{
    private static readonly BoardIssue Issue = new(Market, ListColour.Black, 2026, 1);
    private static readonly Actor Third = new(Market, "p5", IsPerson: true);
    private static readonly BoardDraft Draft = new(Issue, "2026年第1期黑榜", "市监信〔2026〕1号", Decider, Now);
    private static readonly ListEntryId First = new("le-1");
    private static readonly ListEntryId Second = new("le-2");
    private static readonly ChosenEntry[] Chosen = [new(Second, null), new(First, null), new(new("le-3"), BoardOmission.OnHold)];

    private static Board Drafted => Ok(Draft.Draw(null, Chosen));

    private static Board Submitted => Ok(Drafted.Submit(Decider, Now));

    private static Board Approved => Ok(ApproveAs(Submitted));

    private static Board Withdrawn => Ok(Approved.Withdraw(Decider, Now, "撤1号", byOffice: false));

    public static TheoryData<string, string, string, string, string, string> Moves { get; } = new()
    {
        // state, drawn up anew, submitted, approved, sent back, struck out
        { "Drafted", "Drafted", "Submitted", "board.not-submitted", "board.not-submitted", "Drafted" },
        { "Submitted", "board.already-submitted", "same", "Approved", "Drafted", "Submitted" },
        { "Approved", "board.already-submitted", "board.already-submitted", "same", "board.already-decided", "Approved" },
        { "Withdrawn", "board.withdrawn", "board.withdrawn", "board.withdrawn", "board.withdrawn", "board.withdrawn" },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Every_state_answers_everything_that_is_done_to_it(string state, string drawn, string submitted, string approved, string sentBack, string struck)
    {
        var board = state switch { "Drafted" => Drafted, "Submitted" => Submitted, "Approved" => Approved, _ => Withdrawn };
        Assert.Equal(
            (state, drawn, submitted, approved, sentBack, struck),
            (board.State.GetType().Name, Outcome(board, Draft.Draw(board, Chosen)), Outcome(board, board.Submit(Decider, Now)),
                Outcome(board, ApproveAs(board)), Outcome(board, board.SendBack(Colleague, "核对", byOffice: false)),
                Outcome(board, board.Strike(First, "另行核实", Decider, byOffice: false))));
        Assert.Equal(state == "Withdrawn" ? "same" : "Withdrawn", Outcome(board, board.Withdraw(Colleague, Now, "撤2号", byOffice: false)));
    }

    [Fact]
    public void Issue_holds_what_may_be_on_it_in_the_order_of_ids_and_names_what_may_not()
    {
        Assert.Equal([First, Second], Drafted.Entries);
        Assert.Equal([new LeftOut(new("le-3"), BoardOmission.OnHold, "")], Drafted.LeftOut);
        Assert.Equal("market.2026-1.black", Drafted.Issue.Id.Value);
    }

    [Fact]
    public void Second_person_is_neither_who_drew_it_up_nor_who_submitted_it_nor_a_system_nor_of_another_unit()
    {
        var board = Ok(Drafted.Submit(Colleague, Now));
        Assert.Equal(PublicationErrors.SecondPerson, Refused(ApproveAs(board, Decider)));
        Assert.Equal(PublicationErrors.SecondPerson, Refused(ApproveAs(board, Colleague)));
        Assert.Equal(PublicationErrors.PersonRequired, Refused(ApproveAs(board, Machine)));
        Assert.Equal(PublicationErrors.UnitForeign, Refused(ApproveAs(board, OfficePerson)));
        Assert.Equal(PublicationErrors.SecondPerson, Refused(board.SendBack(Colleague, "核对", byOffice: false)));
        Assert.Equal("Approved", Outcome(board, ApproveAs(board, Third)));
        Assert.Equal("Approved", Outcome(board, board.Approve(Approval(OfficePerson, board.Version) with { ByOffice = true }, _ => null)));
    }

    [Fact]
    public void Approval_of_something_else_than_was_looked_at_is_refused()
    {
        var seen = Submitted.Version;
        var struck = Ok(Submitted.Strike(First, "另行核实", Decider, byOffice: false));
        Assert.Equal(BoardErrors.ChangedMeanwhile, Refused(struck.Approve(Approval(Colleague, seen), _ => null)));
        Assert.Equal([Second], Ok(struck.Approve(Approval(Colleague, struck.Version), _ => null)).Entries);
    }

    [Fact]
    public void Approval_leaves_out_by_name_what_no_longer_stands_and_releases_no_empty_board()
    {
        var board = Ok(Submitted.Approve(Approval(Colleague, 1), entry => entry == First ? BoardOmission.Over : null));
        Assert.Equal([Second], board.Entries);
        Assert.Contains(new LeftOut(First, BoardOmission.Over, ""), board.LeftOut);
        Assert.Equal(BoardErrors.Empty, Refused(Submitted.Approve(Approval(Colleague, 1), _ => BoardOmission.OnHold)));
        Assert.Equal(BoardErrors.Empty, Refused(Ok(Draft.Draw(null, [new(First, BoardOmission.Person)])).Submit(Decider, Now)));
    }

    [Fact]
    public void Released_at_a_time_it_is_public_from_then_until_the_longest_term_is_over()
    {
        var at = Now.AddDays(3);
        var board = Ok(Submitted.Approve(Approval(Colleague, 1) with { ReleaseAt = at, LongestMonths = 1 }, _ => null));
        Assert.Equal([false, true], new[] { at.AddTicks(-1), at }.Select(board.IsShownAt));
        // Released on 5 March, so 4 April in Shanghai is the last day; it ends at 16:00 UTC.
        Assert.Equal([true, false], new[] { 15, 16 }.Select(hour => board.IsShownAt(new(2026, 4, 4, hour, 0, 0, TimeSpan.Zero))));
        Assert.True(Ok(Submitted.Approve(Approval(Colleague, 1) with { ReleaseAt = Now.AddDays(-1) }, _ => null)).IsShownAt(Now));
        Assert.Equal(
            BoardErrors.ReleaseInvalid, Refused(Submitted.Approve(Approval(Colleague, 1) with { ReleaseAt = Now.AddMonths(2), LongestMonths = 1 }, _ => null)));
        Assert.Equal([false, false], new[] { Submitted, Withdrawn }.Select(other => other.IsShownAt(at)));
    }

    [Fact]
    public void What_was_struck_out_stays_out_when_the_issue_is_drawn_up_anew()
    {
        var sentBack = Ok(Ok(Submitted.Strike(First, "另行核实", Colleague, byOffice: false)).SendBack(Colleague, "核对", byOffice: false));
        var anew = Ok(Draft.Draw(sentBack, Chosen));
        Assert.Equal([Second], anew.Entries);
        Assert.Contains(new LeftOut(First, BoardOmission.Struck, "另行核实"), anew.LeftOut);
        Assert.True(anew.Version > sentBack.Version);
        Assert.Equal("same", Outcome(anew, anew.Strike(First, "又", Decider, byOffice: false)));
        Assert.Equal(BoardErrors.EntryUnknown, Refused(anew.Strike(new("le-9"), "核实", Decider, byOffice: false)));
    }

    [Fact]
    public void Nothing_is_drawn_up_by_a_system_without_basis_or_title_or_with_a_personal_value_or_too_much()
    {
        Assert.Equal(PublicationErrors.PersonRequired, Refused((Draft with { By = Machine }).Draw(null, Chosen)));
        Assert.Equal(PublicationErrors.BasisMissing, Refused((Draft with { Basis = " " }).Draw(null, Chosen)));
        Assert.Equal(BoardErrors.TitleInvalid, Refused((Draft with { Title = "" }).Draw(null, Chosen)));
        Assert.Equal(BoardErrors.TitleInvalid, Refused((Draft with { Title = new string('榜', Board.LongestTitle + 1) }).Draw(null, Chosen)));
        Assert.Equal(BoardErrors.TitleInvalid, Refused((Draft with { Title = "致电13900000000" }).Draw(null, Chosen)));
        Assert.Equal(BoardErrors.IssueInvalid, Refused((Draft with { Issue = Issue with { Number = 0 } }).Draw(null, Chosen)));
        Assert.Equal(BoardErrors.IssueInvalid, Refused((Draft with { Issue = Issue with { Year = 26 } }).Draw(null, Chosen)));
        ChosenEntry[] many = [.. Enumerable.Range(0, Board.MostEntries + 1).Select(number => new ChosenEntry(new($"le-{number}"), null))];
        Assert.Equal(BoardErrors.TooMany, Refused(Draft.Draw(null, many)));
        Assert.Equal(Board.MostEntries, Ok(Draft.Draw(null, many[1..])).Entries.Count);
    }

    [Fact]
    public void One_person_of_the_unit_or_the_office_hides_and_says_why()
    {
        Assert.Equal(PublicationErrors.UnitForeign, Refused(Approved.Strike(First, "核实", OfficePerson, byOffice: false)));
        Assert.Equal([Second], Ok(Approved.Strike(First, "核实", OfficePerson, byOffice: true)).Entries);
        Assert.Equal(PublicationErrors.ReasonsInvalid, Refused(Approved.Strike(First, " ", Decider, byOffice: false)));
        Assert.Equal(PublicationErrors.ReasonsInvalid, Refused(Submitted.SendBack(Colleague, "", byOffice: false)));
        Assert.Equal(PublicationErrors.UnitForeign, Refused(Approved.Withdraw(OfficePerson, Now, "撤1号", byOffice: false)));
        Assert.Equal(PublicationErrors.PersonRequired, Refused(Approved.Withdraw(Machine, Now, "撤1号", byOffice: false)));
        Assert.Equal(PublicationErrors.BasisMissing, Refused(Approved.Withdraw(Decider, Now, "", byOffice: false)));
    }

    private static BoardApproval Approval(Actor by, int seen) => new(by, Now, ByOffice: false, seen, ReleaseAt: null, LongestMonths: 60);

    private static Decision<Board> ApproveAs(Board board, Actor? by = null) => board.Approve(Approval(by ?? Colleague, board.Version), _ => null);

    private static string Outcome(Board before, Decision<Board> decision) => decision switch
    {
        Decision<Board>.Accepted { Value: var next } when ReferenceEquals(next, before) => "same",
        Decision<Board>.Accepted { Value: var next } => next.State.GetType().Name,
        Decision<Board>.Rejected { Error: var error } => error.Code,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
