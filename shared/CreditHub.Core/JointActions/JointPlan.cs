using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.JointActions;

/// <summary>Matches measures to an entry. The same entry and catalogue always give the same plan, so standing, checks and directives agree.</summary>
public static class JointPlan
{
    /// <summary>The name of an entry's joint action.</summary>
    public static JointActionId ActionOf(ListEntryId entry) => new("ja-" + entry.Value);

    /// <summary>The measures that apply to a listed entry, grouped by implementing unit; both ordered by code.</summary>
    /// <param name="entry">The entry; an entry that was never listed has no measures.</param>
    /// <param name="catalogue">The catalogue of the decision's version.</param>
    /// <returns>One row a unit; no row without a measure, no measure without a legal basis (G1).</returns>
    public static IReadOnlyList<PlannedDirective> For(ListEntry entry, MeasureCatalogue catalogue) => entry.Listing is not { } decision
        ? []
        : [.. catalogue.Measures
            .Where(measure => Applies(measure, entry, decision))
            .SelectMany(measure => measure.Units.Select(unit => (Unit: unit, Measure: measure)))
            .GroupBy(row => row.Unit)
            .OrderBy(unit => unit.Key.Value, StringComparer.Ordinal)
            .Select(unit => Planned(entry, unit.Key, unit.Select(row => row.Measure), decision))];

    /// <summary>What one unit is to be told: its row of <see cref="For(ListEntry, MeasureCatalogue)"/>, without making the others.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="catalogue">The catalogue of the decision's version.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The row; null where no measure applies at that unit.</returns>
    public static PlannedDirective? For(ListEntry entry, MeasureCatalogue catalogue, UnitId unit) =>
        entry.Listing is { } decision
        && catalogue.Measures.Where(measure => measure.Units.Contains(unit) && Applies(measure, entry, decision)).ToList() is { Count: > 0 } measures
            ? Planned(entry, unit, measures, decision)
            : null;

    private static bool Applies(Measure measure, ListEntry entry, ListingDecision decision) =>
        measure.Colour == entry.Colour
        && measure.Basis.Count > 0
        && measure.ListTypes.Contains(entry.Type)
        && measure.SubjectKinds.Contains(entry.SubjectKind)
        && measure.LeastDomains <= decision.Domains;

    private static PlannedDirective Planned(ListEntry entry, UnitId unit, IEnumerable<Measure> measures, ListingDecision decision) => new(
        DirectiveId.For(ActionOf(entry.Id), unit),
        unit,
        [.. measures.OrderBy(measure => measure.Id.Value, StringComparer.Ordinal).Select(measure => Planned(measure, decision))]);

    private static PlannedMeasure Planned(Measure measure, ListingDecision decision)
    {
        var longest = Term.LastDay(decision.On, measure.LongestTermMonths);
        return new PlannedMeasure(measure.Id, measure.Force, measure.Basis[0], longest < decision.Until ? longest : decision.Until);
    }
}
