using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Publication.Authorities;
using CreditHub.Records;

namespace CreditHub.Publication;

/// <summary>
/// Told when an upload is done: begins its publication, if its kind is public and it brought records that stand, and its way to the authorities above, where the hub reaches one.
/// Nothing of it is public by that (P8).
/// </summary>
public sealed class UploadDone(
    IDocuments documents, Steps steps, PublicationClock clock, IEngine engine, PassRecord pass, HubProfile profile) : ITold
{
    private const string Handler = "publication.upload-done";

    /// <inheritdoc />
    public string Name => Handler;

    /// <summary>Tells it.</summary>
    internal static OutboxEntry Tell(Upload upload) => new OutboxEntry.Tell(Handler, HubJson.ToElement(new Payload(upload.Id)));

    /// <inheritdoc />
    public async Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var id = HubJson.From<Payload>(payload).Upload.Value;
        if (await documents.FindAsync(RecordDocuments.Upload, id, id, cancel) is not { Value: { State: UploadState.Done { Counts.Accepted: > 0 } done } upload }
            || profile.Records.Find(upload.Kind) is not { Kind: var kind })
        {
            return;
        }

        if (kind.Class is RecordClass.Public && done.Counts.Standing > 0)
        {
            await steps.DecideAsync(PublicationDocuments.Upload, id, id, known => Begin(known, upload, done).Accept(), cancel);
        }

        if (pass.Reached.Any(channel => channel.Classes.Contains(kind.Class)))
        {
            await engine.StartAsync(PassUpload.Name.Name, "pass-" + id, HubJson.ToElement(new PassInput(upload.Id)), cancel);
        }
    }

    private Step<UploadPublication> Begin(UploadPublication? known, Upload upload, UploadState.Done done)
    {
        if (known is not null)
        {
            return Step<UploadPublication>.Same(known);
        }

        var today = WorkCalendar.DateAt(done.At);
        // Records that were all late already are late today.
        var publishBy = done.Counts.PublishBy ?? (done.Counts.Late > 0 ? today : null);
        return new Step<UploadPublication>(
            new UploadPublication(
                upload.Id, upload.Kind, upload.By, done.Counts.Brought, publishBy, clock.Of(publishBy, today),
                new UploadPublicationState.Unclassified(""), PublicationRung.None, [])
            {
                Class = upload.Class,
            },
            []);
    }

    private sealed record Payload(UploadId Upload);
}
