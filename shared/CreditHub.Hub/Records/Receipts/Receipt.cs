using System.Globalization;
using System.Text;
using System.Text.Json;
using CreditHub.Files;
using CreditHub.Records.Formats;
using CreditHub.Records.Uploads;

namespace CreditHub.Records.Receipts;

/// <summary>The receipt of one upload, written piece by piece: never whole in memory.</summary>
public sealed class Receipt(Upload upload, IFiles files)
{
    // No kind has as many columns, and few have two problems.
    private const int MostProblems = 100;

    /// <summary>The form of the file that it is about.</summary>
    public UploadFormat Format => upload.File.Format;

    /// <summary>How many lines it takes at most as a table: one a row, and of a rejected or warned row one a problem.</summary>
    public long MostLines => upload.State is UploadState.Done done ? Sheets.Count + done.Content.Rows + (((long)done.Counts.Rejected + done.Counts.Warned) * MostProblems) : 0;

    /// <summary>
    /// Writes it. JSON is <c>{"upload", "refusal", "ignoredSheets", "rows": […]}</c>, NDJSON a row a line; in CSV and a workbook a row with several problems
    /// takes a line for each.
    /// </summary>
    public Task WriteAsync(Stream target, UploadFormat form, CancellationToken cancel) => form switch
    {
        UploadFormat.Json => WriteJsonAsync(target, cancel),
        UploadFormat.Ndjson => WriteLinesAsync(target, "", "\n", "\n", cancel),
        UploadFormat.Csv or UploadFormat.Xlsx => WriteSheetAsync(target, form, cancel),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The rows in the file's order, one at a time.</summary>
    public async IAsyncEnumerable<ReceiptRowView> RowsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var piece = 1; piece <= Pieces; piece++)
        {
            await foreach (var row in ReceiptRows.ReadAsync(files, upload.Id, piece, cancel))
            {
                yield return row;
            }
        }
    }

    private IReadOnlyList<string> Sheets => upload.State is UploadState.Done done ? done.Content.IgnoredSheets ?? [] : [];

    private int Pieces => upload.State is UploadState.Done done ? done.Content.Pieces : 0;

    private Task WriteJsonAsync(Stream target, CancellationToken cancel)
    {
        var refusal = JsonSerializer.Serialize(UploadViews.RefusalOf(upload), HubJson.Options);
        var sheets = JsonSerializer.Serialize(Sheets, HubJson.Options);
        return WriteLinesAsync(target, $$"""{"upload":"{{upload.Id}}","refusal":{{refusal}},"ignoredSheets":{{sheets}},"rows":[""", ",", "]}", cancel);
    }

    private async Task WriteLinesAsync(Stream target, string begin, string between, string end, CancellationToken cancel)
    {
        await WriteAsync(target, begin, cancel);
        var isFirst = true;
        for (var piece = 1; piece <= Pieces; piece++)
        {
            var rows = new StringBuilder();
            await foreach (var line in ReceiptRows.LinesAsync(files, upload.Id, piece, cancel))
            {
                rows.Append(isFirst ? "" : between).Append(line);
                isFirst = false;
            }

            await WriteAsync(target, rows.ToString(), cancel);
        }

        await WriteAsync(target, end, cancel);
    }

    private async Task WriteSheetAsync(Stream target, UploadFormat form, CancellationToken cancel)
    {
        await using var cells = Spreadsheets.Begin(form, target);
        await cells.WriteAsync(["行号", "结果", "记录标识", "字段", "代码", "原因", "Reason"], cancel);
        if (UploadViews.RefusalOf(upload) is { } refusal)
        {
            await cells.WriteAsync(["", "refused", "", refusal.Detail, refusal.Code, refusal.Title, refusal.TitleEn], cancel);
        }

        foreach (var sheet in Sheets)
        {
            await cells.WriteAsync(["", "ignored", "", sheet, UploadErrors.SheetIgnored.Code, UploadErrors.SheetIgnored.Title, UploadErrors.SheetIgnored.TitleEn], cancel);
        }

        await foreach (var row in RowsAsync(cancel))
        {
            await WriteAsync(cells, row, cancel);
        }

        await cells.FlushAsync(cancel);
    }

    private static async Task WriteAsync(ISpreadsheet cells, ReceiptRowView row, CancellationToken cancel)
    {
        var line = row.Line.ToString(CultureInfo.InvariantCulture);
        if (row.Problems.Count == 0)
        {
            await cells.WriteAsync([line, row.Outcome, row.Record ?? "", "", "", "", ""], cancel);
        }

        foreach (var problem in row.Problems)
        {
            await cells.WriteAsync(
                [line, row.Outcome, row.Record ?? "", problem.Field, problem.Code, problem.Reason, problem.ReasonEn], cancel);
        }
    }

    private static Task WriteAsync(Stream target, string text, CancellationToken cancel) =>
        target.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).AsTask();
}
