using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Records;

namespace CreditHub.Checks;

/// <summary>连续3年无不良信用记录 (T16, I6): what stands against a subject in the years before a day.</summary>
/// <param name="From">First day that is looked at, Asia/Shanghai.</param>
/// <param name="Until">Last day, the day of the question.</param>
/// <param name="Records">The records that count against it, the oldest decision first.</param>
/// <param name="Entries">The black list entries in force that do.</param>
public sealed record CleanRecord(
    DateOnly From, DateOnly Until, IReadOnlyList<CreditRecord> Records, IReadOnlyList<StandingEntry> Entries)
{
    /// <summary>Whether nothing counts against it.</summary>
    public bool IsClean => Records.Count == 0 && Entries.Count == 0;

    /// <summary>
    /// Looks back. A record counts that public bodies decided (R12), that other units may read, on which a sanction could rest (G21), that stands
    /// undisputed, and whose validity and term of use have not ended (G13), whether or not it was put away yet. An entry counts while it is in its term and not on hold (G7).
    /// </summary>
    /// <param name="records">The subject's records, in any order.</param>
    /// <param name="held">Those of them whose objection is being verified: they do not count meanwhile.</param>
    /// <param name="standing">The subject's standing; null where it never had an entry.</param>
    /// <param name="catalogue">The kinds of record.</param>
    /// <param name="terms">How long records may be used, by the policy of the day.</param>
    /// <param name="years">How many years, at least 1.</param>
    /// <param name="on">The day, Asia/Shanghai. A decision of the same day so many years ago is too old to count.</param>
    public static CleanRecord Of(
        IEnumerable<CreditRecord> records, IReadOnlySet<RecordId> held, Standing? standing, RecordCatalogue catalogue,
        RecordTerms terms, int years, DateOnly on)
    {
        var from = on.AddYears(-years).AddDays(1);
        return new CleanRecord(
            from,
            on,
            [
                .. records.Where(record => Counts(record, catalogue, terms, from, on) && !held.Contains(record.Id))
                    .OrderBy(record => record.DecidedOn).ThenBy(record => record.Id.Value, StringComparer.Ordinal),
            ],
            [.. (standing?.Entries ?? []).Where(entry => Counts(entry, standing!, on))]);
    }

    private static bool Counts(CreditRecord record, RecordCatalogue catalogue, RecordTerms terms, DateOnly from, DateOnly on) =>
        catalogue.Find(record.Kind)?.Kind is { Tone: RecordTone.Negative, SourceClass: SourceClass.PublicCredit, Class: RecordClass.Public or RecordClass.Shared } kind
        && record is { State: RecordState.InForce, BasisUse.MayRest: true }
        && from <= record.DecidedOn && record.DecidedOn <= on
        && (record.ValidUntil is not { } last || on <= last)
        && on <= terms.LastOf(record, kind);

    private static bool Counts(StandingEntry entry, Standing standing, DateOnly on) =>
        entry.Colour is ListColour.Black && entry.InForce(on) && !standing.Ended.ContainsKey(entry.Entry.Value);
}
