using System.Text.Json;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>
/// Brings what channels are asked for in line with whether a record is public now, and what it says. Told again, it changes nothing. It only
/// reads the publication, whose own outbox tells it.
/// </summary>
public sealed class AlignDeliveries(
    IDocuments documents, Steps steps, ShownRecords shown, IChannels channels, PassRecord pass, AskDelivery ask, WhyHidden hidden, PublicationClock clock,
    HubProfile profile, TimeProvider time) : ITold
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
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var isShown = record is not null && shown.IsShown(publication, record, today);
        PassingEnd? why = isShown ? null : await hidden.OfAsync(publication, record, today, cancel);
        foreach (var channel in profile.Channels.Where(channel => channel.Takes(publication.Kind, publication.SubjectKind, today)))
        {
            await steps.DecideAsync(
                PublicationDocuments.Delivery, publication.Record.Value, PublicationDocuments.DeliveryId(publication.Record, channel.Code),
                known => Decide(known, publication, channel.Code, why, record?.Version ?? 1, now).Accept(), cancel);
        }
    }

    private Step<Delivery> Decide(Delivery? known, RecordPublication publication, string channel, PassingEnd? why, int version, DateTimeOffset now)
    {
        var (isPushed, isShown) = (channels.Pushes(channel), why is null);
        var first = known ?? First(publication, channel, isPushed, isShown, version, now);
        // Where nothing was ever shown, and nothing is to be, there is nothing to ask for.
        return first is null
            ? new Step<Delivery>(null!, [], Unchanged: true)
            : ask.StepOf(known, first, isShown, version, isPushed, now, why, isShown && isPushed ? ShowingOf(known, publication, version, now) : null);
    }

    // What was put right has the clock of its own publication; what only comes back has another.
    private Showing ShowingOf(Delivery? known, RecordPublication publication, int version, DateTimeOffset now) =>
        known is not null && known.RecordVersion >= version ? clock.ShowingAgain(publication, now) : clock.Showing(publication, now);

    // A declared channel has no delivery while it shows a record: the unit's word on the whole upload says so. It gets one to withdraw.
    private Delivery? First(RecordPublication publication, string channel, bool isPushed, bool isShown, int version, DateTimeOffset now)
    {
        var first = Delivery.Show(publication, channel, clock.Showing(publication, now), now) with { RecordVersion = version };
        return isPushed ? (isShown ? first : null)
            : !isShown && publication.PublicSince is not null ? first with { State = new DeliveryState.Declared(), Showing = null }
            : null;
    }

    private sealed record Payload(RecordId Record, SubjectKey Subject);
}
