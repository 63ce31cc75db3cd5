using CreditHub.Demo;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Files;

/// <summary>Makes rows of a kind that are sound, or nearly: every column has a value of its form.</summary>
internal sealed class RowMaker(RecordKindView kind, Unit unit, Random random)
{
    private const int Others = 5_000_000;

    private const string Person = "自然人";
    private const string Household = "个体工商户";

    private static readonly string[] SubjectKinds = ["法人及非法人组织", Person, Household];

    private readonly string? nameColumn =
        kind.Columns.FirstOrDefault(column => column.Code.EndsWith("XDR_MC", StringComparison.Ordinal))?.Code;

    /// <summary>The subject's name as a row says it; empty where it says none.</summary>
    public string NameOf(Dictionary<string, string> row) => nameColumn is null ? "" : row.GetValueOrDefault(nameColumn, "").Trim();

    /// <summary>Makes one.</summary>
    /// <param name="index">Its number, from which its values follow.</param>
    /// <param name="personal">Takes up the personal values that stand in columns of their own.</param>
    /// <param name="written">Takes up the personal values of others that stand in a free text.</param>
    public Dictionary<string, string> Make(int index, HashSet<string> personal, HashSet<string> written)
    {
        var row = new Dictionary<string, string>();
        var subject = SubjectKinds[random.Next(SubjectKinds.Length)];
        foreach (var column in kind.Columns)
        {
            if (column.Required || random.Next(40) > 0)
            {
                row[column.Code] = column.Class is { } personalClass
                    ? Personal(personalClass, index, personal)
                    : Value(column, index, subject);
            }
        }

        // A subject's name is personal where the subject is a person, and where a household goes by its operator's name, as every other one does.
        if (nameColumn is not null && (subject == Person || (subject == Household && random.Next(2) == 0)))
        {
            row[nameColumn] = Personal("personName", index, personal);
        }

        if (random.Next(8) == 0 && kind.Columns.Where(IsFreeText).ToList() is { Count: > 0 } texts)
        {
            // Of somebody who stands in no column, for a unit reads of its records what was written into their texts.
            var value = Persons.Written(random.Next(Persons.WrittenForms), index + Others);
            written.Add(value);
            row[texts[random.Next(texts.Count)].Code] = $"联系人{value}，已核实";
        }
        else if (random.Next(8) == 0 && OwnNames(row).FirstOrDefault() is { } own && kind.Columns.Where(IsFreeText).ToList() is { Count: > 0 } others)
        {
            row[others[random.Next(others.Count)].Code] = $"由{own}签字，{own}认可";
        }

        return row;
    }

    /// <summary>The names of persons that stand in a row's own columns.</summary>
    public IEnumerable<string> OwnNames(Dictionary<string, string> row) =>
        row.Where(cell => cell.Value.StartsWith(Persons.Mark, StringComparison.Ordinal)
                && (cell.Key == nameColumn || kind.Columns.Any(column => column.Code == cell.Key && column.Class == "personName")))
            .Select(cell => cell.Value);

    private static bool IsFreeText(RecordColumnView column) =>
        column is { Form: "text", Class: null, MaxLength: >= 100 } && column.Values is not { Count: > 0 }
        && !column.Code.EndsWith("XDR_MC", StringComparison.Ordinal) && !column.Code.EndsWith("CFLB", StringComparison.Ordinal);

    private static string Personal(string personalClass, int index, HashSet<string> personal)
    {
        var value = Persons.ValueOf(personalClass, index);
        personal.Add(value);
        return value;
    }

    private string Value(RecordColumnView column, int index, string subject) => (column.Form, column.Code) switch
    {
        (_, var code) when code.EndsWith("_LB", StringComparison.Ordinal) => subject,
        _ when column.Values is { Count: > 0 } values => values[random.Next(values.Count)],
        (_, var code) when code.EndsWith("ZJLX", StringComparison.Ordinal) => "身份证",
        (_, var code) when code.EndsWith("CFLB", StringComparison.Ordinal) => random.Next(2) == 0 ? "警告" : "罚款、没收违法所得",
        ("code", var code) when code.EndsWith("DM", StringComparison.Ordinal) => unit.CreditCode,
        ("code", var code) when code.EndsWith("ZZJG", StringComparison.Ordinal) => SyntheticCodes.CreditCode("91", index)[8..17],
        ("code", _) => SyntheticCodes.CreditCode("91", index),
        ("amount", _) => "0.2",
        // One day for all of a row, so that nothing ends before it begins.
        ("date", _) => FormattableString.Invariant($"2026-02-{1 + (index % 28):D2}"),
        ("count", _) => "3",
        _ => $"{column.Label}{index}"[^Math.Min(column.MaxLength, $"{column.Label}{index}".Length)..],
    };
}
