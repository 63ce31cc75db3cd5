using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Channels;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>
/// Told when a record's state or content changed: ends its publication where the record no longer stands, lets what was put right wait for a second
/// person (P8), and asks every channel to follow, those of the authorities above as well. By the one rule the public has not seen it since the
/// record's own document was written.
/// </summary>
public sealed class RecordChanged(
    IDocuments documents, Steps steps, AlignDeliveries deliveries, WaitForSecond waits, HubProfile profile, TimeProvider time) : ITold
{
    /// <summary>Its name, by which corrections tell it.</summary>
    internal const string Handler = "publication.record-changed";

    /// <inheritdoc />
    public string Name => Handler;

    /// <inheritdoc />
    public Task HandleAsync(JsonElement payload, CancellationToken cancel)
    {
        var (subject, record, _) = HubJson.From<RecordChange>(payload);
        return FollowAsync(record, subject, cancel);
    }

    /// <summary>Lets a record's publication, and then its channels, follow the record and the clock.</summary>
    internal async Task FollowAsync(RecordId id, SubjectKey subject, CancellationToken cancel)
    {
        if (await documents.FindAsync(RecordDocuments.Record, subject.Value, id.Value, cancel) is not { Value: var record })
        {
            return;
        }

        var now = time.GetUtcNow();
        var waiting = await waits.OfAsync(record, WorkCalendar.DateAt(now), cancel);
        var begins = waiting is not null && await waits.IsAloneAsync(record, cancel) ? waiting : null;
        var decision = await steps.DecideAsync(
            PublicationDocuments.Publication, subject.Value, id.Value, known => Decide(known, begins, waiting, record, now), cancel);
        // A dispute hides a record without a step of its publication, and authorities hold what was never published.
        await deliveries.RunAsync(id, subject, cancel);
        if (record.State is RecordState.Replaced { Record: var successor } && await documents.FindAsync(successor, cancel) is { Value: var next })
        {
            await SucceedAsync(next, (decision as Decision<RecordPublication>.Accepted)?.Value.State as PublicationState.Refused, cancel);
        }
    }

    // What was exempted stays so in the record that took its place.
    private async Task SucceedAsync(CreditRecord next, PublicationState.Refused? exempted, CancellationToken cancel)
    {
        if (exempted is not null)
        {
            var kind = profile.Records[next.Kind].Kind;
            var refused = RecordPublication.Of(next, kind, PublicationTier.None, exempted, profile.Book.Version);
            await steps.DecideAsync(
                PublicationDocuments.Publication, next.Subject.Value, next.Id.Value,
                known => (known is null ? new Step<RecordPublication>(refused, []) : Step<RecordPublication>.Same(known)).Accept(), cancel);
        }

        await FollowAsync(next.Id, next.Subject, cancel);
    }

    private static Decision<Step<RecordPublication>> Decide(
        RecordPublication? known, RecordPublication? begins, RecordPublication? waiting, CreditRecord record, DateTimeOffset now)
    {
        var next = known is null ? begins : known.Follow(record, WorkCalendar.DateAt(now), waiting);
        return next is null ? PublicationErrors.NotPublished
            : Step.To(known, next, _ =>
            [
                PublicationNotes.Of(
                    next.Record.Value, "publication." + PublicationDocuments.StateOf(next),
                    next.Version.ToString(System.Globalization.CultureInfo.InvariantCulture), PublicationNotes.Hub, now,
                    next.State is PublicationState.Ended { Reason: var reason } ? HubJson.Word(reason) : ""),
                // The channels follow even if the hub stops here.
                AlignDeliveries.Tell(next),
            ]).Accept();
    }
}
