using CreditHub.Subjects;

namespace CreditHub.Catalogue;

/// <summary>What a cell with a code list says.</summary>
/// <param name="IsKnown">Whether every value is of the list.</param>
/// <param name="Name">The names of the values, separated by 、; the cell itself where it held no codes.</param>
/// <param name="Item">The last value; null where it is not of the list.</param>
/// <param name="Met">Conditions that the cell meets, a bit each.</param>
internal readonly record struct CodeReading(bool IsKnown, string Name, CodeItem? Item, ulong Met);

/// <summary>
/// A field's code list, laid out for reading: one look-up a value, whatever the conditions on the field. Each condition of a form has a bit;
/// a value knows the bits of those that it meets.
/// </summary>
internal sealed class CodeSet
{
    private const string Separators = "、,，;；";

    private readonly Dictionary<string, Value> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Value>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly CodeList list;
    private readonly IReadOnlyList<(FieldCondition Condition, ulong Bit)> conditions;
    private readonly ulong onlyBits;

    /// <param name="list">The list.</param>
    /// <param name="conditions">The conditions on the field, with their bits.</param>
    public CodeSet(CodeList list, IReadOnlyList<(FieldCondition Condition, ulong Bit)> conditions)
    {
        this.list = list;
        this.conditions = conditions;
        onlyBits = conditions.Where(row => row.Condition.Only).Aggregate(0UL, (bits, row) => bits | row.Bit);
        foreach (var item in list.Items)
        {
            var value = new Value(item, item.Name, BitsOf(item.Name));
            values[item.Name] = value;
            if (item.Code is not null)
            {
                values[item.Code] = value;
            }
        }

        bySpan = values.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads a cell that is not empty.</summary>
    public CodeReading Read(string cell)
    {
        if (values.TryGetValue(cell, out var value))
        {
            return new(true, value.Name, value.Item, value.Bits);
        }

        if (list.Multiple && cell.AsSpan().ContainsAny(Separators))
        {
            return ReadSeveral(cell);
        }

        value = Find(cell);
        return new(value is not null, value?.Name ?? cell, value?.Item, value?.Bits ?? 0);
    }

    private CodeReading ReadSeveral(string cell)
    {
        var (isKnown, anyCode, met, metByAll) = (true, false, 0UL, onlyBits);
        var names = new List<string>();
        CodeItem? last = null;
        foreach (var part in cell.AsSpan().SplitAny(Separators))
        {
            var text = cell.AsSpan()[part].Trim();
            if (text.IsEmpty)
            {
                continue;
            }

            var value = bySpan.TryGetValue(text, out var known) ? known : Find(text.ToString());
            isKnown &= value is not null;
            met |= value?.Bits ?? 0;
            metByAll &= value?.Bits ?? 0;
            last = value?.Item;
            names.Add(value?.Name ?? text.ToString());
            anyCode |= !text.SequenceEqual(names[^1]);
        }

        isKnown &= names.Count > 0;
        return new(isKnown, anyCode ? string.Join('、', names) : cell, last, (met & ~onlyBits) | (names.Count > 0 ? metByAll : 0));
    }

    // Codes may have full-width digits; what begins as the list's "other" is its own name.
    private Value? Find(string text)
    {
        if (values.TryGetValue(CodeText.HalfWidth(text).Trim(), out var value))
        {
            return value;
        }

        return list.Other is { } other && text.StartsWith(other, StringComparison.Ordinal) ? new Value(null, text, BitsOf(text)) : null;
    }

    private ulong BitsOf(string name) =>
        conditions.Where(row => row.Condition.IsMetBy(name)).Aggregate(0UL, (bits, row) => bits | row.Bit);

    private sealed record Value(CodeItem? Item, string Name, ulong Bits);
}
