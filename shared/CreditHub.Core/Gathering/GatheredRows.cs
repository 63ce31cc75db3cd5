using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>
/// 归集: how many records of one source, kind and month of decision a piece of an upload brought. All together they are the records that were
/// ever received: a row that repeats, changes or ends a known record is in none.
/// </summary>
/// <param name="Upload">The upload.</param>
/// <param name="Piece">The piece, from 1.</param>
/// <param name="Source">The unit whose records they are, also where another one uploaded for it.</param>
/// <param name="Kind">The kind's code.</param>
/// <param name="Month">The first day of the month in which they were decided.</param>
/// <param name="Records">How many, positive.</param>
public sealed record GatheredRows(UploadId Upload, int Piece, UnitId Source, string Kind, DateOnly Month, int Records)
{
    /// <summary>Counts those of one piece.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="records">The records that it brought.</param>
    public static IReadOnlyList<GatheredRows> Of(UploadId upload, int piece, IEnumerable<CreditRecord> records) =>
    [
        .. records.GroupBy(record => (record.Provider, record.Kind, Month: Term.FirstOfMonth(record.DecidedOn)))
            .Select(group => new GatheredRows(upload, piece, group.Key.Provider, group.Key.Kind, group.Key.Month, group.Count())),
    ];
}
