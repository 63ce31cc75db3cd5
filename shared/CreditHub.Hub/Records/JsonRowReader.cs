using System.Text;
using System.Text.Json;

namespace CreditHub.Records;

/// <summary>Reads a JSON array of flat objects whose members are named by codes or Chinese labels; values are texts, numbers or null.</summary>
internal sealed class JsonRowReader : RowReader
{
    private const int MostIgnored = 50;

    private readonly Stream content;
    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);
    private IAsyncEnumerator<JsonElement>? elements;
    private int number;

    public JsonRowReader(Stream content, Encoding encoding) => this.content = UploadCharset.ToUtf8(content, encoding);

    public override IReadOnlyCollection<string> Ignored => ignored;

    public override async ValueTask<PenaltyRow?> NextAsync(CancellationToken cancel)
    {
        elements ??= JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(content, HubJson.Options, cancel).GetAsyncEnumerator(cancel);
        try
        {
            if (!await elements.MoveNextAsync())
            {
                return null;
            }
        }
        catch (JsonException fault)
        {
            Refuse(UploadErrors.NotJson, FormattableString.Invariant($"line {(fault.LineNumber ?? 0) + 1}"));
            return null;
        }
        catch (DecoderFallbackException)
        {
            Refuse(UploadErrors.Encoding, FormattableString.Invariant($"after element {number}"));
            return null;
        }

        return Row(++number, elements.Current);
    }

    public override async ValueTask DisposeAsync()
    {
        if (elements is not null)
        {
            await elements.DisposeAsync();
        }

        await content.DisposeAsync();
    }

    private PenaltyRow Row(int line, JsonElement element)
    {
        var cells = EmptyCells();
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return new PenaltyRow(line, RowFault.Malformed, cells);
        }

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
                return new PenaltyRow(line, RowFault.Malformed, EmptyCells());
            }

            cells[index] = cell;
        }

        return new PenaltyRow(line, RowFault.None, cells);
    }

    private static string? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => null,
    };
}
