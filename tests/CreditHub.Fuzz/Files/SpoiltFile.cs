using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Files;

/// <summary>A file as no department would send it, or as one does on a bad day.</summary>
/// <param name="Number">Its number in the run.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Unit">Who sends it.</param>
/// <param name="ContentType">As what.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Mutations">How many rows and files were spoilt, the file itself counted as one.</param>
/// <param name="Personal">Personal values in columns of their own; no answer may show one.</param>
/// <param name="Written">Personal values that someone wrote into a free text; nothing public may show one.</param>
internal sealed record SpoiltFile(
    int Number, string Kind, UnitId Unit, string ContentType, byte[] Content, int Mutations, IReadOnlyCollection<string> Personal,
    IReadOnlyCollection<string> Written)
{
    private const int MostRows = 100;
    private const string Commonest = "penalties";

    /// <summary>Its rows as they were written; null where bytes were spoilt, so that nobody knows what they say.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>>? Rows { get; init; }

    /// <summary>When the run plays.</summary>
    public static DateTimeOffset Opening { get; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    /// <summary>The file of a number; the same seed and number make the same file.</summary>
    public static SpoiltFile Make(IReadOnlyList<RecordKindView> kinds, IReadOnlyList<Unit> units, int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        // Every other file is of the commonest kind, which any unit may send: what is never accepted proves little.
        var kind = random.Next(2) == 0 ? kinds.First(known => known.Code == Commonest) : kinds[random.Next(kinds.Count)];
        var unit = units[random.Next(units.Count)];
        var rows = new RowMaker(kind, unit, random);
        var table = new List<Dictionary<string, string>>();
        var (personal, written) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (repeats, lost) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var spoilt = 0;
        for (var row = random.Next(1, MostRows); row > 0; row--)
        {
            if (table.Count > 0 && random.Next(20) == 0)
            {
                table.Add(table[random.Next(table.Count)]);
                continue;
            }

            var made = rows.Make(unchecked((number * MostRows) + row), personal, written);
            var own = rows.OwnNames(made).Where(name => made.Values.Any(cell => cell != name && cell.Contains(name, StringComparison.Ordinal))).ToList();
            if (random.Next(4) > 0)
            {
                var name = rows.NameOf(made);
                CellMutations.Spoil(made, kind, random);
                spoilt++;
                if (rows.NameOf(made) is var now && now != name && now.Contains(name, StringComparison.Ordinal))
                {
                    // A name written twice is a person's to nobody who does not know it.
                    personal.Remove(name);
                }
            }

            foreach (var name in own)
            {
                // The unit reads of its record what it wrote into a text; the public may not, as long as a column says whose name it is.
                personal.Remove(name);
                (rows.OwnNames(made).Contains(name) ? repeats : lost).Add(name);
            }

            table.Add(made);
        }

        var (type, content) = FileForms.Write(kind, table, random);
        // Of a workbook a part may be spoilt.
        var isAsWritten = !type.EndsWith("spreadsheetml.sheet", StringComparison.Ordinal);
        if (random.Next(4) == 0)
        {
            content = FileMutations.Spoil(content, random);
            spoilt++;
            isAsWritten = false;
        }
        else
        {
            // Bytes that are spoilt may hit the column and not the text.
            written.UnionWith(repeats.Except(lost));
        }

        return new SpoiltFile(number, kind.Code, unit.Id, type, content, spoilt, personal, written) { Rows = isAsWritten ? table : null };
    }
}
