using CreditHub.Documents;
using CreditHub.Subjects;

namespace CreditHub.Records;

/// <summary>Finds records by what is known of them.</summary>
internal static class FindRecord
{
    /// <summary>How many records one after the other are followed to the one that stands in a record's place.</summary>
    public const int MostSuccessors = 20;

    /// <summary>The record of an id.</summary>
    public static async Task<Stored<CreditRecord>?> FindAsync(this IDocuments documents, RecordId id, CancellationToken cancel) =>
        (await documents.QueryAsync(RecordDocuments.Record, DocumentQuery.Where("record", id.Value), cancel)).Items is [var found] ? found : null;

    /// <summary>All records of a subject, in no order.</summary>
    public static async Task<IReadOnlyList<CreditRecord>> RecordsOfAsync(this IDocuments documents, SubjectKey subject, CancellationToken cancel) =>
        await documents.AllAsync(RecordDocuments.Record, DocumentQuery.In(subject.Value), cancel).Select(stored => stored.Value).ToListAsync(cancel);

    /// <summary>Those of some records of a subject that are there, as they are now.</summary>
    public static async Task<IReadOnlyList<CreditRecord>> RecordsAsync(
        this IDocuments documents, SubjectKey subject, IReadOnlyCollection<RecordId> ids, CancellationToken cancel)
    {
        var records = new List<CreditRecord>(ids.Count);
        foreach (var id in ids)
        {
            if (await documents.FindAsync(RecordDocuments.Record, subject.Value, id.Value, cancel) is { Value: var record })
            {
                records.Add(record);
            }
        }

        return records;
    }

    /// <summary>The record that stands in a record's place: itself, or the last of those that replaced it, as far as they are found.</summary>
    /// <param name="record">The record.</param>
    /// <param name="find">Finds a record by its id; null where it is not there, or not to be followed to.</param>
    public static async Task<CreditRecord> InPlaceAsync(this CreditRecord record, Func<RecordId, Task<CreditRecord?>> find)
    {
        for (var steps = 0; steps < MostSuccessors && record.State is RecordState.Replaced { Record: var next } && await find(next) is { } successor; steps++)
        {
            record = successor;
        }

        return record;
    }
}
