using CreditHub.Measures;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CreditHub.JointActions;

/// <summary>Ten implementing systems answering in any order, twice, late, or never give the documents that the rules say.</summary>
public sealed class TenUnitsTests
{
    private static readonly (string Unit, MeasureForce Force)[] Ten =
        [.. Enumerable.Range(0, 10).Select(index => ($"unit-{index}", (MeasureForce)(index % 3)))];

    [Fact]
    public void Ten_units_end_as_the_rules_say_whatever_they_do() => Prop.ForAll(
        Gen.Choose(0, 9).Zip(Gen.Choose(0, 4)).ArrayOf().ToArbitrary(),
        deeds => AsExpectedAsync(deeds).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static async Task<bool> AsExpectedAsync((int Unit, int Deed)[] deeds)
    {
        var city = new City(Ten);
        await city.ChangeAsync(city.Entry);
        HashSet<string> taken = [], answered = [];
        foreach (var (unit, deed) in deeds.Select(one => ($"unit-{one.Unit}", one.Deed)))
        {
            switch (deed)
            {
                case 0:
                    await city.TakeAsync(unit);
                    taken.Add(unit);
                    break;
                case 1 or 2:
                    await city.AnswerAsync(unit, 1);
                    answered.Add(unit);
                    break;
                case 3:
                    // Late, or even after the office was told.
                    await city.PassAsync(5);
                    break;
                case 4:
                    city.Hub.Engine.Restart();
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        await city.PassAsync(120);
        var fine = true;
        foreach (var (unit, force) in Ten)
        {
            var current = (await city.DirectiveAsync(unit))!.Current!;
            fine &= current.State switch
            {
                InstructionState.Settled => answered.Contains(unit) || (force == MeasureForce.Informational && taken.Contains(unit)),
                InstructionState.Acknowledged => taken.Contains(unit) && !answered.Contains(unit),
                InstructionState.Delivered => !taken.Contains(unit) && !answered.Contains(unit),
                _ => false,
            };

            // None early or twice: never more than one a rung and deadline; for recommendations one in all, for information none.
            var sent = city.SentTo(unit);
            var most = force switch { MeasureForce.Mandatory => 2, MeasureForce.Recommended => 1, _ => 0 };
            fine &= sent.Count(word => word == "impose") == 1 && sent.Count(word => word == "reminder") <= most
                && sent.Count(word => word == "chase") <= (force == MeasureForce.Mandatory ? 2 : 0);

            // None lost: a binding instruction that is still open has climbed all rungs.
            fine &= force != MeasureForce.Mandatory || !current.IsOpen() || current.Escalations.Count == 3;
        }

        var round = (await city.ActionAsync())!.Rounds.Single();
        return fine && round.EndedAt is not null && round.Outcomes.Values.Sum() == 10 && !round.Outcomes.ContainsKey("failed");
    }
}
