using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Records.Correcting;

/// <summary>A corrected record, and the recalls that its corrections made.</summary>
/// <param name="Record">The record as it is now.</param>
/// <param name="Recalls">Oldest first; none where nobody had got anything of it.</param>
public sealed record CorrectedRecord(CreditRecord Record, IReadOnlyList<Recall> Recalls);

/// <summary>Lists what was annulled, withdrawn, changed or reported by its source as gone: a unit's own records; for the office all but those of secret kinds.</summary>
public sealed class ReadCorrected(IDocuments documents, HubProfile profile, TimeProvider time)
{
    /// <summary>The records that were corrected last in a month, newest first.</summary>
    /// <param name="month">Any day of it, Asia/Shanghai; null for the current one.</param>
    /// <param name="from">How many newer ones to leave out; below 0 is taken as 0.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<MonthPage<CorrectedRecord>> MonthAsync(DateOnly? month, int from, Caller caller, CancellationToken cancel)
    {
        var day = month ?? WorkCalendar.DateAt(time.GetUtcNow());
        var first = new DateOnly(day.Year, day.Month, 1);
        var all = await MonthPage.WholeAsync(documents, RecordDocuments.Record, DocumentQuery.All, "corrected", first, cancel);
        List<CreditRecord> own =
        [
            .. all.Where(record => record.Provider == caller.Unit || (caller.Is(Role.Office) && !(profile.Records.Find(record.Kind)?.Kind).IsSecret())),
        ];
        var start = Math.Max(from, 0);
        var shown = new List<CorrectedRecord>();
        foreach (var record in own.OrderByDescending(record => record.Corrections![^1].Order.At).ThenBy(record => record.Id.Value, StringComparer.Ordinal)
            .Skip(start).Take(MonthPage.Size))
        {
            shown.Add(new CorrectedRecord(record, await RecallsAsync(record.Id, cancel)));
        }

        return new MonthPage<CorrectedRecord>(first, start, own.Count, shown);
    }

    /// <summary>The recalls of one record, oldest first.</summary>
    internal async Task<IReadOnlyList<Recall>> RecallsAsync(RecordId id, CancellationToken cancel) =>
        await documents.AllAsync(RecordDocuments.Recall, DocumentQuery.Where("record", id.Value), cancel)
            .Select(stored => stored.Value).OrderBy(recall => recall.Version).ToListAsync(cancel);
}
