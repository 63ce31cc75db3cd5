using System.Globalization;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;

namespace CreditHub.Supervision;

/// <summary>
/// Keeps the duties that records set: the day promised in a commitment with something missing (容缺), the deadline set in a talk. Told again, it changes
/// nothing.
/// </summary>
public sealed class SetDuties(IDocuments documents, Steps steps, HubProfile profile, TimeProvider time)
{
    /// <summary>Sets what a record that just came sets.</summary>
    internal Task TakeAsync(Duty duty, CancellationToken cancel) =>
        documents.CreateManyAsync(DutyDocuments.Duty, [new Document<Duty>(duty, [])], cancel);

    /// <summary>Follows a record that was corrected; what a person ordered because of it is dropped with a record that is annulled or withdrawn.</summary>
    internal async Task FollowAsync(CreditRecord record, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var next = Of(record);
        var id = DutyId.Of(record.Id);
        await steps.DecideAsync(DutyDocuments.Duty, id.Value, id.Value, known => Follow(known, next, now), cancel);
        if (record.State is RecordState.Annulled or RecordState.Withdrawn)
        {
            await DropOrderedAsync(record, now, cancel);
        }
    }

    // A person ordered that the conduct of a record be put right, and the record turned out to be wrong.
    private async Task DropOrderedAsync(CreditRecord record, DateTimeOffset now, CancellationToken cancel)
    {
        var ordered = await documents.AllAsync(DutyDocuments.Duty, DocumentQuery.Where("subject", record.Subject.Value), cancel)
            .Select(stored => stored.Value)
            .Where(duty => duty.Record == record.Id && duty.OrderedBy is not null)
            .ToListAsync(cancel);
        foreach (var duty in ordered)
        {
            await steps.DecideAsync(
                DutyDocuments.Duty, duty.Id.Value, duty.Id.Value, known => Step.To(known, known!.Drop(now)).Accept(), cancel);
        }
    }

    private static Decision<Step<Duty>> Follow(Duty? known, Duty? next, DateTimeOffset now) =>
        (known is null ? next : known.Follow(next, now)) is not { } followed ? DutyErrors.Unknown
        : Step.To(known, followed).Accept();

    /// <summary>The duty that a record sets; null for none. A disputed one sets its duty all the same: the person who finds sees to that.</summary>
    internal Duty? Of(CreditRecord record)
    {
        if (record.IsOver || profile.Records.Find(record.Kind)?.Kind.Current is not { } form)
        {
            return null;
        }

        var field = form.Of(FieldRole.PromisedOn) ?? form.Of(FieldRole.RectifyBy);
        if (field is null || !record.Text.TryGetValue(field.KeptAs, out var text))
        {
            return null;
        }

        var dueOn = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return dueOn.Year < profile.Calendar.FirstYear || dueOn > Duty.LatestDay ? null : new Duty(
            DutyId.Of(record.Id), field.Role is FieldRole.PromisedOn ? DutyKind.Promise : DutyKind.Rectification, record.Subject, record.Organ, record.DocumentNumber, record.DecidedOn, dueOn, "", record.Id, null, null,
            ScheduleOf(dueOn, WorkCalendar.DateAt(time.GetUtcNow())), DutyRung.None, DutyState.Open.Instance, profile.Book.Version);
    }

    /// <summary>When a duty of a day is reminded of.</summary>
    /// <param name="dueOn">Its day.</param>
    /// <param name="on">The day whose policy counts.</param>
    internal DutySchedule ScheduleOf(DateOnly dueOn, DateOnly on) => DutySchedule.Of(
        dueOn, profile.Calendar, profile.Book.Number(PolicyKeys.DutyReminderWorkingDays, on), profile.Book.Number(PolicyKeys.DutyFindingWorkingDays, on));
}
