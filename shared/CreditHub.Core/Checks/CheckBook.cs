using CreditHub.Measures;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Checks;

/// <summary>The catalogues, bases and matters of the profile, laid out so that a check looks each up once.</summary>
public sealed class CheckBook
{
    private readonly Dictionary<(string Version, MeasureId Measure), (Measure Measure, LegalBasis Basis)> measures;
    private readonly HashSet<(string Matter, UnitId Unit)> matters;

    /// <summary>Lays them out.</summary>
    /// <param name="catalogues">Every catalogue version that an entry may have been planned with.</param>
    /// <param name="bases">Legal bases by id.</param>
    /// <param name="matters">Business matters.</param>
    /// <exception cref="KeyNotFoundException">A measure names a basis that the profile lacks: a defect of the profile.</exception>
    public CheckBook(
        IEnumerable<MeasureCatalogue> catalogues, IReadOnlyDictionary<LegalBasisId, LegalBasis> bases, IEnumerable<Matter> matters)
    {
        // Without a basis a measure is never planned (G1), so no standing can name it.
        measures = catalogues
            .SelectMany(catalogue => catalogue.Measures.Where(measure => measure.Basis.Count > 0).Select(measure =>
                KeyValuePair.Create((catalogue.Version, measure.Id), (measure, bases[measure.Basis[0]]))))
            .ToDictionary();
        this.matters = matters.SelectMany(matter => matter.Units.Select(unit => (matter.Code, unit))).ToHashSet();
    }

    /// <summary>Whether a unit has a matter in its list of powers.</summary>
    public bool Has(UnitId unit, string matter) => matters.Contains((matter, unit));

    /// <summary>A measure of a catalogue version, and the basis on which it is planned.</summary>
    /// <exception cref="KeyNotFoundException">The standing names a measure or version that the profile lacks: a defect, never answered as "nothing".</exception>
    public (Measure Measure, LegalBasis Basis) Measure(string version, MeasureId measure) => measures[(version, measure)];
}
