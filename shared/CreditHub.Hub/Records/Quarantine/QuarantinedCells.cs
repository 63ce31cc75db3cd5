using System.Globalization;
using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Files;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Vault;

namespace CreditHub.Records.Quarantine;

/// <summary>Rows in quarantine as they came, sealed beside their upload as rejected ones are, until none of their piece waits.</summary>
internal sealed class QuarantinedCells(IFiles files, IVault vault)
{
    private readonly SealedRows rows = new(files, vault, UploadFiles.Quarantined);

    /// <summary>Seals rows of a piece. Run again, it writes them again.</summary>
    public Task WriteAsync(UploadId upload, int piece, RecordForm form, IEnumerable<RecordRow> kept, CancellationToken cancel) =>
        rows.WriteAsync(upload, piece, kept.Select(row => RejectedRow.Line(form, row, [])), cancel);

    /// <summary>Deletes the rows of a piece with their key. Run again, it goes on where it stopped.</summary>
    public Task ForgetAsync(UploadId upload, int piece, DateTimeOffset now, CancellationToken cancel) => rows.ForgetAsync(upload, piece, now, cancel);

    /// <summary>The cells of a row by column, empty ones too; null where they are kept no more. Why must have been logged.</summary>
    public async Task<IReadOnlyDictionary<string, string>?> ReadAsync(QuarantinedRow row, RecordForm form, CancellationToken cancel)
    {
        var line = row.Line.ToString(CultureInfo.InvariantCulture);
        await foreach (var kept in rows.ReadAsync(row.Upload, row.Piece, cancel))
        {
            var cells = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(kept.Span, HubJson.Options)!;
            if (cells.TryGetValue(CorrectionColumns.Line, out var number) && number.ToString() == line)
            {
                return form.Fields.ToDictionary(
                    field => field.Code, field => cells.TryGetValue(field.Code, out var cell) ? cell.ToString() : "", StringComparer.Ordinal);
            }
        }

        return null;
    }
}
