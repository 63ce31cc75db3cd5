using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;

namespace CreditHub.Publication;

/// <summary>Due work: reminds a unit of an upload that no two persons have decided about, and tells the office when its last day has passed (T1).</summary>
public sealed class RemindPublication(IDocuments documents, Steps steps, HubProfile profile) : IDue
{
    private const string ReminderType = "cn.credithub.publication.reminder.v1";
    private const string OverdueType = "cn.credithub.publication.overdue.v1";

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        PublicationDocuments.Upload, "due", now, read => ClimbAsync(read, now, cancel), cancel);

    private async Task ClimbAsync(Stored<UploadPublication> read, DateTimeOffset now, CancellationToken cancel)
    {
        // After a long sleep both rungs are due at once.
        for (var isDue = true; isDue;)
        {
            var decision = await steps.DecideAsync(
                PublicationDocuments.Upload, read.Value.Upload.Value, read.Value.Upload.Value, known => Climb(known!, now).Accept(), cancel);
            isDue = decision is Decision<UploadPublication>.Accepted { Value.WakeAt: { } again } && again <= now;
        }
    }

    private Step<UploadPublication> Climb(UploadPublication known, DateTimeOffset now)
    {
        var next = known.Climb(now);
        if (ReferenceEquals(next, known))
        {
            return Step<UploadPublication>.Same(known);
        }

        var isReminder = next.Rung is PublicationRung.Reminded;
        var queue = isReminder ? next.UploadedBy.Unit : profile.Office.Id;
        var message = new QueueMessage(
            queue.Value, $"{next.Upload}-publication-{HubJson.Word(next.Rung)}", next.Upload.Value, isReminder ? ReminderType : OverdueType,
            next.Upload.Value, now, HubJson.ToElement(PublicationViews.Of(next)));
        return new Step<UploadPublication>(
            next,
            [
                new OutboxEntry.Send(message),
                PublicationNotes.Of(next.Upload.Value, isReminder ? "publication.reminded" : "publication.overdue", "", PublicationNotes.Hub, now, queue.Value),
            ]);
    }
}
