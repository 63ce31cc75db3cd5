using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Units;

namespace CreditHub.Checks;

/// <summary>Answers an embedded query (应查必查, Q1–Q4): only what applies in this matter at this unit (G16).</summary>
public static class CheckRule
{
    /// <summary>What applies.</summary>
    /// <param name="standing">The subject's standing; null where it never had an entry.</param>
    /// <param name="matter">The matter's code.</param>
    /// <param name="unit">The unit that asks, as its credential says.</param>
    /// <param name="book">The catalogues and matters.</param>
    /// <param name="greenChannel">Codes of the incentives that open the green channel.</param>
    /// <param name="on">The day, Asia/Shanghai. An entry or measure whose last day has passed gives nothing, whether or not the sweep came by.</param>
    /// <returns>The answer, or <see cref="CheckErrors.MatterNotYours"/>.</returns>
    public static Decision<CheckAnswer> Answer(
        Standing? standing, string matter, UnitId unit, CheckBook book, IReadOnlyCollection<string> greenChannel, DateOnly on)
    {
        if (!book.Has(unit, matter))
        {
            return CheckErrors.MatterNotYours;
        }

        if (standing is null)
        {
            return CheckAnswer.Nothing;
        }

        if (standing.Entries.Count == 0)
        {
            return CheckAnswer.Nothing;
        }

        var measures = new List<ApplicableMeasure>();
        var holds = new List<HoldMark>();
        foreach (var entry in standing.Entries.Where(entry => InTerm(entry, standing, on)))
        {
            var here = Here(entry, matter, unit, book, on).ToList();
            if (!entry.OnHold)
            {
                measures.AddRange(here);
            }
            else if (here.Count > 0)
            {
                holds.Add(new HoldMark(entry.Entry, entry.HeldSince));
            }
        }

        return new CheckAnswer(
            [.. measures.OrderBy(row => row.Measure.Id.Value, StringComparer.Ordinal).ThenBy(row => row.Entry.Value, StringComparer.Ordinal)],
            holds,
            measures.Any(row => row.Measure.Colour is ListColour.Red && greenChannel.Contains(row.Measure.Id.Value)));
    }

    private static bool InTerm(StandingEntry entry, Standing standing, DateOnly on) =>
        entry.From <= on && on <= entry.Until && !standing.Ended.ContainsKey(entry.Entry.Value);

    // The measures recorded when the entry was planned count, not a new match against a later catalogue (J8).
    private static IEnumerable<ApplicableMeasure> Here(StandingEntry entry, string matter, UnitId unit, CheckBook book, DateOnly on)
    {
        foreach (var term in entry.Measures.Where(term => on <= term.Until))
        {
            var (measure, basis) = book.Measure(entry.CatalogueVersion, term.Measure);
            if (measure.Matters.Contains(matter) && measure.Units.Contains(unit))
            {
                yield return new ApplicableMeasure(
                    measure, basis, entry.Entry, entry.DocumentNumber, term.Until < entry.Until ? term.Until : entry.Until);
            }
        }
    }
}
