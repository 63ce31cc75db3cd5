using CreditHub.JointActions;
using Xunit;

namespace CreditHub.Engine;

/// <summary>One round over all units of a joint action.</summary>
public abstract partial class StepsContract
{
    [Fact]
    public async Task Round_has_a_child_for_each_unit_and_closes_with_how_they_ended()
    {
        script.On(AlignDirective.Name, input => input.Unit.Value switch
        {
            "court" => new AlignDirective.Output(null),
            "land" => throw new IOException("down"),
            _ => Awaiting(1, Day(5)),
        });
        script.On(CloseRound.Name, true);
        await BeginAsync(DirectiveRound.Name, "round-ja-e1-1", RoundOver("court", "land", "tax"));
        await GiveUpAsync();
        await TellAsync("round-ja-e1-1.tax", "changed", "k", Settled);
        await DidAsync(
            "round-ja-e1-1",
            "status 3 units",
            Child("court"),
            Child("land"),
            Child("tax"),
            "failed round-ja-e1-1.land: AlignDirective: down",
            """activity CloseRound {"action":"ja-e1","version":1,"outcomes":{"failed":1,"nothing":1,"settled":1}}""",
            "status failed 1, nothing 1, settled 1",
            "ends 3");
        Assert.Equal("fails AlignDirective: down", journal.Of("round-ja-e1-1.land")[^1]);
        Assert.Equal("""ends {"outcome":"settled"}""", journal.Of("round-ja-e1-1.tax")[^1]);
    }

    [Fact]
    public async Task Order_in_which_units_answer_changes_nothing()
    {
        script.On(AlignDirective.Name, _ => Awaiting(1, Day(5)));
        script.On(CloseRound.Name, true);
        await BeginAsync(DirectiveRound.Name, "round-ja-e1-1", RoundOver("court", "land", "tax"));
        foreach (var unit in new[] { "tax", "court", "land" })
        {
            await TellAsync($"round-ja-e1-1.{unit}", "changed", unit, Settled);
        }

        await DidAsync(
            "round-ja-e1-1",
            "status 3 units",
            Child("court"),
            Child("land"),
            Child("tax"),
            """activity CloseRound {"action":"ja-e1","version":1,"outcomes":{"settled":3}}""",
            "status settled 3",
            "ends 3");
    }

    [Fact]
    public async Task Round_waits_for_its_slowest_unit()
    {
        script.On(AlignDirective.Name, input => input.Unit.Value == "tax" ? Awaiting(1, Day(5)) : new AlignDirective.Output(null));
        await BeginAsync(DirectiveRound.Name, "round-ja-e1-1", RoundOver("court", "tax"));
        await MoveToAsync(Day(4));
        await DidAsync("round-ja-e1-1", "status 2 units", Child("court"), Child("tax"));
    }

    [Fact]
    public async Task Round_that_cannot_be_closed_fails_after_every_try()
    {
        script.Fails(CloseRound.Name);
        await BeginAsync(DirectiveRound.Name, "round-ja-e1-1", RoundOver());
        await GiveUpAsync();
        await DidAsync(
            "round-ja-e1-1",
            "status 0 units",
            """activity CloseRound {"action":"ja-e1","version":1,"outcomes":{}}""",
            "failed CloseRound: down",
            "fails CloseRound: down");
    }

    private static DirectiveRound.Input RoundOver(params string[] units) => new(new("ja-e1"), new("e1"), 1, [.. units.Select(unit => new Units.UnitId(unit))]);

    private static string Child(string unit) => $"child UnitDirective round-ja-e1-1.{unit} {Json(new UnitDirective.Input(new("e1"), new(unit), 1))}";
}
