using System.Text;
using System.Text.Json;

namespace CreditHub.Records;

/// <summary>Reads a JSON array of flat objects whose members are named by codes or Chinese labels; values are texts, numbers or null.</summary>
internal sealed class JsonRowReader : RowReader
{
    private const int MostIgnored = 50;

    // An element of a megabyte surely passes: the reader's buffer, which doubles until one fits, is then filled at once with what follows.
    private const int MostBetweenElements = 4 * 1024 * 1024;

    private readonly BoundedStream content;
    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);
    private IAsyncEnumerator<JsonElement>? elements;
    private int number;

    public JsonRowReader(Stream content, Encoding encoding) =>
        this.content = new BoundedStream(UploadCharset.ToUtf8(content, encoding), MostBetweenElements);

    public override IReadOnlyCollection<string> Ignored => ignored;

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
        Write(piece, ++number, elements.Current);
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        if (elements is not null)
        {
            await elements.DisposeAsync();
        }

        await content.DisposeAsync();
    }

    private void Write(PieceWriter piece, int line, JsonElement element)
    {
        // A member that comes twice counts as it came last.
        var cells = new string?[PenaltyColumns.All.Count];
        var isSound = element.ValueKind is JsonValueKind.Object && Read(element, cells);
        piece.Begin(line, isSound ? RowFault.None : RowFault.Malformed);
        for (var index = 0; isSound && index < cells.Length; index++)
        {
            piece.Cell(index, Encoding.UTF8.GetBytes(cells[index] ?? ""));
        }
    }

    private bool Read(JsonElement element, string?[] cells)
    {
        foreach (var member in element.EnumerateObject())
        {
            var index = PenaltyHeader.IndexOf(member.Name);
            if (index < 0)
            {
                _ = ignored.Count < MostIgnored && ignored.Add(member.Name);
                continue;
            }

            if (Cell(member.Value) is not { } cell)
            {
                return false;
            }

            cells[index] = cell;
        }

        return true;
    }

    private static string? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => null,
    };
}
