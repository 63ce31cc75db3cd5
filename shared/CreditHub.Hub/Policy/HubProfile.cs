using CreditHub.Catalogue;
using CreditHub.Lists;
using CreditHub.Measures;
using CreditHub.OperatingRules;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Policy;

/// <summary>All policy data that a hub runs under: the profile's values, calendar, units, list types, legal bases, matters and measure catalogues.</summary>
/// <param name="Book">The dated values.</param>
/// <param name="Calendar">The working-day calendar.</param>
/// <param name="Units">Units by id.</param>
/// <param name="ListTypes">List types by id.</param>
/// <param name="Bases">Legal bases by id.</param>
/// <param name="Matters">Business matters (事项) by code, for checks.</param>
/// <param name="Catalogues">Measure catalogues, oldest first.</param>
/// <param name="Records">The catalogue of record kinds.</param>
public sealed record HubProfile(
    PolicyBook Book,
    WorkCalendar Calendar,
    IReadOnlyDictionary<UnitId, Unit> Units,
    IReadOnlyDictionary<ListTypeId, ListType> ListTypes,
    IReadOnlyDictionary<LegalBasisId, LegalBasis> Bases,
    IReadOnlyDictionary<string, Matter> Matters,
    IReadOnlyList<MeasureCatalogue> Catalogues,
    RecordCatalogue Records)
{
    /// <summary>Where records are published.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>The codes of administrative divisions.</summary>
    public RegionCodes Regions { get; init; } = RegionCodes.None;

    /// <summary>The published operating rules, every version.</summary>
    public IReadOnlyList<OperatingRule> OperatingRules { get; init; } = [];

    /// <summary>The catalogue in force on a day.</summary>
    /// <exception cref="InvalidOperationException">None is: the profile is incomplete.</exception>
    public MeasureCatalogue CatalogueOn(DateOnly on) => Catalogues.Last(catalogue => catalogue.From <= on);

    /// <summary>The catalogue of a version, such as the one that a joint action keeps.</summary>
    public MeasureCatalogue Catalogue(string version) => Catalogues.Single(catalogue => catalogue.Version == version);

    /// <summary>A kind of record that is taken on a day: while its legal basis is in force (G1), and one on trial only where the policy names it (T4). Null
    /// where there is none.</summary>
    public KindRules? KindTaken(string? code, DateOnly on) =>
        Records.Find(code) is { } rules && IsTaken(rules.Kind, on) ? rules : null;

    /// <summary>The kinds that are taken on a day.</summary>
    public IEnumerable<RecordKind> KindsTaken(DateOnly on) => Records.Kinds.Where(kind => IsTaken(kind, on));

    /// <summary>The leading group's office.</summary>
    public Unit Office => Units.Values.Single(unit => unit.IsOffice);

    // What no law lets be collected any more is collected no more (G1).
    private bool IsTaken(RecordKind kind, DateOnly on) =>
        Bases.TryGetValue(kind.Basis, out var basis) && basis.InForce(on)
        && (!kind.IsTrial || Book.Texts(PolicyKeys.TrialRecordKinds, on).Contains(kind.Code));
}
