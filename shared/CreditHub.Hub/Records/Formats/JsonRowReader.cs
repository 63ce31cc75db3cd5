using System.Text;
using System.Text.Json;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;

namespace CreditHub.Records.Formats;

/// <summary>Reads a JSON array of flat objects whose members are named by codes or Chinese labels; values are texts, numbers or null.</summary>
internal sealed class JsonRowReader : RowReader
{
    // An element of a megabyte surely passes: the reader's buffer, which doubles until one fits, is then filled at once with what follows.
    private const int MostBetweenElements = 4 * 1024 * 1024;

    private readonly BoundedStream content;
    private readonly JsonCells cells;
    private IAsyncEnumerator<JsonElement>? elements;
    private int number;

    public JsonRowReader(Stream content, Encoding encoding, KindRules kind)
    {
        this.content = new BoundedStream(UploadCharset.ToUtf8(content, encoding), MostBetweenElements);
        cells = new JsonCells(kind);
    }

    public override string Form => cells.Form;

    public override IReadOnlyCollection<string> Ignored => cells.Ignored;

    public override async ValueTask<bool> NextAsync(PieceWriter piece, CancellationToken cancel)
    {
        elements ??= JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(content, HubJson.Options, cancel).GetAsyncEnumerator(cancel);
        try
        {
            if (!await elements.MoveNextAsync())
            {
                return false;
            }
        }
        catch (JsonException fault)
        {
            Refuse(UploadErrors.NotJson, FormattableString.Invariant($"line {(fault.LineNumber ?? 0) + 1}"));
            return false;
        }
        catch (Exception fault) when (fault is DecoderFallbackException or BodyTooLargeException)
        {
            Refuse(
                fault is DecoderFallbackException ? UploadErrors.Encoding : UploadErrors.NotJson,
                FormattableString.Invariant($"after element {number}"));
            return false;
        }

        content.Restart();
        cells.Write(piece, ++number, elements.Current);
        if (cells.Forbidden is { } forbidden)
        {
            Refuse(UploadErrors.ColumnForbidden, forbidden);
        }

        return Refusal is null;
    }

    public override async ValueTask DisposeAsync()
    {
        if (elements is not null)
        {
            await elements.DisposeAsync();
        }

        await content.DisposeAsync();
    }
}
