using CreditHub.Catalogue;
using CreditHub.Files;
using CreditHub.Records.Formats;
using CreditHub.Vault;

namespace CreditHub.Records.Receipts;

/// <summary>The rejected rows of an upload with what is wrong with each, to be corrected and uploaded again; never whole in memory.</summary>
public sealed class Corrections(Upload upload, RecordForm form, IFiles files, IVault vault)
{
    /// <summary>The form in which the upload came.</summary>
    public UploadFormat Format => upload.File.Format;

    /// <summary>How many rows were rejected; those that may not be collected are not among what is given back.</summary>
    public int Rows => upload.State is UploadState.Done done ? done.Correctable : 0;

    /// <summary>Writes them in a form that <c>POST /v1/uploads</c> takes.</summary>
    public Task WriteAsync(Stream target, UploadFormat format, CancellationToken cancel) => format switch
    {
        UploadFormat.Csv or UploadFormat.Xlsx => WriteSheetAsync(target, format, cancel),
        UploadFormat.Json => WriteJsonAsync(target, ("[", ",", "]"), cancel),
        UploadFormat.Ndjson => WriteJsonAsync(target, ("", "\n", "\n"), cancel),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task WriteSheetAsync(Stream target, UploadFormat format, CancellationToken cancel)
    {
        await using var cells = Spreadsheets.Begin(format, target);
        await cells.WriteAsync(RejectedRow.Headings(form), cancel);
        await foreach (var line in LinesAsync(cancel))
        {
            await cells.WriteAsync(RejectedRow.Cells(form, line), cancel);
        }

        await cells.FlushAsync(cancel);
    }

    private async Task WriteJsonAsync(Stream target, (string Begin, string Between, string End) signs, CancellationToken cancel)
    {
        await WriteAsync(target, signs.Begin, cancel);
        var isFirst = true;
        await foreach (var line in LinesAsync(cancel))
        {
            await WriteAsync(target, isFirst ? "" : signs.Between, cancel);
            await target.WriteAsync(line, cancel);
            isFirst = false;
        }

        await WriteAsync(target, signs.End, cancel);
    }

    private static Task WriteAsync(Stream target, string text, CancellationToken cancel) =>
        target.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancel).AsTask();

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = new SealedRows(files, vault);
        var pieces = upload.State is UploadState.Done done ? done.Content.Pieces : 0;
        for (var piece = 1; piece <= pieces; piece++)
        {
            await foreach (var line in rows.ReadAsync(upload.Id, piece, cancel))
            {
                yield return line;
            }
        }
    }
}
