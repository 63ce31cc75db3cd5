using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Measures;

/// <summary>The four kinds of constraint, and incentives (requirements A8.1, A6).</summary>
public enum MeasureClass
{
    /// <summary>行政性.</summary>
    Administrative,

    /// <summary>市场性; financial institutions are informed, never ordered (G18).</summary>
    Market,

    /// <summary>行业性.</summary>
    Industry,

    /// <summary>社会性.</summary>
    Social,

    /// <summary>司法: rests on the court's own list only (X6).</summary>
    Court,

    /// <summary>监管.</summary>
    Supervisory,

    /// <summary>激励.</summary>
    Incentive,
}

/// <summary>How far a measure binds the implementing unit (FZ三(三), J7; safeguard G18).</summary>
public enum MeasureForce
{
    /// <summary>强制性: no feedback by the deadline is escalated, a refusal is reported to the office.</summary>
    Mandatory,

    /// <summary>推荐性: "not applied" with a reason is a valid final answer.</summary>
    Recommended,

    /// <summary>For third parties: information without due date or score.</summary>
    Informational,
}

/// <summary>One measure of the catalogue.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Class">Its class.</param>
/// <param name="Force">How far it binds.</param>
/// <param name="Colour">Red for incentives, black for sanctions.</param>
/// <param name="ListTypes">The list types that it may follow (linkage of conduct and measure, G17).</param>
/// <param name="SubjectKinds">Kinds of subject to which it may apply.</param>
/// <param name="Units">The implementing units.</param>
/// <param name="Matters">Codes of the business matters in which a check returns it (Q1, G16).</param>
/// <param name="Basis">Legal bases; at least one.</param>
/// <param name="LongestTermMonths">Its longest term in calendar months; positive (G13).</param>
/// <param name="LeastDomains">Count of distinct domains with entries in force from which it applies; 1 for every entry, 2 for aggravated measures (L9).</param>
/// <param name="Source">The document that names the measure; null where a test needs none.</param>
public sealed record Measure(
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
    int LeastDomains = 1,
    PolicySource? Source = null);

/// <summary>One published version of the catalogue (清单). A joint action keeps the version with which it was planned (J8).</summary>
/// <param name="Version">Its version.</param>
/// <param name="From">First day in force, inclusive, Asia/Shanghai.</param>
/// <param name="Measures">Its measures, ordered by code.</param>
public sealed record MeasureCatalogue(string Version, DateOnly From, IReadOnlyList<Measure> Measures);
