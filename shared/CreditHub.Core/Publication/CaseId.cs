using System.Globalization;
using CreditHub.Identifiers;
using CreditHub.Reports;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>A typical case, written <c>2026-03.market-supervision.1</c>: period, unit, and place in the unit's report from 1.</summary>
public readonly record struct CaseId(string Value) : IIdentifier<CaseId>
{
    /// <inheritdoc />
    public static CaseId From(string value) => new(value);

    /// <summary>The id of a case.</summary>
    /// <param name="period">The period.</param>
    /// <param name="unit">The unit that reported it.</param>
    /// <param name="place">Its place in the unit's report, from 1.</param>
    public static CaseId Of(ReportPeriod period, UnitId unit, int place) => new(FormattableString.Invariant($"{period}.{unit}.{place}"));

    /// <summary>What it names; null where the text names no case.</summary>
    public (ReportPeriod Period, UnitId Unit, int Place)? Read() =>
        Value.Split('.') is [var period, var unit, var place] && ReportPeriod.Parse(period) is { } known
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (known, new UnitId(unit), number)
            : null;

    /// <inheritdoc />
    public override string ToString() => Value;
}
