using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Records.Correcting;

namespace CreditHub.Supervision;

/// <summary>Told by a record that was corrected: its duty follows it, or that of the record in its place.</summary>
public sealed class FollowDuties(IDocuments documents, SetDuties duties) : ITold
{
    /// <summary>Its name, by which corrections tell it.</summary>
    internal const string Handler = "supervision.record-changed";

    /// <inheritdoc />
    public string Name => Handler;

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var (subject, id, _) = HubJson.From<RecordChange>(payload);
        if (await documents.FindAsync(RecordDocuments.Record, subject.Value, id.Value, cancel) is not { Value: var record })
        {
            return;
        }

        await duties.FollowAsync(record, cancel);
        if (record.State is RecordState.Replaced { Record: var successor } && await documents.FindAsync(successor, cancel) is { Value: var next })
        {
            await duties.FollowAsync(next, cancel);
        }
    }
}
