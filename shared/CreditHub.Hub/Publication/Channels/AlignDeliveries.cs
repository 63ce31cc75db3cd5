using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Authorities;
using CreditHub.Publication.Site;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Publication.Channels;

/// <summary>
/// Brings what channels are asked for in line with whether a record is public now, and what it says. Told again, it changes nothing. It only
/// reads the publication, whose own outbox tells it.
/// </summary>
public sealed class AlignDeliveries(
    IDocuments documents, AlignChannels align, ShownRecords shown, PassRecord pass, WhyHidden hidden, TimeProvider time) : ITold
{
    private const string Handler = "publication.align";

    /// <inheritdoc />
    public string Name => Handler;

    /// <summary>Tells it; for the outbox of the publication that changes.</summary>
    internal static OutboxEntry Tell(RecordPublication publication) =>
        new OutboxEntry.Tell(Handler, HubJson.ToElement(new Payload(publication.Record, publication.Subject)));

    /// <inheritdoc />
    public Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var (record, subject) = HubJson.From<Payload>(payload);
        return RunAsync(record, subject, cancel);
    }

    /// <summary>Aligns every channel of one record.</summary>
    public async Task RunAsync(RecordId record, SubjectKey subject, CancellationToken cancel)
    {
        var stored = await documents.FindAsync(RecordDocuments.Record, subject.Value, record.Value, cancel);
        if (await documents.FindAsync(PublicationDocuments.Publication, subject.Value, record.Value, cancel) is { Value: var publication })
        {
            await ShowAsync(publication, stored?.Value, cancel);
        }

        if (stored is not null)
        {
            await pass.RunAsync(stored.Value, cancel);
        }
    }

    private async Task ShowAsync(RecordPublication publication, CreditRecord? record, CancellationToken cancel)
    {
        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var isShown = record is not null && shown.IsShown(publication, record, today);
        PassingEnd? why = isShown ? null : await hidden.OfAsync(publication, record, today, cancel);
        await align.RunAsync(
            new WantedItem(
                publication.Record, ItemKind.Record, publication.Subject, publication.Provider, publication.DueOn, record?.Version ?? 1,
                publication.PublicSince is not null, why)
            {
                Evidence = isShown || record is null ? [] : (await pass.UploadAsync(record.Origin.Upload, cancel))?.Evidence ?? [],
            },
            channel => channel.Takes(publication.Kind, publication.SubjectKind, today, publication.Subject), cancel);
    }

    private sealed record Payload(RecordId Record, SubjectKey Subject);
}
