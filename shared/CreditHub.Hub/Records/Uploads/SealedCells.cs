using CreditHub.Records.Rows;
using CreditHub.Subjects;
using CreditHub.Vault;

namespace CreditHub.Records.Uploads;

/// <summary>The personal values of rows, given to the vault in one go; a value that several rows have is sealed once.</summary>
internal sealed class SealedCells
{
    private readonly Dictionary<SensitiveValue, string> keys;

    private SealedCells(Dictionary<SensitiveValue, string> keys) => this.keys = keys;

    /// <summary>Seals what rows hold.</summary>
    public static async Task<SealedCells> OfAsync(IVault vault, IEnumerable<CheckedRow> rows, CancellationToken cancel)
    {
        List<SensitiveValue> values = [.. rows.SelectMany(row => row.Sensitive).Select(ValueOf).Distinct()];
        var keys = values.Count == 0 ? [] : await vault.SealAsync(values, cancel);
        return new SealedCells(values.Zip(keys).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    /// <summary>What stands in the record in place of a cell's value.</summary>
    public string KeyOf(SensitiveCell cell) => keys[ValueOf(cell)];

    private static SensitiveValue ValueOf(SensitiveCell cell) => new(cell.Class.VaultName(), cell.Value);
}
