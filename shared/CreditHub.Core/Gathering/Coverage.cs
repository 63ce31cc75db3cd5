using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>覆盖情况 of a month (R10, T20).</summary>
/// <param name="Month">The month's first day, Asia/Shanghai.</param>
/// <param name="Rows">The figures, by unit and kind.</param>
public sealed record Coverage(DateOnly Month, IReadOnlyList<CoverageFigures> Rows)
{
    /// <summary>单位覆盖率: of each unit that owes something, by unit.</summary>
    public IReadOnlyList<UnitCoverage> Units =>
    [
        .. Rows.Where(row => row.Owed is not null).GroupBy(row => row.Unit)
            .Select(group => new UnitCoverage(group.Key, new Share(group.Count(row => row.IsCovered), group.Count()))),
    ];

    /// <summary>Units of which every item is covered, of those that owe any.</summary>
    public Share OfUnits => new(Units.Count(unit => unit.Items.Part == unit.Items.Whole), Units.Count);

    /// <summary>Items of the catalogue that are covered, of those that are owed.</summary>
    public Share OfItems => new(Rows.Count(row => row is { Owed: not null, IsCovered: true }), Rows.Count(row => row.Owed is not null));

    /// <summary>What is announced of the month in all.</summary>
    public int Announced => Rows.Sum(row => row.Announced ?? 0);

    /// <summary>Records of the month of units and kinds that are announced; with <see cref="Unasked"/> all records of the month.</summary>
    public int Received => Rows.Where(row => row.Announced is not null).Sum(row => row.Received);

    /// <summary>Records of the month of units and kinds of which nothing is announced.</summary>
    public int Unasked => Rows.Where(row => row.Announced is null).Sum(row => row.Received);

    /// <summary>归集率 of all that is announced: a unit's excess does not make up for another's gap.</summary>
    public Share Gathered => new(Announced - Rows.Sum(row => row.Missing ?? 0), Announced);
}

/// <summary>How much of what one unit owes is covered.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Items">Covered items of those that it owes.</param>
public sealed record UnitCoverage(UnitId Unit, Share Items);

/// <summary>A part of a whole.</summary>
/// <param name="Part">The part; from 0 to the whole.</param>
/// <param name="Whole">The whole.</param>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>The share, 0 to 1, four digits; null of nothing.</summary>
    public decimal? Rate => Whole == 0 ? null : Math.Round((decimal)Part / Whole, 4);
}
