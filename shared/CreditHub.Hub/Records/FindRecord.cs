using CreditHub.Documents;

namespace CreditHub.Records;

/// <summary>Finds a record by its id alone.</summary>
internal static class FindRecord
{
    public static async Task<Stored<CreditRecord>?> FindAsync(this IDocuments documents, RecordId id, CancellationToken cancel) =>
        (await documents.QueryAsync(RecordDocuments.Record, DocumentQuery.Where("record", id.Value), cancel)).Items is [var found] ? found : null;
}
