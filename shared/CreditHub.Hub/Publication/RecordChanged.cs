using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Publication;

/// <summary>
/// Told when a record's state or content changed: ends its publication where the record no longer stands, and asks every channel to follow.
/// By the one rule the public has not seen it since the record's own document was written.
/// </summary>
public sealed class RecordChanged(IDocuments documents, Steps steps, AlignDeliveries deliveries, TimeProvider time) : ITold
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
        var decision = await steps.DecideAsync(
            PublicationDocuments.Publication, subject.Value, id.Value,
            known => known is null ? PublicationErrors.NotPublished : Follow(known, record, now).Accept(), cancel);
        // A dispute hides a record without a step of its publication.
        if (decision is Decision<RecordPublication>.Accepted)
        {
            await deliveries.RunAsync(id, subject, cancel);
        }
    }

    private static Step<RecordPublication> Follow(RecordPublication known, CreditRecord record, DateTimeOffset now)
    {
        var next = known.Follow(record, WorkCalendar.DateAt(now));
        return ReferenceEquals(next, known)
            ? Step<RecordPublication>.Same(known)
            : new Step<RecordPublication>(
                next,
                [
                    PublicationNotes.Of(
                        next.Record.Value, "publication.ended", next.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        PublicationNotes.Hub, now, HubJson.Word(((PublicationState.Ended)next.State).Reason)),
                    // The channels follow even if the hub stops here.
                    AlignDeliveries.Tell(next),
                ]);
    }
}
