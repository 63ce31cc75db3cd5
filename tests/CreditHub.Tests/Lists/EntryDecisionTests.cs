using CreditHub.Subjects;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Lists;

/// <summary>Who may decide what and when: always true 1 and 5, safeguards G1, G3–G6, G11–G13, G26.</summary>
public sealed class EntryDecisionTests
{
    [Fact]
    public void A_system_never_lists_declines_or_takes_off()
    {
        Assert.Equal(ListErrors.DeciderNotAPerson, Refused(Heard.List(Terms, At(DecidedAt, Machine))));
        Assert.Equal(ListErrors.DeciderNotAPerson, Refused(Heard.Decline(Black, "否1号", Machine, Now)));
        Assert.Equal(ListErrors.DeciderNotAPerson, Refused(Listed.Exit(Black, "退1号", Machine, Now)));
    }

    [Fact]
    public void The_office_never_lists_notices_or_proposes()
    {
        Assert.Equal(ListErrors.DeciderNotDetermining, Refused(Heard.List(Terms, At(DecidedAt, OfficePerson))));
        Assert.Equal(ListErrors.DeciderNotDetermining, Refused(Heard.Decline(Black, "否1号", OfficePerson, Now)));
        Assert.Equal(ListErrors.DeciderNotDetermining, Refused(Listed.Exit(Black, "退1号", OfficePerson, Now)));
        Assert.Equal(ListErrors.DeciderNotDetermining, Refused(Proposed.ServeNotice(Black, Served, Book, Calendar, OfficePerson, Today)));
        Assert.Equal(ListErrors.DeciderNotDetermining, Refused(Noticed.RecordStatement(Black, Said, OfficePerson)));
        Assert.Equal(ListErrors.ProposerNotDetermining, Refused(Draft.Propose(Black, Basis, null, OfficePerson, Now)));
    }

    [Fact]
    public void No_listing_without_notice() => Assert.Equal(ListErrors.NoticeMissing, Refused(Proposed.List(Terms, At(DecidedAt))));

    [Fact]
    public void An_unused_statement_period_must_pass_to_its_last_day()
    {
        // Served on Monday the 2nd: five working days end on Monday the 9th.
        var last = new DateOnly(2026, 3, 9);
        Assert.Equal(last, Assert.IsType<EntryState.Noticed>(Noticed.State).Notice.StatementUntil);
        var onLast = Terms with { On = last, ServedOn = last };
        Assert.Equal(ListErrors.StatementPeriodOpen, Refused(Noticed.List(onLast, At(Now.AddDays(7)))));
        var listed = Assert.IsType<EntryState.Listed>(Ok(Noticed.List(Terms, At(DecidedAt))).State);
        Assert.True(listed.Statement.NotMade);
    }

    [Fact]
    public void A_decision_cannot_be_dated_back_into_the_statement_period() => Assert.Equal(
        ListErrors.StatementPeriodOpen, Refused(Noticed.List(Terms with { On = Today.AddDays(1) }, At(DecidedAt))));

    [Fact]
    public void That_nothing_was_said_may_only_be_recorded_when_the_time_has_passed()
    {
        var unsaid = new Statement(true, "", "", Today.AddDays(7));
        Assert.Equal(ListErrors.StatementPeriodOpen, Refused(Noticed.RecordStatement(Black, unsaid, Machine)));
        var heard = Ok(Noticed.RecordStatement(Black, unsaid with { On = Today.AddDays(8) }, Machine));
        Assert.IsType<EntryState.Heard>(Ok(heard.RecordStatement(Black, Said, Machine)).State);
    }

    [Fact]
    public void A_statement_without_an_answer_is_refused() =>
        Assert.Equal(ListErrors.TextMissing, Refused(Noticed.RecordStatement(Black, Said with { Answer = " " }, Machine)));

    [Fact]
    public void A_red_listing_waits_for_its_publicity_and_has_no_statement()
    {
        // Seven working days from Monday the 2nd end on Wednesday the 11th.
        var red = At(Now.AddDays(9)) with { Type = Red };
        Assert.Equal(ListErrors.PublicityOpen, Refused(RedNoticed.List(Terms with { On = null, ServedOn = new(2026, 3, 11) }, red)));
        Assert.Equal(ListErrors.StatementNotForRed, Refused(RedNoticed.RecordStatement(Red, Said, Machine)));
        Ok(RedNoticed.List(Terms with { On = null, ServedOn = new(2026, 3, 12) }, red with { At = Now.AddDays(10) }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Nothing_is_done_without_a_document_number(string number)
    {
        Assert.Equal(ListErrors.DocumentMissing, Refused((Draft with { Grounds = Draft.Grounds with { DocumentNumber = number } })
            .Propose(Black, Basis, null, Machine, Now)));
        Assert.Equal(
            ListErrors.DocumentMissing,
            Refused(Proposed.ServeNotice(Black, Served with { DocumentNumber = number }, Book, Calendar, Machine, Today)));
        Assert.Equal(ListErrors.DocumentMissing, Refused(Heard.List(Terms with { DocumentNumber = number }, At(DecidedAt))));
        Assert.Equal(ListErrors.DocumentMissing, Refused(Heard.Decline(Black, number, Decider, Now)));
        Assert.Equal(ListErrors.DocumentMissing, Refused(Listed.Exit(Black, number, Decider, Now)));
    }

    [Fact]
    public void The_basis_must_be_the_types_and_in_force()
    {
        Assert.Equal(ListErrors.BasisInvalid, Refused(Draft.Propose(Black, null, null, Machine, Now)));
        Assert.Equal(ListErrors.BasisInvalid, Refused(Draft.Propose(Black, Basis with { Id = new("other") }, null, Machine, Now)));
        Assert.Equal(ListErrors.BasisInvalid, Refused(Draft.Propose(Black, Basis with { To = Today.AddDays(-1) }, null, Machine, Now)));
        Assert.Equal(ListErrors.BasisInvalid, Refused(Heard.List(Terms, At(DecidedAt) with { Basis = Basis with { To = Today } })));
    }

    [Fact]
    public void The_type_must_be_in_force_and_list_that_kind_of_subject()
    {
        Assert.Equal(ListErrors.TypeUnknown, Refused(Draft.Propose(null, Basis, null, Machine, Now)));
        Assert.Equal(ListErrors.TypeUnknown, Refused(Draft.Propose(Black with { To = Today.AddDays(-1) }, Basis, null, Machine, Now)));
        Assert.Equal(
            ListErrors.SubjectKindNotAllowed,
            Refused((Draft with { Kind = SubjectKind.SelfEmployed }).Propose(Black, Basis, null, Machine, Now)));
    }

    [Theory]
    [InlineData(null, "list.term-missing")]
    [InlineData("2026-03-09", "list.term-missing")]
    [InlineData("2029-03-10", "list.term-too-long")]
    public void Every_term_ends_in_time(string? until, string code) => Assert.Equal(
        code, Refused(Heard.List(Terms with { Until = until is null ? null : DateOnly.Parse(until, null) }, At(DecidedAt))).Code);

    [Fact]
    public void The_longest_term_of_36_months_from_the_10th_ends_on_the_9th() =>
        Ok(Heard.List(Terms with { Until = new(2029, 3, 9) }, At(DecidedAt)));

    [Theory]
    [InlineData("2026-03-01", "2026-03-10")]
    [InlineData("2026-03-11", "2026-03-11")]
    [InlineData("2026-03-10", "2026-03-09")]
    public void Decision_and_service_follow_each_other_and_are_not_in_the_future(string on, string servedOn) => Assert.Equal(
        ListErrors.DateOutOfOrder,
        Refused(Heard.List(Terms with { On = DateOnly.Parse(on, null), ServedOn = DateOnly.Parse(servedOn, null) }, At(DecidedAt))));

    [Fact]
    public void An_open_objection_blocks_every_decision_in_either_colour()
    {
        Assert.Equal(ListErrors.ObjectionOpen, Refused(Heard.RaiseHold(Objected, Now).List(Terms, At(DecidedAt))));
        Assert.Equal(ListErrors.ObjectionOpen, Refused(Heard.RaiseHold(Objected, Now).Decline(Black, "否1号", Decider, Now)));
        Assert.Equal(
            ListErrors.ObjectionOpen,
            Refused(RedNoticed.RaiseHold(Objected, Now).List(Terms, At(Now.AddDays(30)) with { Type = Red })));
    }

    [Fact]
    public void Who_verified_an_objection_does_not_decide_the_entry()
    {
        var released = Heard.RaiseHold(Objected, Now).ReleaseHold(Objected, Decider);
        Assert.Equal(ListErrors.DeciderVerified, Refused(released.List(Terms, At(DecidedAt))));
        Ok(released.List(Terms, At(DecidedAt, Colleague)));
    }

    [Fact]
    public void A_second_decision_is_refused_unless_it_is_the_same()
    {
        var listed = Listed;
        Assert.Same(listed, Ok(listed.List(Terms with { On = null }, At(DecidedAt.AddDays(3)))));
        Assert.Equal(ListErrors.AlreadyDecided, Refused(listed.List(Terms with { Until = new(2027, 1, 1) }, At(DecidedAt))));
        Assert.Equal(ListErrors.AlreadyDecided, Refused(listed.List(Terms, At(DecidedAt, Colleague))));
    }

    [Fact]
    public void Red_and_black_in_one_domain_need_a_conflict_decision()
    {
        var black = Listed with { Id = new("le-9") };
        var standing = default(Standing).With(black, SampleMeasures);
        var held = default(Standing).With(black.RaiseHold(Objected, Now), SampleMeasures);
        foreach (var each in new[] { standing, held })
        {
            var now = At(Now.AddDays(30), standing: each) with { Type = Red };
            var listing = Terms with { On = null, ServedOn = now.Today };
            Assert.Equal(ListErrors.ConflictOpen, Refused(RedNoticed.List(listing, now)));
            Assert.Equal("裁1号", Ok(RedNoticed.List(listing with { ConflictDocument = "裁1号" }, now)).Listing!.ConflictDocument);
        }
    }

    [Fact]
    public void Domains_count_distinct_and_in_force_only()
    {
        var others = new[]
        {
            Listed with { Id = new("a"), Domain = "tax" },
            Listed with { Id = new("b"), Domain = "tax" },
            (Listed with { Id = new("c"), Domain = "labour" }).RaiseHold(Objected, Now),
            Ended with { Id = new("d"), Domain = "safety" },
            Listed with { Id = new("e"), Domain = "honours", Colour = ListColour.Red },
        };
        var standing = others.Aggregate(default(Standing), (next, entry) => next.With(entry, SampleMeasures));
        Assert.Equal(2, Ok(Heard.List(Terms, At(DecidedAt, standing: standing))).Listing!.Domains);
    }

    [Fact]
    public void A_decision_keeps_policy_and_catalogue_version()
    {
        Assert.Equal("test-1", Listed.Listing!.PolicyVersion);
        Assert.Equal("c1", Listed.Listing!.CatalogueVersion);
    }

    [Fact]
    public void A_term_ends_by_itself_on_its_day()
    {
        Assert.Equal(EntryEffect.InForce, Listed.EffectOn(new(2027, 3, 9)));
        Assert.Equal(EntryEffect.Ended, Listed.EffectOn(new(2027, 3, 10)));
    }
}
