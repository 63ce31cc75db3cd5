using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Records;

namespace CreditHub.Lists;

/// <summary>
/// Told by a record that was corrected: holds the entries that rest on a record without force, and ends those to which none is left (G12).
/// </summary>
public sealed class FollowRecord(EntryRecords records, CheckBasis check) : ITold
{
    internal const string HandlerName = "lists.follow-record";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var (subject, record, _) = HubJson.From<RecordChange>(payload);
        List<ListEntry> resting = [];
        await foreach (var entry in records.RestingOnAsync(subject, record, cancel))
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
