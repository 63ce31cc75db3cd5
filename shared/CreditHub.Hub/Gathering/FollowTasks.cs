using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>
/// Told of every upload that is done: where a source of it has exactly one open collection task of the kind, its records count for that task (R21).
/// Where several are open nobody guesses: a person says which.
/// </summary>
public sealed class FollowTasks(IDocuments documents, Steps steps, TimeProvider time) : ITold
{
    private const string Handler = "records.follow-tasks";

    /// <inheritdoc />
    public string Name => Handler;

    /// <summary>Tells it.</summary>
    internal static OutboxEntry Tell(UploadId upload) => new OutboxEntry.Tell(Handler, HubJson.ToElement(new Payload(upload)));

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var id = HubJson.From<Payload>(payload).Upload.Value;
        if (await documents.FindAsync(RecordDocuments.Upload, id, id, cancel) is not { Value: { State: UploadState.Done { Counts: var counts } } upload })
        {
            return;
        }

        foreach (var unit in (counts.Delegated ?? []).Select(source => source.Source).Append(upload.By.Unit).Distinct())
        {
            if (RecordsOf(upload, unit) is > 0 and var records)
            {
                await CountAsync(upload, unit, records, cancel);
            }
        }
    }

    /// <summary>How many records of a unit an upload brought, whoever uploaded it.</summary>
    internal static int RecordsOf(Upload upload, UnitId unit) => upload.State is not UploadState.Done { Counts: var counts } ? 0
        : (counts.Delegated?.FirstOrDefault(source => source.Source == unit)?.Counts.Brought ?? 0) + (upload.By.Unit == unit ? counts.Own.Brought : 0);

    private async Task CountAsync(Upload upload, UnitId unit, int records, CancellationToken cancel)
    {
        var page = await documents.QueryAsync(
            RecordDocuments.CollectionTask, DocumentQuery.Where("waits", RecordDocuments.WaitsOf(unit, upload.Kind)) with { Limit = 100 }, cancel);
        if (page.Items.Where(stored => stored.Value.At <= upload.ReceivedAt).ToList() is [var only])
        {
            var now = time.GetUtcNow();
            await steps.DecideAsync(
                RecordDocuments.CollectionTask, only,
                task => Step.To(task, task!.Count(upload.Id, upload.ReceivedAt, records, now)).Accept(),
                cancel);
        }
    }

    private sealed record Payload(UploadId Upload);
}
