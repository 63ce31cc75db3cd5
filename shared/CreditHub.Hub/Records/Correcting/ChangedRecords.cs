using System.Text.Json;
using CreditHub.Documents;

namespace CreditHub.Records.Correcting;

/// <summary>Reads what followers of a record are told about.</summary>
internal static class ChangedRecords
{
    /// <summary>The record of a <see cref="RecordChange"/> as it is now, and the version that was told; null where there is no such record.</summary>
    public static async Task<(CreditRecord Record, int Version)?> ChangedAsync(this IDocuments documents, JsonElement payload, CancellationToken cancel)
    {
        var (subject, id, version) = HubJson.From<RecordChange>(payload);
        return await documents.FindAsync(RecordDocuments.Record, subject.Value, id.Value, cancel) is { Value: var record } ? (record, version) : null;
    }

    /// <summary>That record and, where another one took its place, that one after it.</summary>
    public static async IAsyncEnumerable<CreditRecord> ChangedWithSuccessorAsync(
        this IDocuments documents, JsonElement payload, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        if (await documents.ChangedAsync(payload, cancel) is not (var record, _))
        {
            yield break;
        }

        yield return record;
        if (record.State is RecordState.Replaced { Record: var successor } && await documents.FindAsync(successor, cancel) is { Value: var next })
        {
            yield return next;
        }
    }
}
