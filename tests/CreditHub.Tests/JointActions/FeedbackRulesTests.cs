using CreditHub.Decisions;
using CreditHub.Measures;
using Xunit;
using static CreditHub.JointActions.InstructionStateTests;
using static CreditHub.JointActions.Sample;

namespace CreditHub.JointActions;

public sealed class FeedbackRulesTests
{
    public static TheoryData<MeasureFeedback, HubError> Refused => new()
    {
        { Answer("S99"), JointActionErrors.MeasureUnknown },
        { Answer("S01", FeedbackResult.NotImplemented) with { Reason = " " }, JointActionErrors.ReasonRequired },
        { Answer("S01", FeedbackResult.NotApplicable) with { Reason = "" }, JointActionErrors.ReasonRequired },
        { Answer("S01", FeedbackResult.PartlyImplemented) with { Reason = "" }, JointActionErrors.ReasonRequired },
        { Answer("S01", FeedbackResult.SuspendedForVerification) with { Reason = "" }, JointActionErrors.ReasonRequired },
        { Answer("S01") with { AmountYuan = -0.01m }, JointActionErrors.AmountNegative },
        { Answer("S01") with { From = new(2026, 3, 5), To = new(2026, 3, 4) }, JointActionErrors.PeriodReversed },
        { Answer("S01") with { EvidenceHash = new string('A', 64) }, JointActionErrors.EvidenceMalformed },
        { Answer("S01") with { EvidenceHash = "abc" }, JointActionErrors.EvidenceMalformed },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void An_answer_that_breaks_the_contract_is_refused_and_none_of_its_request_is_kept(MeasureFeedback answer, HubError error)
    {
        var directive = Imposed(MeasureForce.Mandatory, MeasureForce.Mandatory);

        Assert.Equal(error, Refusal(directive.Receive(1, [Answer("S02"), answer], Monday, Deadlines)));
    }

    [Fact]
    public void A_request_without_answers_is_refused() =>
        Assert.Equal(JointActionErrors.FeedbackEmpty, Refusal(Imposed(MeasureForce.Mandatory).Receive(1, [], Monday, Deadlines)));

    [Fact]
    public void The_same_answer_twice_changes_nothing()
    {
        var settled = Accepted(Imposed(MeasureForce.Mandatory).Receive(1, [Answer("S01")], Monday, Deadlines));

        Assert.Same(settled, Accepted(settled.Receive(1, [Answer("S01")], Monday.AddDays(1), Deadlines)));
    }

    [Fact]
    public void A_settled_instruction_rejects_a_contradicting_answer()
    {
        var settled = Accepted(Imposed(MeasureForce.Mandatory).Receive(1, [Answer("S01")], Monday, Deadlines));

        var later = settled.Receive(1, [Answer("S01", FeedbackResult.NotApplicable, hour: 5)], Monday.AddDays(1), Deadlines);

        Assert.Equal(JointActionErrors.FeedbackConflict, Refusal(later));
    }

    [Fact]
    public void While_it_is_open_the_answer_that_occurred_later_holds_in_whichever_order_they_come()
    {
        var open = Imposed(MeasureForce.Mandatory, MeasureForce.Mandatory);
        MeasureFeedback[] answers = [Answer("S01", FeedbackResult.PartlyImplemented, hour: 1), Answer("S01", hour: 2)];

        foreach (var order in (MeasureFeedback[][])[answers, [.. answers.Reverse()]])
        {
            var after = order.Aggregate(open, (directive, answer) => Accepted(directive.Receive(1, [answer], Monday, Deadlines)));
            Assert.Equal(answers[1], Assert.Single(after.Current!.Feedback));
        }
    }

    [Fact]
    public void Money_is_kept_to_the_last_digit() =>
        Assert.Equal(1200.50m, Accepted(Imposed(MeasureForce.Mandatory).Receive(1, [Answer("S01")], Monday, Deadlines)).Current!.Feedback[0].AmountYuan);

    [Theory]
    [InlineData(InstructionKind.Impose, MeasureForce.Mandatory, true, true)]
    [InlineData(InstructionKind.Impose, MeasureForce.Recommended, true, false)]
    [InlineData(InstructionKind.Resume, MeasureForce.Mandatory, true, true)]
    [InlineData(InstructionKind.Correct, MeasureForce.Recommended, true, false)]
    [InlineData(InstructionKind.Suspend, MeasureForce.Recommended, false, true)]
    [InlineData(InstructionKind.Lift, MeasureForce.Mandatory, false, true)]
    [InlineData(InstructionKind.Lift, MeasureForce.Recommended, false, true)]
    public void Not_implemented_settles_a_sanction_but_never_a_lift(InstructionKind kind, MeasureForce force, bool settles, bool isRefusal)
    {
        var directive = Directive(force).Order(kind, 1, 1, 1, Monday, Deadlines);

        var after = Accepted(directive.Receive(1, [Answer("S01", FeedbackResult.NotImplemented)], Monday, Deadlines)).Current!;

        Assert.Equal(settles, after.State is InstructionState.Settled);
        Assert.Equal(isRefusal, FeedbackRules.IsRefusal(kind, force, FeedbackResult.NotImplemented));
    }

    [Fact]
    public void A_unit_that_refused_a_lift_may_still_confirm_it()
    {
        var refused = Accepted(Directive(MeasureForce.Mandatory).Order(InstructionKind.Lift, 1, 1, 1, Monday, Deadlines)
            .Receive(1, [Answer("S01", FeedbackResult.NotImplemented, hour: 1)], Monday, Deadlines));

        var confirmed = Accepted(refused.Receive(1, [Answer("S01", hour: 9)], Monday.AddDays(1), Deadlines));

        Assert.IsType<InstructionState.Settled>(confirmed.Current!.State);
    }
}
