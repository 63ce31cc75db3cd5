using CreditHub.JointActions;
using Xunit;

namespace CreditHub.Engine;

/// <summary>One unit's part of a round.</summary>
public abstract partial class StepsContract
{
    private static readonly UnitDirective.Input Tax = new(new("e1"), new("tax"), 1);

    private static readonly string Aligned = $"activity AlignDirective {Json(Tax)}";

    [Fact]
    public async Task Unit_that_has_nothing_to_do_is_not_waited_for()
    {
        script.On(AlignDirective.Name, new AlignDirective.Output(null));
        await BeginAsync(UnitDirective.Name, "u", Tax);
        await DidAsync("u", Aligned, """ends {"outcome":"nothing"}""");
    }

    [Fact]
    public async Task Unit_that_answers_in_time_is_not_escalated()
    {
        script.On(AlignDirective.Name, Awaiting(1, Day(5)));
        await BeginAsync(UnitDirective.Name, "u", Tax);
        await TellAsync("u", "changed", "k", Settled);
        await MoveToAsync(Day(10));
        await DidAsync(
            "u",
            Aligned,
            "status instruction 1, next step 2026-03-07 01:00:00Z",
            "wait changed until 03-07 01:00",
            $"heard {Json(Settled)}",
            "status settled",
            """ends {"outcome":"settled"}""");
    }

    [Fact]
    public async Task Answer_that_comes_before_the_wait_counts()
    {
        script.On(AlignDirective.Name, Awaiting(1, Day(5)));
        await tested.Engine.StartAsync(UnitDirective.Name.Name, "u", HubJson.ToElement(Tax), Cancel);
        await TellAsync("u", "changed", "k", Settled);
        Assert.Equal("""ends {"outcome":"settled"}""", journal.Of("u")[^1]);
        Assert.DoesNotContain("silence", journal.Of("u"));
    }

    [Fact]
    public async Task Slow_unit_is_escalated_at_its_deadline_and_then_answers()
    {
        script.On(AlignDirective.Name, Awaiting(1, Day(5)));
        script.On(EscalateDirective.Name, new InstructionProgress(1, 2, null, Day(8)));
        await BeginAsync(UnitDirective.Name, "u", Tax);
        await MoveToAsync(Day(5));
        await TellAsync("u", "changed", "k", Settled with { Version = 3 });
        await DidAsync(
            "u",
            Aligned,
            "status instruction 1, next step 2026-03-07 01:00:00Z",
            "wait changed until 03-07 01:00",
            "silence",
            Escalated,
            "status instruction 1, next step 2026-03-10 01:00:00Z",
            "wait changed until 03-10 01:00",
            $"heard {Json(Settled with { Version = 3 })}",
            "status settled",
            """ends {"outcome":"settled"}""");
    }

    [Fact]
    public async Task Silent_unit_is_escalated_at_each_deadline_until_the_ladder_ends()
    {
        script.On(AlignDirective.Name, Awaiting(1, Day(5)));
        script.On(
            EscalateDirective.Name,
            new InstructionProgress(1, 2, null, Day(8)),
            new InstructionProgress(1, 3, null, Day(10)),
            new InstructionProgress(1, 4, UnitOutcome.Unanswered, null));
        await BeginAsync(UnitDirective.Name, "u", Tax);
        foreach (var deadline in new[] { 5, 8, 10 })
        {
            await MoveToAsync(Day(deadline));
        }

        await DidAsync(
            "u",
            Aligned,
            "status instruction 1, next step 2026-03-07 01:00:00Z",
            "wait changed until 03-07 01:00",
            "silence",
            Escalated,
            "status instruction 1, next step 2026-03-10 01:00:00Z",
            "wait changed until 03-10 01:00",
            "silence",
            Escalated,
            "status instruction 1, next step 2026-03-12 01:00:00Z",
            "wait changed until 03-12 01:00",
            "silence",
            Escalated,
            "status unanswered",
            """ends {"outcome":"unanswered"}""");
    }

    [Fact]
    public async Task Unit_that_refuses_is_waited_for_until_the_office_has_settled_it()
    {
        var refused = new InstructionProgress(1, 2, null, null);
        script.On(AlignDirective.Name, Awaiting(1, Day(5)));
        await BeginAsync(UnitDirective.Name, "u", Tax);
        await TellAsync("u", "changed", "refused", refused);
        await MoveToAsync(Day(30));
        await TellAsync("u", "changed", "superseded", new InstructionProgress(1, 3, UnitOutcome.Superseded, null));
        await DidAsync(
            "u",
            Aligned,
            "status instruction 1, next step 2026-03-07 01:00:00Z",
            "wait changed until 03-07 01:00",
            $"heard {Json(refused)}",
            "status instruction 1, next step ",
            "wait changed",
            $"heard {Json(new InstructionProgress(1, 3, UnitOutcome.Superseded, null))}",
            "status superseded",
            """ends {"outcome":"superseded"}""");
    }

    [Fact]
    public async Task Signals_that_repeat_come_late_or_speak_of_another_instruction_change_nothing()
    {
        var early = new InstructionProgress(1, 2, null, Day(9));
        script.On(AlignDirective.Name, Awaiting(2, Day(5)));
        await BeginAsync(UnitDirective.Name, "u", Tax);
        await TellAsync("u", "changed", "other", early);
        await TellAsync("u", "changed", "other", early);
        await TellAsync("u", "changed", "k", Settled with { Sequence = 2 });
        await TellAsync("u", "changed", "late", early);
        string[] waits = ["status instruction 2, next step 2026-03-07 01:00:00Z", "wait changed until 03-07 01:00"];
        await DidAsync(
            "u",
            [Aligned, .. waits, $"heard {Json(early)}", .. waits, $"heard {Json(Settled with { Sequence = 2 })}", "status settled", """ends {"outcome":"settled"}"""]);
    }

    [Fact]
    public async Task Unit_that_cannot_be_told_fails_its_part_after_every_try()
    {
        script.Fails(AlignDirective.Name);
        await BeginAsync(UnitDirective.Name, "u", Tax);
        await GiveUpAsync();
        await DidAsync("u", Aligned, "failed AlignDirective: down", "fails AlignDirective: down");
        Assert.Equal(RoundState.Failed, (await tested.Engine.FindAsync("u", Cancel))!.State);
    }

    private static InstructionProgress Settled { get; } = new(1, 2, UnitOutcome.Settled, null);

    private static string Escalated { get; } = $"activity EscalateDirective {Json(new EscalateDirective.Input(Tax.Entry, Tax.Unit, 1))}";

    private static AlignDirective.Output Awaiting(int sequence, DateTimeOffset wakeAt) => new(new InstructionProgress(sequence, 1, null, wakeAt));
}
