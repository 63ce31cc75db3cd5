using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;

namespace CreditHub.Records.Formats;

/// <summary>Reads a flat JSON object a line. A line that is none is that row's fault only; blank lines are passed over.</summary>
internal sealed class NdjsonRowReader : RowReader
{
    // As for an element of a JSON array.
    private const int LongestLine = 4 * 1024 * 1024;
    private const int BufferBytes = 64 * 1024;

    private readonly PipeReader content;
    private readonly JsonCells cells;
    private readonly KindRules kind;
    private int line;
    private bool hasBegun;

    public NdjsonRowReader(Stream content, Encoding encoding, KindRules kind)
    {
        this.content = PipeReader.Create(UploadCharset.ToUtf8(content, encoding), new StreamPipeReaderOptions(bufferSize: BufferBytes));
        cells = new JsonCells(kind);
        this.kind = kind;
    }

    public override string Form => cells.Form;

    public override IReadOnlyCollection<string> Ignored => cells.Ignored;

    public override async ValueTask<bool> NextAsync(PieceWriter piece, CancellationToken cancel)
    {
        try
        {
            while (await LineAsync(cancel) is { } found)
            {
                var isRow = TryWrite(piece, found.Line);
                content.AdvanceTo(found.Next);
                if (isRow || Refusal is not null)
                {
                    return isRow;
                }
            }
        }
        catch (DecoderFallbackException)
        {
            Refuse(UploadErrors.Encoding, LineText());
        }

        return false;
    }

    public override ValueTask DisposeAsync() => content.CompleteAsync();

    private static ReadOnlySequence<byte> Trim(ReadOnlySequence<byte> text)
    {
        var mark = Encoding.UTF8.Preamble;
        var reader = new SequenceReader<byte>(text);
        _ = reader.IsNext(mark, advancePast: true);
        reader.AdvancePastAny(" \t\r"u8);
        return reader.UnreadSequence;
    }

    // The next line, still in the buffer, and where the one after it begins; null at the end or on a refusal.
    private async ValueTask<(ReadOnlySequence<byte> Line, SequencePosition Next)?> LineAsync(CancellationToken cancel)
    {
        while (true)
        {
            var read = await content.ReadAsync(cancel);
            var end = read.Buffer.PositionOf((byte)'\n');
            var found = end is { } at ? read.Buffer.Slice(0, at) : read.Buffer;
            if (found.Length > LongestLine)
            {
                line++;
                Refuse(UploadErrors.NotNdjson, LineText());
                content.AdvanceTo(read.Buffer.Start);
                return null;
            }

            if (end is { } lineEnd)
            {
                line++;
                return (found, read.Buffer.GetPosition(1, lineEnd));
            }

            if (read.IsCompleted)
            {
                line++;
                return found.IsEmpty ? null : (found, read.Buffer.End);
            }

            content.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private bool TryWrite(PieceWriter piece, ReadOnlySequence<byte> found)
    {
        var text = Trim(found);
        if (text.IsEmpty)
        {
            return false;
        }

        if (!hasBegun && text.FirstSpan[0] != (byte)'{')
        {
            Refuse(UploadErrors.NotNdjson, LineText());
            return false;
        }

        hasBegun = true;
        try
        {
            using var element = JsonDocument.Parse(text);
            cells.Write(piece, line, element.RootElement);
            if (cells.Forbidden is { } forbidden)
            {
                Refuse(UploadErrors.ColumnForbidden, forbidden);
                return false;
            }
        }
        catch (JsonException)
        {
            piece.Begin(line, RowFault.Malformed);
            UnreadText.Write(piece, kind, text);
        }

        return true;
    }

    private string LineText() => FormattableString.Invariant($"line {line}");
}
