using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Policy;

/// <summary>profile.json: which profile this is, where its region differs from the national calendar, and whose record catalogues it follows.</summary>
internal sealed record ProfileHead(
    string Name, string Version, string Calendar, IReadOnlyList<CalendarOverride> CalendarOverrides, IReadOnlyList<string> RecordLayers);

/// <summary>records.json of a layer: what no file may bring (G20).</summary>
internal sealed record RecordLayerFile(IReadOnlyList<string> Forbidden, PolicySource Source, PolicyMark Mark, string Note = "");

/// <summary>measures.json: the published versions of the catalogue and every measure that one of them has held.</summary>
internal sealed record MeasureFile(IReadOnlyList<CatalogueVersion> Versions, IReadOnlyList<MeasureRow> Measures)
{
    /// <summary>One catalogue a version: the measures of <c>since</c> and earlier that were not replaced in <c>until</c> or earlier.</summary>
    public IReadOnlyList<MeasureCatalogue> Catalogues() =>
    [
        .. Versions.Select((version, index) => new MeasureCatalogue(
            version.Version,
            version.From,
            [.. Measures.Where(row => IsIn(row, index)).Select(row => row.ToMeasure()).OrderBy(measure => measure.Id.Value, StringComparer.Ordinal)])),
    ];

    /// <summary>Rows that name a version which is not there would silently be in none.</summary>
    public IEnumerable<string> Problems() => Measures
        .Where(row => IndexOf(row.Since) < 0 || (row.Until is { } until && IndexOf(until) <= IndexOf(row.Since)))
        .Select(row => $"Measure {row.Id}: '{row.Since}' to '{row.Until}' are no catalogue versions in order.");

    private bool IsIn(MeasureRow row, int index) =>
        IndexOf(row.Since) is var since and >= 0 && since <= index && (row.Until is not { } until || index < IndexOf(until));

    private int IndexOf(string version) => Versions.Select(row => row.Version).ToList().IndexOf(version);
}

/// <summary>One published version.</summary>
internal sealed record CatalogueVersion(string Version, DateOnly From);

/// <summary>One measure as it stood from catalogue version <c>since</c> up to, and without, <c>until</c>.</summary>
internal sealed record MeasureRow(
    MeasureId Id,
    string Name,
    string NameEn,
    MeasureClass Class,
    MeasureForce Force,
    ListColour Colour,
    IReadOnlyList<ListTypeId> ListTypes,
    IReadOnlyList<SubjectKind> SubjectKinds,
    IReadOnlyList<UnitId> Units,
    IReadOnlyList<string> Matters,
    IReadOnlyList<LegalBasisId> Basis,
    int LongestTermMonths,
    PolicySource Source,
    string Since,
    string? Until = null,
    int LeastDomains = 1)
{
    public Measure ToMeasure() => new(
        Id, Name, NameEn, Class, Force, Colour, ListTypes, SubjectKinds, Units, Matters, Basis, LongestTermMonths, LeastDomains, Source);
}
