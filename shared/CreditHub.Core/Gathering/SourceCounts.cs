using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>What became of the rows of one source in a file that another unit uploaded for it (formats.md B.4.1, CF_SJLYDM; R2).</summary>
/// <param name="Source">The unit that delegated.</param>
/// <param name="Counts">Its rows.</param>
public sealed record SourceCounts(UnitId Source, UploadCounts Counts)
{
    /// <summary>Adds up those of the same source.</summary>
    /// <param name="counts">In any order.</param>
    /// <returns>A row a source, by source.</returns>
    public static IReadOnlyList<SourceCounts> Sum(IEnumerable<SourceCounts> counts) =>
    [
        .. counts.GroupBy(row => row.Source).OrderBy(group => group.Key.Value, StringComparer.Ordinal)
            .Select(group => new SourceCounts(group.Key, group.Aggregate(UploadCounts.None, (sum, row) => sum.Plus(row.Counts)))),
    ];
}
