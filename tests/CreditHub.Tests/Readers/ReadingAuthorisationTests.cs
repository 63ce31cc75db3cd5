using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Readers;

/// <summary>The rules of authorisations: what may be granted, by whom, until when, and what a read may take of it.</summary>
public sealed class ReadingAuthorisationTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly DateTimeOffset Now = WorkCalendar.StartOf(Today).AddHours(9);
    private static readonly HubProfile Fuzhou = Profiles.Load("fuzhou");
    private static readonly Unit Bank = Fuzhou.Units[new("example-bank")];
    private static readonly LegalBasis Basis = Fuzhou.Bases[new("credit-supervision-2019")];
    private static readonly Actor Office = new(Fuzhou.Office.Id, "office-1", IsPerson: true);
    private static readonly ReaderPolicy Policy = ReaderPolicy.On(Fuzhou.Book, Today);
    private static readonly ReadingScope Scope = new(["penalties", "evaluations"], [SubjectKind.Organisation], ["信贷审批"], 2, 3);
    private static readonly AuthorisationTerms Terms = new("榕信合〔2026〕1号", Basis.Id, Today, new(2027, 3, 9), Scope);
    private static readonly ReadingQuestion Question = new("信贷审批", [], IsPerson: false);

    [Fact]
    public void Granted_authorisation_is_in_force_from_its_first_to_its_last_day()
    {
        var granted = Granted(Terms with { From = Today.AddDays(1) });
        Assert.Equal((false, true), (granted.InForce(Today), granted.InForce(Today.AddDays(1))));
        Assert.Equal((true, false), (granted.InForce(Terms.Until), granted.InForce(Terms.Until.AddDays(1))));
    }

    [Fact]
    public void What_may_not_be_granted_is_refused()
    {
        Assert.Equal(ReaderErrors.PersonRequired, Refusal(Grant(Terms, by: Office with { IsPerson = false })));
        Assert.Equal(ReaderErrors.NotOutside, Refusal(Grant(Terms, reader: Fuzhou.Units[new("construction")])));
        Assert.Equal(ReaderErrors.NotOutside, Refusal(Grant(Terms, reader: Bank with { To = Today.AddDays(-1) })));
        Assert.Equal(ReaderErrors.DocumentInvalid, Refusal(Grant(Terms with { Document = " " })));
        Assert.Equal(ReaderErrors.DocumentInvalid, Refusal(Grant(Terms with { Document = "13900000000" })));
        Assert.Equal(ReaderErrors.BasisInvalid, Refusal(Grant(Terms, basis: null)));
        Assert.Equal(ReaderErrors.BasisInvalid, Refusal(Grant(Terms, basis: Basis with { To = Today.AddDays(-1) })));
    }

    [Theory]
    [InlineData("2026-03-10", "2027-03-09", true)]
    [InlineData("2026-03-10", "2027-03-10", false)]
    [InlineData("2026-03-10", "2026-03-09", false)]
    [InlineData("2025-06-01", "2026-03-09", false)]
    [InlineData("2026-05-01", "2026-04-30", false)]
    [InlineData("2026-03-10", "0001-01-01", false)]
    public void Term_has_an_end_and_is_no_longer_than_the_policy_says(string from, string until, bool isGranted)
    {
        var decision = Grant(Terms with { From = Day(from), Until = Day(until) });
        Assert.Equal(isGranted ? null : ReaderErrors.TermInvalid, (decision as Decision<ReadingAuthorisation>.Rejected)?.Error);
    }

    [Theory]
    [InlineData("talks", "信贷审批", 2, 3, "kinds: talks")]
    [InlineData("nothing", "信贷审批", 2, 3, "kinds: nothing")]
    [InlineData("penalties", "会员管理", 2, 3, "purposes: 会员管理")]
    [InlineData("penalties", "信贷审批", 0, 3, "perDay: 1–2000")]
    [InlineData("penalties", "信贷审批", 2001, 3000, "perDay: 1–2000")]
    [InlineData("penalties", "信贷审批", 2, 1, "perMonth: 2–62")]
    [InlineData("", "信贷审批", 2, 3, "kinds")]
    [InlineData("penalties", "", 2, 3, "purposes")]
    public void Scope_is_no_wider_than_may_be_granted_to_the_class_of_reader(string kind, string purpose, int perDay, int perMonth, string problem)
    {
        var scope = new ReadingScope(kind.Length == 0 ? [] : [kind], [SubjectKind.Organisation], purpose.Length == 0 ? [] : [purpose], perDay, perMonth);
        var refused = Assert.IsType<Decision<ReadingAuthorisation>.Rejected>(Grant(Terms with { Scope = scope }));
        Assert.Equal((ReaderErrors.ScopeInvalid, problem), (refused.Error, refused.Detail));
    }

    [Fact]
    public void Ended_authorisation_refuses_at_once_and_stays_ended()
    {
        var granted = Granted(Terms);
        var end = new AuthorisationEnd(Office, Now, "榕信终〔2026〕1号");
        Assert.Equal(ReaderErrors.PersonRequired, Refusal(granted.End(end with { By = Office with { IsPerson = false } })));
        Assert.Equal(ReaderErrors.DocumentInvalid, Refusal(granted.End(end with { Document = "" })));

        var ended = Accepted(granted.End(end));
        Assert.Equal(ReaderErrors.NotAuthorised, Refusal(ended.Read(Question, Today)));
        Assert.Same(ended, Accepted(ended.End(end with { At = Now.AddDays(1) })));
        Assert.Equal(ReaderErrors.AlreadyEnded, Refusal(ended.End(end with { Document = "另文" })));
    }

    [Fact]
    public void Reads_are_bounded_by_day_and_by_month_and_begin_anew_with_each()
    {
        var used = Accepted(Accepted(Granted(Terms).Read(Question, Today)).Read(Question, Today));
        Assert.Equal(ReaderErrors.BoundReached, Refusal(used.Read(Question, Today)));

        var next = Accepted(used.Read(Question, Today.AddDays(1)));
        Assert.Equal(new ReadingTally(Today.AddDays(1), 1, 3), next.Used);
        Assert.Equal(ReaderErrors.BoundReached, Refusal(next.Read(Question, Today.AddDays(1))));
        Assert.Equal(ReaderErrors.BoundReached, Refusal(next.Read(Question, new(2026, 3, 31))));
        Assert.Equal(new ReadingTally(new(2026, 4, 1), 1, 1), Accepted(next.Read(Question, new(2026, 4, 1))).Used);
    }

    [Fact]
    public void Question_outside_the_scope_is_refused()
    {
        var granted = Granted(Terms);
        Assert.Equal(ReaderErrors.OutsideScope, Refusal(granted.Read(Question with { Purpose = "贷后管理" }, Today)));
        Assert.Equal(ReaderErrors.OutsideScope, Refusal(granted.Read(Question with { Kinds = ["penalties", "permits"] }, Today)));
        Assert.Equal(ReaderErrors.OutsideScope, Refusal(granted.Read(Question with { IsPerson = true }, Today)));
        Assert.Equal(ReaderErrors.NotAuthorised, Refusal(granted.Read(Question, Terms.Until.AddDays(1))));
        Assert.Equal(1, Accepted(granted.Read(Question with { Kinds = ["penalties"] }, Terms.Until)).Used.OnDay);
    }

    [Fact]
    public void Of_several_authorisations_one_that_covers_the_question_and_has_reads_left_is_chosen()
    {
        var one = Granted(Terms with { Scope = Scope with { PerDay = 1, PerMonth = 1 } });
        var other = Granted(Terms with { Document = "榕信合〔2026〕2号", Scope = Scope with { Purposes = ["贷后管理"] } });
        Assert.Equal(ReaderErrors.NotAuthorised, Refusal(ReadingAuthorisation.Choose([], Question, Today)));
        Assert.Equal(ReaderErrors.OutsideScope, Refusal(ReadingAuthorisation.Choose([other], Question, Today)));
        Assert.Same(one, Accepted(ReadingAuthorisation.Choose([other, one], Question, Today)));

        var spent = Accepted(one.Read(Question, Today));
        Assert.Equal(ReaderErrors.BoundReached, Refusal(ReadingAuthorisation.Choose([other, spent], Question, Today)));
        var renewed = Granted(Terms with { Document = "榕信合〔2026〕3号" });
        Assert.Same(renewed, Accepted(ReadingAuthorisation.Choose([spent, other, renewed], Question, Today)));
    }

    [Fact]
    public void Agreement_has_one_authorisation_however_its_number_is_written()
    {
        Assert.Equal(AuthorisationId.Of(Bank.Id, "榕信合〔2026〕1号"), AuthorisationId.Of(Bank.Id, "榕信合[2026] 1号"));
        Assert.NotEqual(AuthorisationId.Of(Bank.Id, "榕信合〔2026〕1号"), AuthorisationId.Of(new("other"), "榕信合〔2026〕1号"));
        Assert.True(Terms.Same(Terms with { Scope = Scope with { Kinds = ["evaluations", "penalties"] } }));
        Assert.False(Terms.Same(Terms with { Scope = Scope with { Kinds = ["penalties"] } }));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Decision<ReadingAuthorisation> Grant(AuthorisationTerms terms) => Grant(terms, Bank, Basis, Office);

    private static Decision<ReadingAuthorisation> Grant(AuthorisationTerms terms, Actor by) => Grant(terms, Bank, Basis, by);

    private static Decision<ReadingAuthorisation> Grant(AuthorisationTerms terms, Unit reader) => Grant(terms, reader, Basis, Office);

    private static Decision<ReadingAuthorisation> Grant(AuthorisationTerms terms, LegalBasis? basis) => Grant(terms, Bank, basis, Office);

    private static Decision<ReadingAuthorisation> Grant(AuthorisationTerms terms, Unit reader, LegalBasis? basis, Actor by) =>
        ReadingAuthorisation.Grant(reader, terms, basis, by, Now, Policy, Fuzhou.Records);

    private static ReadingAuthorisation Granted(AuthorisationTerms terms) => Accepted(Grant(terms));

    private static T Accepted<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    private static HubError Refusal(Decision<ReadingAuthorisation> decision) => Assert.IsType<Decision<ReadingAuthorisation>.Rejected>(decision).Error;
}
