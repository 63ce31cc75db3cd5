using CreditHub.Decisions;
using CreditHub.Measures;
using Xunit;
using static CreditHub.JointActions.Sample;

namespace CreditHub.JointActions;

/// <summary>Every state of an instruction against every input.</summary>
public sealed class InstructionStateTests
{
    private static readonly DateTimeOffset Tuesday = Monday.AddDays(1);

    public static TheoryData<string, string, string> Table => new()
    {
        { "delivered", "acknowledge", "acknowledged" },
        { "delivered", "answer one", "acknowledged" },
        { "delivered", "answer all", "settled" },
        { "delivered", "order", "superseded" },
        { "delivered", "wake early", "same" },
        { "delivered", "wake due", "delivered" },
        { "acknowledged", "acknowledge", "same" },
        { "acknowledged", "answer one", "acknowledged" },
        { "acknowledged", "answer all", "settled" },
        { "acknowledged", "order", "superseded" },
        { "acknowledged", "wake early", "same" },
        { "acknowledged", "wake due", "acknowledged" },
        { "settled", "acknowledge", "same" },
        { "settled", "answer one", "same" },
        { "settled", "answer all", "same" },
        { "settled", "order", "same" },
        { "settled", "wake early", "same" },
        { "settled", "wake due", "same" },
        { "superseded", "acknowledge", "same" },
        { "superseded", "answer one", "superseded" },
        { "superseded", "answer all", "superseded" },
        { "superseded", "order", "same" },
        { "superseded", "wake early", "same" },
        { "superseded", "wake due", "same" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void An_instruction_takes_every_input_in_every_state(string state, string input, string expected)
    {
        var before = In(state);
        var after = Apply(before, input);

        var instruction = after.Instructions[0];
        if (expected == "same")
        {
            Assert.Equal(before.Instructions[0].State, instruction.State);
            Assert.Equal(before.Instructions[0].Feedback, instruction.Feedback);
            Assert.Equal(before.Instructions[0].Escalations, instruction.Escalations);
        }
        else
        {
            Assert.Equal(expected, Word(instruction.State));
            Assert.Equal(before.Version + 1, after.Version);
        }
    }

    [Fact]
    public void An_answer_before_the_acknowledgement_is_one()
    {
        var after = Apply(In("delivered"), "answer one").Current!;

        Assert.Equal(Tuesday, Assert.IsType<InstructionState.Acknowledged>(after.State).At);
    }

    [Fact]
    public void A_late_answer_to_a_superseded_instruction_is_kept_there_and_touches_no_other()
    {
        var before = In("superseded");
        var after = Apply(before, "answer all");

        Assert.Equal(2, after.Instructions[0].Feedback.Count);
        Assert.Equal(before.Current, after.Current);
    }

    [Fact]
    public void A_sequence_that_was_never_ordered_is_refused()
    {
        var directive = In("delivered");

        Assert.Equal(JointActionErrors.SequenceUnknown, Refusal(directive.Acknowledge(2, Tuesday, Deadlines)));
        Assert.Equal(JointActionErrors.SequenceUnknown, Refusal(directive.Receive(0, [Answer("S01")], Tuesday, Deadlines)));
    }

    [Fact]
    public void Information_is_settled_when_it_is_taken_and_never_due()
    {
        var informed = Imposed(MeasureForce.Informational);

        Assert.Null(informed.Current!.Due());
        Assert.Null(informed.Current.WakeAt);
        Assert.Equal(UnitOutcome.Informed, informed.Progress(1).Outcome);
        Assert.Same(informed, informed.Wake(Monday.AddYears(1), Deadlines, out var rung));
        Assert.Null(rung);
        Assert.IsType<InstructionState.Settled>(Accepted(informed.Acknowledge(1, Tuesday, Deadlines)).Current!.State);
    }

    [Fact]
    public void Information_next_to_a_mandatory_measure_need_not_be_answered()
    {
        var both = Imposed(MeasureForce.Mandatory, MeasureForce.Informational);

        Assert.IsType<InstructionState.Settled>(Accepted(both.Receive(1, [Answer("S01")], Tuesday, Deadlines)).Current!.State);
    }

    internal static HubError? Refusal<T>(Decision<T> decision) => (decision as Decision<T>.Rejected)?.Error;

    internal static T Accepted<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    private static Directive In(string state) => state switch
    {
        "delivered" => Imposed(MeasureForce.Mandatory, MeasureForce.Recommended),
        "acknowledged" => Accepted(In("delivered").Acknowledge(1, Monday.AddHours(1), Deadlines)),
        "settled" => Accepted(In("delivered").Receive(1, [Answer("S01"), Answer("S02")], Monday.AddHours(2), Deadlines)),
        "superseded" => In("delivered").Order(InstructionKind.Suspend, 2, 1, 2, Monday.AddHours(3), Deadlines),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static Directive Apply(Directive directive, string input) => input switch
    {
        "acknowledge" => Accepted(directive.Acknowledge(1, Tuesday, Deadlines)),
        "answer one" => Accepted(directive.Receive(1, [Answer("S01")], Tuesday, Deadlines)),
        "answer all" => Accepted(directive.Receive(1, [Answer("S02"), Answer("S01")], Tuesday, Deadlines)),
        "order" => directive.Order(InstructionKind.Lift, 3, 1, 3, Tuesday, Deadlines),
        "wake early" => directive.Wake(Tuesday, Deadlines, out _),
        "wake due" => directive.Wake(Monday.AddDays(30), Deadlines, out _),
        _ => throw new ArgumentOutOfRangeException(nameof(input)),
    };

    private static string Word(InstructionState state) => state switch
    {
        InstructionState.Delivered => "delivered",
        InstructionState.Acknowledged => "acknowledged",
        InstructionState.Settled => "settled",
        InstructionState.Superseded => "superseded",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
