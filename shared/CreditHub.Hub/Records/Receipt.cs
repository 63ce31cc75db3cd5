using System.Globalization;
using System.Text;
using System.Text.Json;
using CreditHub.Files;

namespace CreditHub.Records;

/// <summary>The receipt of one upload, written piece by piece: never whole in memory.</summary>
public sealed class Receipt(Upload upload, IFiles files)
{
    /// <summary>Writes <c>{"upload", "refusal", "rows": […]}</c> in UTF-8.</summary>
    public async Task WriteJsonAsync(Stream target, CancellationToken cancel)
    {
        var refusal = JsonSerializer.Serialize(UploadViews.RefusalOf(upload), HubJson.Options);
        await WriteAsync(target, $$"""{"upload":"{{upload.Id}}","refusal":{{refusal}},"rows":[""", cancel);
        var isFirst = true;
        for (var piece = 1; piece <= Pieces; piece++)
        {
            var rows = new StringBuilder();
            await foreach (var line in LinesAsync(piece, cancel))
            {
                rows.Append(isFirst ? "" : ",").Append(line);
                isFirst = false;
            }

            await WriteAsync(target, rows.ToString(), cancel);
        }

        await WriteAsync(target, "]}", cancel);
    }

    /// <summary>Writes CSV in UTF-8 with a byte order mark, for spreadsheets; a row with several problems takes a line for each.</summary>
    public async Task WriteCsvAsync(Stream target, CancellationToken cancel)
    {
        await using var cells = new SpreadsheetCsv(target);
        await cells.WriteAsync(["行号", "结果", "记录标识", "字段", "代码", "原因", "Reason"], cancel);
        if (UploadViews.RefusalOf(upload) is { } refusal)
        {
            await cells.WriteAsync(["", "refused", "", refusal.Detail, refusal.Code, refusal.Title, refusal.TitleEn], cancel);
        }

        await foreach (var row in RowsAsync(cancel))
        {
            await WriteAsync(cells, row, cancel);
        }

        await cells.FlushAsync(cancel);
    }

    /// <summary>The rows in the file's order, one at a time.</summary>
    public async IAsyncEnumerable<ReceiptRowView> RowsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var piece = 1; piece <= Pieces; piece++)
        {
            await foreach (var line in LinesAsync(piece, cancel))
            {
                yield return JsonSerializer.Deserialize<ReceiptRowView>(line, HubJson.Options)!;
            }
        }
    }

    private int Pieces => upload.State is UploadState.Done done ? done.Content.Pieces : 0;

    private static async Task WriteAsync(SpreadsheetCsv cells, ReceiptRowView row, CancellationToken cancel)
    {
        var line = row.Line.ToString(CultureInfo.InvariantCulture);
        if (row.Problems.Count == 0)
        {
            await cells.WriteAsync([line, row.Outcome, row.Record ?? "", "", "", "", ""], cancel);
        }

        foreach (var problem in row.Problems)
        {
            await cells.WriteAsync(
                [line, row.Outcome, "", problem.Field, problem.Code, problem.Reason, problem.ReasonEn], cancel);
        }
    }

    private static Task WriteAsync(Stream target, string text, CancellationToken cancel) =>
        target.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).AsTask();

    private async IAsyncEnumerable<string> LinesAsync(
        int piece, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var content = await files.OpenAsync(UploadFiles.Receipt(upload.Id, piece), cancel)
            ?? throw new FileNotFoundException("A piece of the receipt is gone.", UploadFiles.Receipt(upload.Id, piece));
        using var lines = new StreamReader(content, Encoding.UTF8);
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            yield return line;
        }
    }
}
