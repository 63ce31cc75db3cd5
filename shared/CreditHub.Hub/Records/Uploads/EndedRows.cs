using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records.Correcting;

namespace CreditHub.Records.Uploads;

/// <summary>
/// Rows whose source says at once that they were annulled or taken off its list, before the hub ever had them. They are stored as a correction would
/// leave them: their content sealed, or gone where the law wants that (G27).
/// </summary>
public sealed class EndedRows(IDocuments documents, FormerContent contents)
{
    /// <summary>The records as they are to be stored; those that stand are as they came.</summary>
    /// <param name="records">Records of one piece.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlyList<CreditRecord>> ClearAsync(IReadOnlyList<CreditRecord> records, CancellationToken cancel)
    {
        if (!records.Any(record => record.IsOver))
        {
            return records;
        }

        var cleared = new List<CreditRecord>(records.Count);
        foreach (var record in records)
        {
            cleared.Add(record.IsOver ? await ClearAsync(record, cancel) : record);
        }

        return cleared;
    }

    private async Task<CreditRecord> ClearAsync(CreditRecord reported, CancellationToken cancel)
    {
        // Of one that is here the stored content is what counts; it is told of its end, and nothing is sealed twice.
        var isKnown = await documents.FindAsync(RecordDocuments.Record, reported.Subject.Value, reported.Id.Value, cancel) is not null;
        var standing = reported with { State = RecordState.InForce.Instance };
        var former = isKnown ? null : await contents.ArchiveAsync(standing, WorkCalendar.DateAt(reported.Origin.ReceivedAt), cancel);
        return standing.Tell(reported, former);
    }
}
