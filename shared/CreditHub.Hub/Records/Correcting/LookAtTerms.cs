using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Records.Correcting;

/// <summary>Told by a record that stands again: its term runs on as it was, so the sweep of terms must come by its upload again (G13).</summary>
public sealed class LookAtTerms(IDocuments documents, Steps steps, HubProfile profile, TimeProvider time) : ITold
{
    private const string HandlerName = "records.look-at-terms";

    /// <inheritdoc />
    public string Name => HandlerName;

    /// <summary>Tells it of a record.</summary>
    internal static OutboxEntry Tell(CreditRecord record) =>
        new OutboxEntry.Tell(HandlerName, HubJson.ToElement(new RecordChange(record.Subject, record.Id, record.Version)));

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        if (await documents.ChangedAsync(payload, cancel) is not ({ IsOver: false } record, _))
        {
            return;
        }

        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var last = RecordTerms.On(profile.Book, today).LastOf(record, profile.Records[record.Kind].Kind);
        var id = record.Origin.Upload.Value;
        await steps.DecideAsync(
            RecordDocuments.Upload, id, id,
            upload => upload is null ? UploadErrors.Unknown : Step.To(upload, upload.LookAgain(last < today ? last : today)).Accept(),
            cancel);
    }
}
