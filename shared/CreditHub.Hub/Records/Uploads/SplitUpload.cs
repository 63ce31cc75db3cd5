using System.Text;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Files;
using CreditHub.Policy;
using CreditHub.Records.Formats;
using CreditHub.Records.Formats.Workbooks;
using CreditHub.Records.Rows;

namespace CreditHub.Records.Uploads;

/// <summary>Reads the file once, from its first byte to its last, and leaves its rows in pieces. Run again, it writes the same pieces.</summary>
public sealed class SplitUpload(IDocuments documents, IFiles files, IntakeLimits limits, HubProfile profile)
    : IActivity<SplitUpload.Input, SplitUpload.Output>
{
    /// <summary>Its name.</summary>
    public static ActivityName<Input, Output> Name { get; } = new("SplitUpload");

    /// <summary>Which upload, and the time of a refusal, UTC.</summary>
    public sealed record Input(UploadId Upload, DateTimeOffset At);

    /// <summary>Reading or refused.</summary>
    public sealed record Output(UploadState Next);

    /// <inheritdoc />
    public async Task<Output> RunAsync(Input input, CancellationToken cancel)
    {
        var upload = (await documents.FindAsync(RecordDocuments.Upload, input.Upload.Value, input.Upload.Value, cancel))!.Value;
        if (upload.State is not UploadState.Received)
        {
            // Moved on already: the file may be gone, and what it showed is in the document.
            return new Output(AsRead(upload.State));
        }

        var charset = upload.File switch
        {
            { Format: UploadFormat.Xlsx } => UploadCharset.Utf8,
            { Charset: { } declared } => declared,
            var file => await DetectAsync(file, cancel),
        };
        await using var content = await OpenAsync(upload.File, cancel);
        await using var reader = ReaderOf(upload.File.Format, content, UploadCharset.Of(charset), profile.Records[upload.Kind]);
        var (rows, pieces) = await SplitAsync(upload.Id, reader, cancel);
        UploadState next = (reader.Refusal, rows) switch
        {
            ({ } refusal, _) => new UploadState.Refused(refusal.Error.Code, refusal.Detail, input.At),
            (null, 0) => new UploadState.Refused(UploadErrors.Empty.Code, "", input.At),
            (null, _) when rows > limits.MaxRows => new UploadState.Refused(
                UploadErrors.TooManyRows.Code, FormattableString.Invariant($"> {limits.MaxRows}"), input.At),
            _ => new UploadState.Reading(new UploadContent(charset, rows, pieces, [.. reader.Ignored], reader.Form)
            {
                IgnoredSheets = reader.IgnoredSheets is { Count: > 0 } sheets ? [.. sheets] : null,
            }),
        };
        for (var piece = 1; next is UploadState.Refused && piece <= pieces; piece++)
        {
            await files.DeleteAsync(UploadFiles.Piece(upload.Id, piece), cancel);
        }

        return new Output(next);
    }

    private static UploadState AsRead(UploadState state) =>
        state is UploadState.Done done ? new UploadState.Reading(done.Content) : state;

    private static RowReader ReaderOf(UploadFormat format, Stream content, Encoding encoding, KindRules kind) => format switch
    {
        UploadFormat.Csv => new CsvRowReader(content, encoding, kind),
        UploadFormat.Json => new JsonRowReader(content, encoding, kind),
        UploadFormat.Ndjson => new NdjsonRowReader(content, encoding, kind),
        UploadFormat.Xlsx => new WorkbookRowReader(content, kind),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<string> DetectAsync(UploadFile file, CancellationToken cancel)
    {
        await using var content = await OpenAsync(file, cancel);
        return await UploadCharset.DetectAsync(content, cancel);
    }

    private async Task<Stream> OpenAsync(UploadFile file, CancellationToken cancel) =>
        await files.OpenAsync(file.Name, cancel) ?? throw new FileNotFoundException("The file of the upload is gone.", file.Name);

    private async Task<(int Rows, int Pieces)> SplitAsync(UploadId upload, RowReader reader, CancellationToken cancel)
    {
        using var piece = new PieceWriter();
        var (rows, pieces) = (0, 0);
        for (var more = true; more && rows <= limits.MaxRows;)
        {
            more = await reader.NextAsync(piece, cancel);
            rows += more ? 1 : 0;
            if (piece.Rows > 0 && (!more || piece.Rows == limits.PieceRows))
            {
                await files.WriteAsync(UploadFiles.Piece(upload, ++pieces), piece.Content(), cancel);
                piece.Clear();
            }
        }

        return (rows, pieces);
    }
}
