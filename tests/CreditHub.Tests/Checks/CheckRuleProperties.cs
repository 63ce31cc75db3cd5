using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Units;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static CreditHub.Checks.CheckSamples;

namespace CreditHub.Checks;

public class CheckRuleProperties
{
    private static readonly UnitId[] Units = [Finance, Resources, Market];
    private static readonly string[] MatterCodes = [Procurement, Land];

    private static Gen<StandingEntry> EntryGen =>
        from colour in Gen.Elements(ListColour.Red, ListColour.Black)
        from id in Gen.Choose(1, 1000)
        from held in Gen.Elements(true, false)
        from start in Gen.Choose(-40, 5)
        from length in Gen.Choose(0, 60)
        from terms in Gen.SubListOf(CheckSamples.Measures.Where(measure => measure.Colour == colour).ToArray())
        from version in Gen.Elements("1", "2")
        select Entry($"{colour}-{id}", colour, [.. terms]) with
        {
            OnHold = held,
            From = Today.AddDays(start),
            Until = Today.AddDays(start + length),
            CatalogueVersion = version,
            Measures = [.. terms.Select(measure => new MeasureTerm(measure.Id, Today.AddDays(start + (length / 2))))],
        };

    [Fact]
    public void Every_answer_names_only_measures_of_that_matter_and_unit_that_are_in_force()
    {
        var property = Prop.ForAll(Gen.ListOf(EntryGen).ToArbitrary(), entries =>
        {
            var standing = Standing([.. entries.DistinctBy(entry => entry.Entry)]);
            return Units.SelectMany(unit => MatterCodes.Select(matter => (unit, matter))).All(asked => Holds(standing, asked.unit, asked.matter));
        });

        property.QuickCheckThrowOnFailure();
    }

    private static bool Holds(Standing standing, UnitId unit, string matter)
    {
        if (CheckRule.Answer(standing, matter, unit, Book, ["I01"], Today) is not Decision<CheckAnswer>.Accepted { Value: var answer })
        {
            return !CheckSamples.Matters.Single(item => item.Code == matter).Units.Contains(unit);
        }

        var live = standing.Entries.ToDictionary(entry => entry.Entry);
        return answer.Measures.All(row =>
                row.Measure.Matters.Contains(matter)
                && row.Measure.Units.Contains(unit)
                && Today <= row.Until
                && live[row.Entry] is { OnHold: false } entry && entry.From <= Today && Today <= entry.Until)
            && answer.Holds.All(hold => live[hold.Entry].OnHold)
            && (!answer.GreenChannel || answer.Measures.Any(row => row.Measure.Id.Value == "I01"));
    }
}
