using CreditHub.Documents;
using CreditHub.Subjects;

namespace CreditHub.Records;

/// <summary>Finds records by what is known of them.</summary>
internal static class FindRecord
{
    /// <summary>The record of an id.</summary>
    public static async Task<Stored<CreditRecord>?> FindAsync(this IDocuments documents, RecordId id, CancellationToken cancel) =>
        (await documents.QueryAsync(RecordDocuments.Record, DocumentQuery.Where("record", id.Value), cancel)).Items is [var found] ? found : null;

    /// <summary>All records of a subject, in no order.</summary>
    public static async Task<IReadOnlyList<CreditRecord>> RecordsOfAsync(this IDocuments documents, SubjectKey subject, CancellationToken cancel) =>
        await documents.AllAsync(RecordDocuments.Record, DocumentQuery.In(subject.Value), cancel).Select(stored => stored.Value).ToListAsync(cancel);
}
