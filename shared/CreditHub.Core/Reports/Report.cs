using System.Text.Json.Serialization;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>
/// A compiled monthly report. Its figures are frozen when it is compiled; what comes late is added as a further section of a new revision,
/// so that every revision can still be read.
/// </summary>
/// <param name="Schedule">Its days.</param>
/// <param name="Definition">The version of the metrics' definition.</param>
/// <param name="PolicyVersion">The policy version under which it was compiled (G30).</param>
/// <param name="Total">The figures of all units.</param>
/// <param name="Units">The figures of each unit, ordered by code.</param>
/// <param name="Obliged">The units that owed a report, ordered by code.</param>
/// <param name="Sections">What units handed in, in the order of revisions; the last section of a unit is the valid one.</param>
/// <param name="Issues">Its revisions, the first of them the compilation; never empty.</param>
public sealed record Report(
    ReportSchedule Schedule,
    string Definition,
    string PolicyVersion,
    Figures Total,
    IReadOnlyList<UnitFigures> Units,
    IReadOnlyList<UnitId> Obliged,
    IReadOnlyList<ReportSection> Sections,
    IReadOnlyList<ReportIssue> Issues)
{
    /// <summary>The number of the newest revision; 1 or more.</summary>
    [JsonIgnore]
    public int Revision => Issues[^1].Revision;

    /// <summary>The sections that are valid in the newest revision, ordered by unit.</summary>
    public IEnumerable<ReportSection> Valid() => Sections
        .GroupBy(section => section.Unit)
        .Select(sections => sections.Last())
        .OrderBy(section => section.Unit.Value, StringComparer.Ordinal);

    /// <summary>The units that handed nothing in by a revision.</summary>
    /// <param name="revision">1 for those that were chased at the compilation.</param>
    public IEnumerable<UnitId> MissingIn(int revision) =>
        Obliged.Except(Sections.Where(section => section.Revision <= revision).Select(section => section.Unit));

    /// <summary>Compiles a report.</summary>
    /// <param name="schedule">Its days.</param>
    /// <param name="policyVersion">The policy version.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="obligations">Every obligation of the period.</param>
    /// <param name="at">When, UTC.</param>
    public static Report Compile(
        ReportSchedule schedule, string policyVersion, FigureTally figures, IReadOnlyList<Obligation> obligations, DateTimeOffset at) => new(
        schedule,
        Metrics.Version,
        policyVersion,
        figures.Total,
        figures.Units,
        [.. obligations.Select(obligation => obligation.Unit).OrderBy(unit => unit.Value, StringComparer.Ordinal)],
        [.. obligations
            .Where(obligation => obligation.Standing is not null)
            .OrderBy(obligation => obligation.Unit.Value, StringComparer.Ordinal)
            .Select(obligation => new ReportSection(obligation.Unit, 1, obligation.Standing!))],
        [new ReportIssue(1, at, null)]);

    /// <summary>Takes in what a unit has handed in since. What the report holds already changes nothing.</summary>
    /// <param name="obligation">The unit's obligation; one with nothing handed in changes nothing.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The next revision, or this very report.</returns>
    public Report Include(Obligation obligation, DateTimeOffset at)
    {
        if (obligation.Standing is not { } submission
            || Sections.Any(section => section.Unit == obligation.Unit && section.Submission.At >= submission.At))
        {
            return this;
        }

        var revision = Revision + 1;
        return this with
        {
            Sections = [.. Sections, new ReportSection(obligation.Unit, revision, submission)],
            Issues = [.. Issues, new ReportIssue(revision, at, obligation.Unit)],
        };
    }
}

/// <summary>What one unit handed in, as the report holds it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Revision">The revision in which it came in.</param>
/// <param name="Submission">What was handed in.</param>
public sealed record ReportSection(UnitId Unit, int Revision, Submission Submission);

/// <summary>One revision of a report.</summary>
/// <param name="Revision">1, 2, 3 …</param>
/// <param name="At">When it was issued, UTC.</param>
/// <param name="Because">The unit whose submission made it; null for the compilation.</param>
public sealed record ReportIssue(int Revision, DateTimeOffset At, UnitId? Because);
