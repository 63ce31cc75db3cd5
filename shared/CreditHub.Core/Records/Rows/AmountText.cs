using System.Globalization;
using CreditHub.Catalogue;

namespace CreditHub.Records.Rows;

/// <summary>
/// Amounts as cells say them: a plain number in the column's unit, or the number with that unit behind it, as in <c>1500000万元</c>. Who writes the unit
/// confirms it, so an amount that would be asked back for its size is taken (formats.md B.4.1).
/// </summary>
public static class AmountText
{
    private const string Yuan = "元";
    private const string TenThousands = "万元";
    private const decimal YuanEach = 10_000m;

    /// <summary>The number of a cell, and whether the column's unit stands behind it. Another unit is left in the number, which is then none.</summary>
    /// <param name="cell">The cell, half-width.</param>
    /// <param name="isYuan">Whether the column is in 元; in 万元 otherwise.</param>
    public static (ReadOnlyMemory<char> Number, bool SaysUnit) Split(string cell, bool isYuan) =>
        UnitOf(isYuan) is var unit && cell.EndsWith(unit, StringComparison.Ordinal)
            ? (cell.AsMemory(0, cell.Length - unit.Length), true)
            : (cell.AsMemory(), false);

    /// <summary>A stored amount as a cell of a column, confirmed where it must be.</summary>
    /// <param name="tenThousands">The amount, in 万元.</param>
    /// <param name="field">The column.</param>
    public static string Of(decimal tenThousands, RecordField field)
    {
        var isYuan = field.Form is FieldForm.Yuan;
        var amount = isYuan ? tenThousands * YuanEach : tenThousands;
        return amount.ToString("0.######", CultureInfo.InvariantCulture) + (amount > field.Most ? UnitOf(isYuan) : "");
    }

    private static string UnitOf(bool isYuan) => isYuan ? Yuan : TenThousands;
}
