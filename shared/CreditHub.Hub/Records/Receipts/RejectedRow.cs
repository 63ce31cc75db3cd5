using System.Text.Json;
using System.Text.Json.Nodes;
using CreditHub.Catalogue;
using CreditHub.Records.Rows;

namespace CreditHub.Records.Receipts;

/// <summary>A rejected row as it came, marked with what is wrong: a JSON object of the columns of <see cref="CorrectionColumns"/> and its cells by code.</summary>
internal static class RejectedRow
{
    // A spreadsheet's cell holds no more, and no column takes as much.
    private const int LongestCell = 32_767;

    /// <summary>The columns of the rows as a table.</summary>
    public static IReadOnlyList<string> Headings(RecordForm form) =>
        [CorrectionColumns.Line, CorrectionColumns.Problems, CorrectionColumns.Unread, .. form.Fields.Select(field => field.Label)];

    /// <summary>The row as a line of UTF-8 without its end.</summary>
    public static byte[] Line(RecordForm form, RecordRow row, IReadOnlyList<RowProblem> problems)
    {
        var marked = new JsonObject
        {
            [CorrectionColumns.Line] = row.Line,
            [CorrectionColumns.Problems] = string.Join("；", problems.Select(problem => Text(form, problem))),
        };
        if (row.Unread.Length > 0)
        {
            marked[CorrectionColumns.Unread] = row.Unread;
        }

        for (var at = 0; at < form.Fields.Count; at++)
        {
            if (row.Cells[at] is { Length: > 0 } cell)
            {
                marked[form.Fields[at].Code] = cell.Length > LongestCell ? cell[..LongestCell] : cell;
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(marked, HubJson.Options);
    }

    /// <summary>The row's cells under <see cref="Headings"/>.</summary>
    public static IEnumerable<string> Cells(RecordForm form, ReadOnlyMemory<byte> line)
    {
        var marked = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line.Span, HubJson.Options)!;
        return ((string[])[CorrectionColumns.Line, CorrectionColumns.Problems, CorrectionColumns.Unread])
            .Concat(form.Fields.Select(field => field.Code))
            .Select(name => marked.TryGetValue(name, out var cell) ? cell.ToString() : "");
    }

    private static string Text(RecordForm form, RowProblem problem)
    {
        var label = form.Fields.FirstOrDefault(field => field.Code == problem.Field)?.Label;
        var limit = problem.Limit.Length == 0 ? "" : $"（{problem.Limit}）";
        return $"{(label is null ? "" : label + "：")}{problem.Error.Title}{limit}";
    }
}
