using System.Text;
using System.Text.Json;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;

namespace CreditHub.Records.Formats;

/// <summary>Makes rows of flat JSON objects whose members are named by codes or Chinese labels; values are texts, numbers or null.</summary>
internal sealed class JsonCells(KindRules kind)
{
    private const int MostIgnored = 50;

    private readonly HashSet<string> ignored = new(StringComparer.Ordinal);
    private FormRules? form;

    /// <summary>Which generation of the kind's columns the first object with members is of; empty before it.</summary>
    public string Form => form?.Form.Code ?? "";

    /// <summary>The name of a member that may not be collected, once there was one; the file is then refused.</summary>
    public string? Forbidden { get; private set; }

    /// <summary>Names of members that were ignored so far.</summary>
    public IReadOnlyCollection<string> Ignored => ignored;

    /// <summary>Writes a row; one of another shape is malformed, and goes back with what it says.</summary>
    public void Write(PieceWriter piece, int line, JsonElement element)
    {
        // A member that comes twice counts as it came last.
        var cells = element.ValueKind is JsonValueKind.Object && HasForm(element) ? new string?[form!.Form.Fields.Count] : null;
        var unread = cells is null ? element.GetRawText() : Read(element, cells);
        piece.Begin(line, unread.Length == 0 ? RowFault.None : RowFault.Malformed);
        for (var index = 0; index < cells?.Length; index++)
        {
            piece.Cell(index, Encoding.UTF8.GetBytes(cells[index] ?? ""));
        }

        UnreadText.Write(piece, kind, unread);
    }

    private bool HasForm(JsonElement element)
    {
        try
        {
            form ??= kind.FormOf(element.EnumerateObject().Select(member => member.Name));
            return true;
        }
        catch (InvalidOperationException)
        {
            // As below, in a name.
            return false;
        }
    }

    // The members that are no cells, as they came; empty as a rule.
    private string Read(JsonElement element, string?[] cells)
    {
        List<string>? unread = null;
        foreach (var member in element.EnumerateObject())
        {
            if (!TryRead(member, cells))
            {
                (unread ??= []).Add(member.ToString());
            }
        }

        return unread is null ? "" : string.Join(", ", unread);
    }

    private bool TryRead(JsonProperty member, string?[] cells)
    {
        try
        {
            return Read(member, cells);
        }
        catch (InvalidOperationException)
        {
            // An escape of half a character: sound JSON, but no text.
            return false;
        }
    }

    private bool Read(JsonProperty member, string?[] cells)
    {
        var index = form!.IndexOf(member.Name);
        if (index < 0)
        {
            if (!CorrectionColumns.Include(member.Name) && !ignored.Contains(member.Name))
            {
                Forbidden ??= kind.Forbids(member.Name) ? member.Name : null;
                _ = ignored.Count < MostIgnored && ignored.Add(member.Name);
            }

            return true;
        }

        cells[index] = Cell(member.Value);
        return cells[index] is not null;
    }

    private static string? Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => null,
    };
}
