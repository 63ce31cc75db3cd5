using System.Runtime.CompilerServices;
using System.Text.Json;
using CreditHub.Files;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;

namespace CreditHub.Records.Receipts;

/// <summary>The rows of a receipt as they are stored: a line of JSON each.</summary>
internal static class ReceiptRows
{
    public static ReceiptRowView Of(int line, RowOutcome outcome, RowVerdict verdict) => outcome switch
    {
        RowOutcome.Accepted accepted => new(
            line, "accepted", accepted.Record.Value, verdict is RowVerdict.Accepted { Warnings: { Count: > 0 } warnings } ? [.. warnings.Select(View)] : []),
        RowOutcome.Duplicate duplicate => new(
            line, "duplicate", duplicate.Record.Value, duplicate.Hint is { } hint ? [View(new RowProblem("", hint))] : []),
        RowOutcome.Rejected { Quarantine: var quarantine } => new(line, "rejected", null, verdict is RowVerdict.Rejected rejected
            ? [.. rejected.Problems.Select(View), .. quarantine is null ? Array.Empty<ReceiptProblemView>() : [View(new RowProblem("", RecordErrors.Quarantined))]]
            : []),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A piece of a receipt, ready to be read from its start.</summary>
    public static MemoryStream Write(IEnumerable<ReceiptRowView> rows)
    {
        var piece = new MemoryStream();
        using var writer = new Utf8JsonWriter(piece, new JsonWriterOptions { Encoder = HubJson.Options.Encoder });
        foreach (var row in rows)
        {
            JsonSerializer.Serialize(writer, row, HubJson.Options);
            writer.Flush();
            writer.Reset();
            piece.WriteByte((byte)'\n');
        }

        piece.Position = 0;
        return piece;
    }

    /// <summary>The lines of a piece of a receipt, as they are stored.</summary>
    /// <exception cref="FileNotFoundException">The piece is gone.</exception>
    public static async IAsyncEnumerable<string> LinesAsync(
        IFiles files, UploadId upload, int piece, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var content = await files.OpenAsync(UploadFiles.Receipt(upload, piece), cancel)
            ?? throw new FileNotFoundException("A piece of the receipt is gone.", UploadFiles.Receipt(upload, piece));
        using var lines = new StreamReader(content);
        while (await lines.ReadLineAsync(cancel) is { } line)
        {
            yield return line;
        }
    }

    /// <summary>The rows of a piece of a receipt.</summary>
    /// <exception cref="FileNotFoundException">The piece is gone.</exception>
    public static IAsyncEnumerable<ReceiptRowView> ReadAsync(IFiles files, UploadId upload, int piece, CancellationToken cancel) =>
        LinesAsync(files, upload, piece, cancel).Select(line => JsonSerializer.Deserialize<ReceiptRowView>(line, HubJson.Options)!);

    private static ReceiptProblemView View(RowProblem problem) =>
        new(problem.Field, problem.Error.Code, problem.Error.Title, problem.Error.TitleEn, problem.Limit);
}
