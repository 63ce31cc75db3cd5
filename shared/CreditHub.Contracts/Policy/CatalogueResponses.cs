namespace CreditHub.Policy;

/// <summary>Answer of <c>GET /v1/measures</c>: the catalogue in force today.</summary>
/// <param name="Version">Its version.</param>
/// <param name="From">First day in force, inclusive, Asia/Shanghai.</param>
/// <param name="Measures">Its measures, ordered by code.</param>
/// <param name="Matters">The business matters in which checks return them.</param>
public sealed record CatalogueResponse(
    string Version, DateOnly From, IReadOnlyList<MeasureView> Measures, IReadOnlyList<MatterView> Matters);

/// <summary>One measure.</summary>
/// <param name="Id">Its code, as in <c>S01</c>.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Class">Its class, as in <c>administrative</c>.</param>
/// <param name="Force"><c>mandatory</c>, <c>recommended</c> or <c>informational</c>.</param>
/// <param name="Colour"><c>red</c> or <c>black</c>.</param>
/// <param name="ListTypes">The list types that it may follow.</param>
/// <param name="SubjectKinds">Kinds of subject to which it may apply.</param>
/// <param name="Units">The implementing units.</param>
/// <param name="Matters">Codes of the matters in which a check returns it.</param>
/// <param name="Basis">Legal bases; the first is the one cited.</param>
/// <param name="LongestTermMonths">Its longest term in calendar months.</param>
/// <param name="LeastDomains">Count of distinct domains from which it applies.</param>
/// <param name="Source">The document that names it; null where none is known.</param>
public sealed record MeasureView(
    string Id,
    string Name,
    string NameEn,
    string Class,
    string Force,
    string Colour,
    IReadOnlyList<string> ListTypes,
    IReadOnlyList<string> SubjectKinds,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Matters,
    IReadOnlyList<LegalBasisView> Basis,
    int LongestTermMonths,
    int LeastDomains,
    PolicySourceView? Source);

/// <summary>One business matter (事项).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Units">Units that have it in their list of powers.</param>
public sealed record MatterView(string Code, string Name, string NameEn, IReadOnlyList<string> Units);

/// <summary>One list type; an item of the answer of <c>GET /v1/list-types</c>.</summary>
/// <param name="Id">Its code, as in <c>black-food-drug</c>.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Colour"><c>red</c> or <c>black</c>.</param>
/// <param name="Domain">The domain it counts as.</param>
/// <param name="DeterminingUnits">Units whose persons may decide entries.</param>
/// <param name="SubjectKinds">Kinds of subject that may be listed.</param>
/// <param name="Basis">Legal bases.</param>
/// <param name="LongestTermMonths">The longest term of an entry in calendar months.</param>
/// <param name="From">First day on which entries may be proposed, inclusive.</param>
/// <param name="To">Last such day, inclusive; null while open.</param>
public sealed record ListTypeView(
    string Id,
    string Name,
    string NameEn,
    string Colour,
    string Domain,
    IReadOnlyList<string> DeterminingUnits,
    IReadOnlyList<string> SubjectKinds,
    IReadOnlyList<LegalBasisView> Basis,
    int LongestTermMonths,
    DateOnly From,
    DateOnly? To);
