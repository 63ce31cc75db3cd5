using CreditHub.Measures;
using CreditHub.Subjects;

namespace CreditHub.Lists;

/// <summary>What applies to one subject now: the projection of its entries that checks read. Entries are projected whole, the newer version wins.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Entries">One row an entry that was ever listed and has not ended.</param>
/// <param name="Ended">Entries that ended, with the version at which they did, so that a late older projection cannot bring one back.</param>
public sealed record Standing(
    SubjectKey Subject, SubjectKind Kind, IReadOnlyList<StandingEntry> Entries, IReadOnlyDictionary<string, int> Ended);

/// <summary>One entry as checks see it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Version">The entry's version that was projected.</param>
/// <param name="Type">Its list type.</param>
/// <param name="Colour">Red or black.</param>
/// <param name="Domain">Its domain.</param>
/// <param name="OnHold">Whether a verification is under way: then nothing of it applies (G7).</param>
/// <param name="From">First day of the term, inclusive, Asia/Shanghai.</param>
/// <param name="Until">Last day of the term, inclusive.</param>
/// <param name="DocumentNumber">The decision's number.</param>
/// <param name="Basis">The legal basis.</param>
/// <param name="CatalogueVersion">The measure catalogue with which it was planned (J8).</param>
/// <param name="Measures">The measures planned, with their own ends.</param>
public sealed record StandingEntry(
    ListEntryId Entry,
    int Version,
    ListTypeId Type,
    ListColour Colour,
    string Domain,
    bool OnHold,
    DateOnly From,
    DateOnly Until,
    string DocumentNumber,
    LegalBasisId Basis,
    string CatalogueVersion,
    IReadOnlyList<MeasureTerm> Measures)
{
    /// <summary>When the oldest verification under way was raised, UTC; null where none is, or where it was not projected.</summary>
    public DateTimeOffset? HeldSince { get; init; }
}

/// <summary>One planned measure and its last day.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Until">Last day, inclusive; the earlier of the entry's end and the measure's own longest term.</param>
public sealed record MeasureTerm(MeasureId Measure, DateOnly Until);
