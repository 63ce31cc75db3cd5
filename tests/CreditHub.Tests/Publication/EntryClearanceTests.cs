using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Publication;

/// <summary>The gate before a list entry is public: every state, and everything that may be done to it (P8, P10, G26).</summary>
public sealed class EntryClearanceTests
{
    private static readonly Actor Third = new(Market, "p5", IsPerson: true);
    private static readonly Classification Yes = new(IsPublic: true, [], Colleague, Now);
    private static readonly Classification No = new(IsPublic: false, [SecrecyReason.CommercialSecret], Colleague, Now);
    private static readonly EntryClearanceState.Exempted Exemption = new(SecrecyReason.Privacy, "条例第十五条", Decider, Now);

    private static EntryClearance Waiting => EntryClearance.Of(Listed, Terms.On!.Value.AddDays(10), Samples.Showing.Schedule, 60);

    private static EntryClearance Said => Ok(Waiting.Classify(Yes));

    private static EntryClearance Cleared => Ok(Said.Approve(new(Third, Now), byOffice: false));

    private static EntryClearance Withheld => Ok(Ok(Waiting.Classify(No)).Approve(new(Third, Now), byOffice: false));

    private static EntryClearance Exempted => Ok(Cleared.Exempt(Exemption));

    public static TheoryData<string, string, string, string, string> Moves { get; } = new()
    {
        // state, classified, approved, sent back, exempted
        { "Unclassified", "Classified", "publication.not-classified", "publication.not-classified", "Exempted" },
        { "Classified", "same", "Cleared", "Unclassified", "Exempted" },
        { "Cleared", "publication.already-decided", "same", "publication.already-decided", "Exempted" },
        { "Withheld", "publication.already-decided", "same", "publication.already-decided", "Exempted" },
        { "Exempted", "publication.already-decided", "publication.already-decided", "publication.already-decided", "same" },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Every_state_answers_everything_that_is_done_to_it(string state, string classified, string approved, string sentBack, string exempted)
    {
        var gate = state switch { "Unclassified" => Waiting, "Classified" => Said, "Cleared" => Cleared, "Withheld" => Withheld, _ => Exempted };
        Assert.Equal(
            (state, classified, approved, sentBack, exempted),
            (gate.State.GetType().Name, Outcome(gate, gate.Classify(Yes)), Outcome(gate, gate.Approve(new(Third, Now.AddHours(1)), byOffice: false)),
                Outcome(gate, gate.SendBack(Third, "核对", byOffice: false)), Outcome(gate, gate.Exempt(Exemption))));
    }

    [Fact]
    public void Second_person_is_neither_who_classified_nor_who_decided_the_entry_nor_a_system_nor_of_another_unit()
    {
        Assert.Equal(PublicationErrors.SecondPerson, Refused(Said.Approve(new(Colleague, Now), byOffice: false)));
        Assert.Equal(PublicationErrors.SecondPerson, Refused(Said.Approve(new(Decider, Now), byOffice: false)));
        Assert.Equal(PublicationErrors.PersonRequired, Refused(Said.Approve(new(Machine, Now), byOffice: false)));
        Assert.Equal(PublicationErrors.UnitForeign, Refused(Said.Approve(new(OfficePerson, Now), byOffice: false)));
        Assert.True(Ok(Said.Approve(new(OfficePerson, Now), byOffice: true)).IsCleared);
        Assert.Equal(PublicationErrors.SecondPerson, Refused(Ok(Waiting.Classify(Yes with { By = Decider })).Approve(new(Decider, Now), byOffice: false)));
    }

    [Fact]
    public void First_person_is_of_the_unit_and_says_reasons_only_where_it_is_not_public()
    {
        Assert.Equal(PublicationErrors.UnitForeign, Refused(Waiting.Classify(Yes with { By = OfficePerson })));
        Assert.Equal(PublicationErrors.PersonRequired, Refused(Waiting.Classify(Yes with { By = Machine })));
        Assert.Equal(PublicationErrors.ReasonsInvalid, Refused(Waiting.Classify(Yes with { Reasons = [SecrecyReason.Privacy] })));
        Assert.Equal(PublicationErrors.ReasonsInvalid, Refused(Classification.Of(DocumentClass.NotPublic, [], Colleague, Now).Then(Waiting.Classify)));
        Assert.Equal(PublicationErrors.BasisMissing, Refused(Waiting.Exempt(Exemption with { Basis = " " })));
        Assert.Equal(PublicationErrors.UnitForeign, Refused(Waiting.Exempt(Exemption with { By = OfficePerson })));
        Assert.Equal(PublicationErrors.ReasonsInvalid, Refused(Said.SendBack(Third, "致电13900000000", byOffice: false)));
    }

    [Fact]
    public void Nobody_need_decide_about_what_is_over_and_its_last_day_is_never_past_the_longest()
    {
        Assert.NotNull(Waiting.WakeAt);
        var over = Waiting.Follow(Ended, Today);
        Assert.Equal((false, null, null), (over.IsOpen, over.WakeAt, over.EndsAt));
        Assert.Same(over, over.Follow(Ended, Today));
        Assert.False(Waiting.Follow(Listed, Waiting.Until).IsOver);
        Assert.True(Waiting.Follow(Listed, Waiting.Until.AddDays(1)).IsOver);
        // Where the longest publication is shorter than the term, it is over while the entry itself is still in force.
        var shorter = EntryClearance.Of(Listed, Waiting.DueOn, Waiting.Schedule, 1);
        Assert.Equal(Terms.On!.Value.AddMonths(1).AddDays(-1), shorter.Until);
        Assert.False(shorter.Follow(Listed, shorter.Until).IsOver);
        Assert.True(shorter.Follow(Listed, shorter.Until.AddDays(1)).IsOver);
        Assert.Equal(Terms.Until, Waiting.Until);
    }

    private static string Outcome(EntryClearance before, Decision<EntryClearance> decision) => decision switch
    {
        Decision<EntryClearance>.Accepted { Value: var next } when ReferenceEquals(next, before) => "same",
        Decision<EntryClearance>.Accepted { Value: var next } => next.State.GetType().Name,
        Decision<EntryClearance>.Rejected { Error: var error } => error.Code,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
