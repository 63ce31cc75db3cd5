using System.Text.Json;
using CreditHub.Documents;
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
        await foreach (var record in documents.ChangedWithSuccessorAsync(payload, cancel))
        {
            await duties.FollowAsync(record, cancel);
        }
    }
}
