using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;
using Xunit;
using static CreditHub.JointActions.Sample;

namespace CreditHub.JointActions;

public sealed class JointPlanTests
{
    [Fact]
    public void An_entry_that_was_never_decided_plans_nothing()
    {
        var profile = Profile(("land", MeasureForce.Mandatory));
        var notice = ((EntryState.Listed)Entry().State).Notice;
        EntryState[] undecided =
        [
            new EntryState.Proposed(), new EntryState.Noticed(notice), new EntryState.Heard(notice, new Statement(true, "", "", new(2026, 2, 10))),
            new EntryState.Declined("不予〔2026〕1号", new(Determiner, "p2", true), Monday),
        ];

        Assert.All(undecided, state => Assert.Empty(JointPlan.For(Entry() with { State = state }, profile.Catalogue("c1"))));
    }

    [Fact]
    public void A_food_and_drug_entry_reaches_many_units_of_Fuzhou()
    {
        var profile = Profiles.Load("fuzhou");
        var plan = JointPlan.For(Entry(), profile.CatalogueOn(new(2026, 3, 2)));

        Assert.True(plan.Count >= 10, $"{plan.Count} units");
        Assert.All(plan, row => Assert.DoesNotContain('.', row.Unit.Value));
        Assert.All(plan, row => Assert.True(profile.Units.ContainsKey(row.Unit), row.Unit.Value));
        Assert.Equal(3, profile.Book.Numbers(PolicyKeys.EscalationWorkingDays, new(2026, 3, 2)).Count);
    }

    [Fact]
    public void One_units_row_is_that_of_the_whole_plan()
    {
        var profile = Profiles.Load("fuzhou");
        var catalogue = profile.CatalogueOn(new(2026, 3, 2));
        var plan = JointPlan.For(Entry(), catalogue).ToDictionary(row => row.Unit);

        Assert.All(profile.Units.Keys, unit => Assert.Equal(
            HubJson.ToElement(plan.GetValueOrDefault(unit)).GetRawText(), HubJson.ToElement(JointPlan.For(Entry(), catalogue, unit)).GetRawText()));
    }

    [Fact]
    public void Every_planned_measure_has_a_basis_and_ends_with_the_entry_at_the_latest()
    {
        var plan = JointPlan.For(Entry(), Profile(("land", MeasureForce.Mandatory), ("bank", MeasureForce.Informational)).Catalogue("c1"));

        Assert.Equal(["bank", "land"], plan.Select(row => row.Unit.Value));
        Assert.All(plan.SelectMany(row => row.Measures), measure =>
        {
            Assert.NotEmpty(measure.Basis.Value);
            Assert.True(measure.Until <= new DateOnly(2028, 3, 1));
        });
    }
}
