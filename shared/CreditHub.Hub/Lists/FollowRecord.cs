using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Records.Correcting;

namespace CreditHub.Lists;

/// <summary>
/// Told by a record that was corrected or disputed: holds the entries that rest on a record without force, releases those whose record stands
/// again, and ends those to which none is left (G7, G12).
/// </summary>
public sealed class FollowRecord(IDocuments documents, EntryRecords records, CheckBasis check) : ITold
{
    internal const string HandlerName = "lists.follow-record";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        if (await documents.ChangedAsync(payload, cancel) is not (var record, _))
        {
            return;
        }

        List<ListEntry> resting = [];
        await foreach (var entry in records.TouchedByAsync(record, cancel))
        {
            resting.Add(entry);
        }

        // Their change moves the pages, so all are found first.
        foreach (var entry in resting)
        {
            await check.RunAsync(entry, cancel);
        }
    }
}
