using CreditHub.JointActions;
using CreditHub.Measures;

namespace CreditHub.Lists;

/// <summary>
/// Projects entries into the standing that checks read. Entries are projected whole and the newer version wins, so any order, with any
/// repeats, gives the same standing.
/// </summary>
public static class StandingProjection
{
    /// <summary>Puts an entry into its subject's standing.</summary>
    /// <param name="standing">The standing; null while the subject has none.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="catalogue">The catalogue of the decision's version; null for an entry that was never listed.</param>
    /// <returns>The standing, the very same object where nothing changed; null where there is none and nothing for one.</returns>
    public static Standing? With(this Standing? standing, ListEntry entry, MeasureCatalogue? catalogue)
    {
        if (entry.Listing is not { } decision || catalogue is null || entry.Version <= standing.VersionOf(entry.Id))
        {
            return standing;
        }

        standing ??= new Standing(entry.Subject, entry.SubjectKind, [], new Dictionary<string, int>());
        var others = standing.Entries.Where(row => row.Entry != entry.Id);
        return entry.State is EntryState.Ended
            ? standing with
            {
                Entries = [.. others],
                Ended = new SortedDictionary<string, int>(standing.Ended.ToDictionary(), StringComparer.Ordinal) { [entry.Id.Value] = entry.Version },
            }
            : standing with { Entries = [.. others.Append(Row(entry, decision, catalogue)).OrderBy(row => row.Entry.Value, StringComparer.Ordinal)] };
    }

    /// <summary>The distinct domains in which a subject has entries of a colour in force: neither held nor over (L9).</summary>
    /// <param name="standing">The standing; null for none.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static IReadOnlyList<string> DomainsInForce(this Standing? standing, ListColour colour, DateOnly on) =>
        standing is null ? [] : [.. standing.Entries.Where(row => row.Colour == colour && row.InForce(on)).Select(row => row.Domain).Distinct()];

    /// <summary>
    /// Whether a subject is on a list of a colour in a domain (L12). An entry on hold counts: it may come back into force.
    /// </summary>
    /// <param name="standing">The standing; null for none.</param>
    /// <param name="colour">The colour.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static bool IsListed(this Standing? standing, ListColour colour, string domain, DateOnly on) =>
        standing is not null && standing.Entries.Any(row => row.Colour == colour && row.Domain == domain && on <= row.Until);

    /// <summary>Whether an entry is in force on a day: its term runs and no verification is under way.</summary>
    /// <param name="row">The entry as projected.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static bool InForce(this StandingEntry row, DateOnly on) => !row.OnHold && row.From <= on && on <= row.Until;

    private static int VersionOf(this Standing? standing, ListEntryId entry) =>
        standing is null ? 0
        : standing.Ended.TryGetValue(entry.Value, out var ended) ? ended
        : standing.Entries.FirstOrDefault(row => row.Entry == entry)?.Version ?? 0;

    private static StandingEntry Row(ListEntry entry, ListingDecision decision, MeasureCatalogue catalogue) => new(
        entry.Id,
        entry.Version,
        entry.Type,
        entry.Colour,
        entry.Domain,
        entry.Holds.Count > 0,
        decision.On,
        decision.Until,
        decision.DocumentNumber,
        entry.Grounds.Basis,
        decision.CatalogueVersion,
        [.. JointPlan.For(entry, catalogue)
            .SelectMany(unit => unit.Measures)
            .DistinctBy(measure => measure.Measure)
            .OrderBy(measure => measure.Measure.Value, StringComparer.Ordinal)
            .Select(measure => new MeasureTerm(measure.Measure, measure.Until))])
    {
        HeldSince = entry.Holds.Select(hold => (DateTimeOffset?)hold.At).Min(),
    };
}
