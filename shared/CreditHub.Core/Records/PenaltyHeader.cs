using CreditHub.Decisions;
using CreditHub.Subjects;

namespace CreditHub.Records;

/// <summary>How a file's columns map to <see cref="PenaltyColumns"/>; headings may be codes or Chinese labels, in any order.</summary>
/// <param name="Columns">For each of the file's columns the catalogue's index, or -1 where it is ignored.</param>
/// <param name="Ignored">The headings that are ignored, in order; but for those of <see cref="CorrectionColumns"/>.</param>
public sealed record PenaltyHeader(IReadOnlyList<int> Columns, IReadOnlyList<string> Ignored)
{
    private static readonly Dictionary<string, int> ByHeading = PenaltyColumns.All
        .SelectMany(column => new[] { (Heading: column.Code, column.Index), (Heading: column.Label, column.Index) })
        .ToDictionary(known => CodeText.Normalise(known.Heading), known => known.Index, StringComparer.Ordinal);

    /// <summary>The index of the column that a heading names, or -1. Width, case and spaces do not matter.</summary>
    public static int IndexOf(string heading) => ByHeading.GetValueOrDefault(CodeText.Normalise(heading), -1);

    /// <summary>Reads a header row.</summary>
    /// <returns>The mapping, or <see cref="UploadErrors.ColumnTwice"/> or <see cref="UploadErrors.ColumnMissing"/>.</returns>
    public static Decision<PenaltyHeader> Read(IReadOnlyList<string> headings)
    {
        int[] columns = [.. headings.Select(IndexOf)];
        if (columns.Where(index => index >= 0).CountBy(index => index).FirstOrDefault(count => count.Value > 1) is { Value: > 1 } twice)
        {
            return new Decision<PenaltyHeader>.Rejected(UploadErrors.ColumnTwice, PenaltyColumns.All[twice.Key].Code);
        }

        string[] missing = [.. PenaltyColumns.All.Where(column => column.Required && !columns.Contains(column.Index)).Select(column => column.Code)];
        return missing.Length > 0
            ? new Decision<PenaltyHeader>.Rejected(UploadErrors.ColumnMissing, string.Join(", ", missing))
            : new PenaltyHeader(columns, [.. headings.Where((heading, at) => columns[at] < 0 && !CorrectionColumns.Include(heading))]);
    }
}
