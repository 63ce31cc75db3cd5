using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Units;

namespace CreditHub.Supervision;

/// <summary>Due work: reminds a unit before the day of a duty, asks it for its finding after, and tells the office where nobody found in time (T15, T18).</summary>
public sealed class RemindDuties(IDocuments documents, Steps steps, HubProfile profile) : IDue
{
    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) =>
        documents.MoveDueAsync(DutyDocuments.Duty, "wake", now, read => ClimbAsync(read.Value.Id, now, cancel), cancel);

    // After a long sleep several rungs are due at once.
    private async Task ClimbAsync(DutyId id, DateTimeOffset now, CancellationToken cancel)
    {
        for (var isDue = true; isDue;)
        {
            var decision = await steps.DecideAsync(DutyDocuments.Duty, id.Value, id.Value, known => StepOf(known!, now).Accept(), cancel);
            isDue = decision is Decision<Duty>.Accepted { Value.WakeAt: { } again } && again <= now;
        }
    }

    private Step<Duty> StepOf(Duty known, DateTimeOffset now)
    {
        var next = known.Climb(now);
        if (ReferenceEquals(next, known))
        {
            return Step<Duty>.Same(known);
        }

        var word = next.Rung switch
        {
            DutyRung.Reminded => "reminder",
            DutyRung.Asked => "due",
            DutyRung.Escalated => "overdue",
            DutyRung.None => throw new System.Diagnostics.UnreachableException(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        IEnumerable<UnitId> units = next.Rung is DutyRung.Escalated ? new[] { next.Unit, profile.Office.Id }.Distinct() : [next.Unit];

        // A day that was put off has reminders of its own.
        var name = $"{next.Id}-{DocumentField.Text(next.DueOn)}-{word}";
        var payload = HubJson.ToElement(new DutyMessage(next.Id.Value, HubJson.Word(next.Kind), next.Unit.Value, next.DueOn));
        return new Step<Duty>(
            next,
            [
                .. units.Select(unit => new OutboxEntry.Send(new QueueMessage(
                    unit.Value, name, next.Id.Value, $"cn.credithub.duty.{word}.v1", next.Id.Value, now, payload))),
                DutyEffects.Note(next, $"{word}-{DocumentField.Text(next.DueOn)}", EntryChanges.Hub, now),
            ]);
    }
}
