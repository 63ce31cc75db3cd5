using System.Globalization;
using CreditHub.Catalogue;
using CreditHub.Records.Rows;
using CreditHub.Units;
using CreditHub.Vault;

namespace CreditHub.Records.Correcting;

/// <summary>A stored record as a row of the newest columns of its kind, with some of its cells changed.</summary>
internal static class ChangedRow
{
    /// <summary>The row. Personal values are opened for the moment of the check only.</summary>
    /// <param name="record">The record.</param>
    /// <param name="form">The newest columns of its kind.</param>
    /// <param name="cells">The changed cells by column code.</param>
    /// <param name="units">The registered units.</param>
    /// <param name="vault">Opens the personal values that are not changed.</param>
    /// <param name="cancel">Stops the wait.</param>
    public static async Task<RecordRow> OfAsync(
        CreditRecord record,
        RecordForm form,
        IReadOnlyDictionary<string, string> cells,
        IReadOnlyDictionary<UnitId, Unit> units,
        IVault vault,
        CancellationToken cancel)
    {
        var row = new List<string>(form.Fields.Count);
        foreach (var field in form.Fields)
        {
            row.Add(cells.TryGetValue(field.Code, out var cell) ? cell.Trim() : await CellAsync(record, field, units, vault, cancel));
        }

        return new RecordRow(record.Origin.Line, RowFault.None, row);
    }

    /// <summary>One cell of it as it is stored.</summary>
    public static async Task<string> CellAsync(
        CreditRecord record, RecordField field, IReadOnlyDictionary<UnitId, Unit> units, IVault vault, CancellationToken cancel) =>
        record.Text.TryGetValue(field.KeptAs, out var text) ? text
        : record.Sealed.TryGetValue(field.KeptAs, out var key) ? WithoutType(field, await vault.OpenAsync(key, cancel) ?? "")
        : record.Amounts.TryGetValue(field.KeptAs, out var amount) ? AmountText.Of(amount, field)
        : field.Role switch
        {
            FieldRole.SubjectKind => field.Codes!.Items.FirstOrDefault(item => item.SubjectKind == record.SubjectKind)?.Name ?? "",
            FieldRole.CreditCode => record.Subject.CreditCode ?? "",
            FieldRole.DocumentNumber => record.DocumentNumber,
            FieldRole.DecidedOn => Date(record.DecidedOn),
            FieldRole.ValidUntil => Date(record.ValidUntil),
            FieldRole.PublishUntil => Date(record.PublishUntil),
            FieldRole.OrganCode => units.TryGetValue(record.Organ, out var organ) ? organ.CreditCode : "",
            FieldRole.SourceCode => units.TryGetValue(record.Provider, out var source) ? source.CreditCode : "",
            _ => "",
        };

    // The vault keeps the type of a document with its number.
    private static string WithoutType(RecordField field, string value) =>
        field.Form is FieldForm.IdentityDocument && value.IndexOf(':', StringComparison.Ordinal) is var at and > 0 ? value[(at + 1)..] : value;

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
