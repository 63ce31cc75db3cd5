using System.Text;
using System.Text.Json;
using CreditHub.Records;
using CreditHub.Records.Rows;

namespace CreditHub.Findings;

/// <summary>Rejected rows must come back to who sent them, each with what it says: else nobody can put them right.</summary>
internal static class Returned
{
    // Who writes the file spoils one cell of some hundreds; of one row seven never.
    private const int MostSpoilt = 6;

    /// <summary>What of the rejected rows is lost.</summary>
    public static IEnumerable<string> FindingsOf(SentFile sent)
    {
        if (sent is not { Upload.State: "done", Receipt: { } receipt })
        {
            yield break;
        }

        var rejected = receipt.Index().Where(row => row.Item.Outcome == "rejected").ToList();
        var back = sent.Corrections ?? [];
        if (!rejected.Select(row => row.Item.Line).SequenceEqual(back.Select(row => row[CorrectionColumns.Line].GetInt32())))
        {
            yield return $"{sent.Upload.Id} has {rejected.Count} rejected rows, and other {back.Count} came back";
            yield break;
        }

        // Otherwise a line was split or swallowed, and nobody knows which row is which.
        if (sent.File.Rows is not { } written || written.Count != receipt.Count)
        {
            yield break;
        }

        foreach (var (row, cells) in rejected.Zip(back))
        {
            var lost = Lost(written[row.Index], cells).ToList();
            if (lost.Count > MostSpoilt && !cells.ContainsKey(CorrectionColumns.Unread) && row.Item.Problems.All(problem => problem.Code != RecordErrors.CellCount.Code))
            {
                yield return $"{sent.Upload.Id} line {row.Item.Line} came back without {string.Join(", ", lost)}";
            }
        }
    }

    private static IEnumerable<string> Lost(IReadOnlyDictionary<string, string> written, IReadOnlyDictionary<string, JsonElement> back) =>
        written.Where(cell => Plain(cell.Value) != Plain(back.TryGetValue(cell.Key, out var came) ? came.ToString() : "")).Select(cell => cell.Key);

    // Signs of formulas, line ends and white space are not what is looked at.
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(Rune.IsLetterOrDigit));
}
