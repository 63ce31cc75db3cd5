using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;

namespace CreditHub.Publication;

/// <summary>Due work: reminds a unit of a changed record that no second person has looked at, and tells the office when its last day has passed.</summary>
public sealed class RemindChanged(IDocuments documents, Steps steps, HubProfile profile) : IDue
{
    private const string ReminderType = "cn.credithub.publication.record-reminder.v1";
    private const string OverdueType = "cn.credithub.publication.record-overdue.v1";

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        PublicationDocuments.Publication, "remind", now, read => ClimbAsync(read, now, cancel), cancel);

    private async Task ClimbAsync(Stored<RecordPublication> read, DateTimeOffset now, CancellationToken cancel)
    {
        // After a long sleep both rungs are due at once.
        for (var isDue = true; isDue;)
        {
            var decision = await steps.DecideAsync(
                PublicationDocuments.Publication, read.Value.Subject.Value, read.Value.Record.Value, known => Climb(known!, now).Accept(), cancel);
            isDue = decision is Decision<RecordPublication>.Accepted { Value.WakeAt: { } again } && again <= now;
        }
    }

    private Step<RecordPublication> Climb(RecordPublication known, DateTimeOffset now)
    {
        var next = known.Climb(now);
        if (next.State is not PublicationState.Waiting waiting || ReferenceEquals(next, known))
        {
            return Step<RecordPublication>.Same(known);
        }

        var isReminder = waiting.Rung is PublicationRung.Reminded;
        var queue = isReminder ? next.Provider : profile.Office.Id;
        var message = new QueueMessage(
            queue.Value, FormattableString.Invariant($"{next.Record}-publication-{waiting.RecordVersion}-{HubJson.Word(waiting.Rung)}"), next.Record.Value,
            isReminder ? ReminderType : OverdueType, next.Record.Value, now, HubJson.ToElement(PublicationViews.Of(next, isShown: false, [])));
        return new Step<RecordPublication>(
            next,
            [
                new OutboxEntry.Send(message),
                PublicationNotes.Of(
                    next.Record.Value, isReminder ? "publication.reminded" : "publication.overdue", FormattableString.Invariant($"{waiting.RecordVersion}"),
                    PublicationNotes.Hub, now, queue.Value),
            ]);
    }
}
