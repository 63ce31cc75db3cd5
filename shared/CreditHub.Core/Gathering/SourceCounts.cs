using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>What became of the rows of one source in a file, also where another unit uploaded it for the source (formats.md B.4.1, CF_SJLYDM; R2).</summary>
/// <param name="Source">The unit whose rows they are.</param>
/// <param name="Counts">Its rows.</param>
public sealed record SourceCounts(UnitId Source, UploadCounts Counts)
{
    /// <summary>The rows of an upload by source; one that is not done, or refused, is its uploader's. A file of nothing but other units' rows is theirs.</summary>
    /// <param name="upload">The upload.</param>
    public static IEnumerable<SourceCounts> Of(Upload upload) => upload.State switch
    {
        UploadState.Done { Counts: { Delegated: { } delegated } counts } =>
            counts.Own is { Rows: > 0 } own ? delegated.Prepend(new SourceCounts(upload.By.Unit, own)) : delegated,
        UploadState.Done { Counts: var counts } => [new SourceCounts(upload.By.Unit, counts)],
        UploadState.Received or UploadState.Reading or UploadState.Refused => [new SourceCounts(upload.By.Unit, UploadCounts.None)],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Adds up those of the same source.</summary>
    /// <param name="counts">In any order.</param>
    /// <returns>A row a source, by source.</returns>
    public static IReadOnlyList<SourceCounts> Sum(IEnumerable<SourceCounts> counts) =>
    [
        .. counts.GroupBy(row => row.Source).OrderBy(group => group.Key.Value, StringComparer.Ordinal)
            .Select(group => new SourceCounts(group.Key, group.Aggregate(UploadCounts.None, (sum, row) => sum.Plus(row.Counts)))),
    ];
}
