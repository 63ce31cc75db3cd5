using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>Adds figures up by unit, document by document, in any order.</summary>
public sealed class FigureTally
{
    private readonly SortedDictionary<string, Figures> units = new(StringComparer.Ordinal);

    /// <summary>The units with figures, ordered by code.</summary>
    public IReadOnlyList<UnitFigures> Units => [.. units.Select(row => new UnitFigures(new UnitId(row.Key), row.Value))];

    /// <summary>The sum of all units.</summary>
    public Figures Total => units.Values.Aggregate(Figures.None, (sum, figures) => sum + figures);

    /// <summary>Adds figures to a unit; adding <see cref="Figures.None"/> gives it a row of zeros.</summary>
    public void Add(UnitId unit, Figures figures) =>
        units[unit.Value] = units.TryGetValue(unit.Value, out var before) ? before + figures : figures;

    /// <summary>The figures of one unit.</summary>
    public Figures Of(UnitId unit) => units.GetValueOrDefault(unit.Value, Figures.None);
}

/// <summary>The figures of one unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Figures">Its figures.</param>
public sealed record UnitFigures(UnitId Unit, Figures Figures);
