using CreditHub.Records.Rows;
using CsvHelper;

namespace CreditHub.Records.Formats;

/// <summary>Writes CSV for spreadsheets: UTF-8 with a byte order mark, and no cell that would run as a formula.</summary>
internal sealed class SpreadsheetCsv(Stream target) : ISpreadsheet
{
    private static readonly CsvWriterOptions Options = new()
    {
        HasHeader = false,
        NewLine = "\r\n",
        Separator = ',',
        WriteByteOrderMark = true,
    };

    private readonly CsvWriter cells = CsvWriter.Create(target, Options, leaveOpen: true);

    /// <inheritdoc />
    public async Task WriteAsync(IEnumerable<string> row, CancellationToken cancel) =>
        await cells.WriteRecordAsync([.. row.Select(FormulaText.Neutralise)], cancel);

    /// <inheritdoc />
    public async Task FlushAsync(CancellationToken cancel) => await cells.FlushAsync(cancel);

    public ValueTask DisposeAsync() => cells.DisposeAsync();
}
