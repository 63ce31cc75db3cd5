using System.Globalization;
using System.Text;
using System.Text.Json;
using CreditHub.Records.Formats.Workbooks;

namespace CreditHub.Records.Formats;

/// <summary>Rows of texts on their way into a spreadsheet. No cell would run as a formula, there or when it is saved in another form.</summary>
internal interface ISpreadsheet : IAsyncDisposable
{
    /// <summary>Writes a row.</summary>
    Task WriteAsync(IEnumerable<string> row, CancellationToken cancel);

    /// <summary>Hands the rows on; to be called once, after the last.</summary>
    Task FlushAsync(CancellationToken cancel);
}

/// <summary>The forms of spreadsheet.</summary>
internal static class Spreadsheets
{
    /// <summary>Begins one.</summary>
    public static ISpreadsheet Begin(UploadFormat form, Stream target) => form switch
    {
        UploadFormat.Csv => new SpreadsheetCsv(target),
        UploadFormat.Xlsx => new SpreadsheetWorkbook(target),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Writes a whole one.</summary>
    /// <param name="form">CSV or a workbook.</param>
    /// <param name="target">Where to.</param>
    /// <param name="headings">Its first row.</param>
    /// <param name="rows">The rows under it, read while they are written.</param>
    /// <param name="cancel">Stops the wait.</param>
    public static async Task WriteAsync(
        UploadFormat form, Stream target, IEnumerable<string> headings, IAsyncEnumerable<IEnumerable<string>> rows, CancellationToken cancel)
    {
        await using var cells = Begin(form, target);
        await cells.WriteAsync(headings, cancel);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await cells.WriteAsync(row, cancel);
        }

        await cells.FlushAsync(cancel);
    }

    /// <summary>Writes figures: a whole spreadsheet, or as NDJSON a row a line.</summary>
    /// <param name="form">NDJSON, CSV or a workbook.</param>
    /// <param name="target">Where to.</param>
    /// <param name="headings">The first row of a spreadsheet.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="valuesOf">What stands in a row's cells; null for nothing.</param>
    /// <param name="cancel">Stops the wait.</param>
    public static async Task WriteAsync<T>(
        UploadFormat form, Stream target, IEnumerable<string> headings, IReadOnlyList<T> rows, Func<T, IEnumerable<object?>> valuesOf,
        CancellationToken cancel)
    {
        if (form is UploadFormat.Ndjson)
        {
            var lines = string.Concat(rows.Select(row => JsonSerializer.Serialize(row, HubJson.Options) + "\n"));
            await target.WriteAsync(Encoding.UTF8.GetBytes(lines), cancel);
            return;
        }

        var cells = rows.Select(row => valuesOf(row).Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
        await WriteAsync(form, target, headings, cells.ToAsyncEnumerable(), cancel);
    }
}
