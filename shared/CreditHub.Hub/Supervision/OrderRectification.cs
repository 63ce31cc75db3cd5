using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Supervision;

/// <summary>
/// Use case: a person of a unit orders the subject of an entry or record of the unit's own to put its conduct right by a day (限期整改, T14, T18; 谁认定、谁约谈).
/// </summary>
public sealed class OrderRectification(
    IDocuments documents, Steps steps, SetDuties duties, ForeignAccess foreign, HubProfile profile, Ids ids, TimeProvider time)
{
    private const int MostWorkingDays = 500;

    /// <summary>Orders it; a repeat under the same key answers with the same duty.</summary>
    public async Task<Decision<Duty>> RunAsync(Caller caller, OrderRectificationRequest request, string? key, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        if (Refusal(caller, request, today) is { } refused)
        {
            return refused;
        }

        var on = request.On!.Value;
        var dueOn = request.DueOn ?? profile.Calendar.Due(on, request.WorkingDays!.Value).On;
        if (dueOn <= on || dueOn > Duty.LatestDay)
        {
            return DutyErrors.DayInvalid;
        }

        if (await SubjectAsync(caller, request, cancel) is not { } subject)
        {
            return await foreign.RefuseAsync(DutyErrors.TargetInvalid, "duty.order", request.Entry ?? request.Record ?? "", caller, cancel);
        }

        var duty = new Duty(
            new(ids.For("du-", $"{caller.Unit}/{caller.Id}", key)), DutyKind.Rectification, subject, caller.Unit, request.Document, on, dueOn, request.Requirement,
            request.Record is { } record ? new RecordId(record) : null, request.Entry is { } entry ? new ListEntryId(entry) : null, caller.Actor,
            duties.ScheduleOf(dueOn, today), DutyRung.None, DutyState.Open.Instance, profile.Book.Version);
        return await steps.DecideAsync(
            DutyDocuments.Duty, duty.Id.Value, duty.Id.Value,
            known => known is null ? new Step<Duty>(duty, [DutyEffects.Note(duty, "ordered", caller.Actor, now)]).Accept()
                : IsSame(known, duty) ? Step<Duty>.Same(known).Accept()
                : DutyErrors.KeyReused,
            cancel);
    }

    /// <summary>Whether a caller may order one about an entry or a record; only then does a page lead to the form.</summary>
    /// <param name="caller">Who reads the page.</param>
    /// <param name="target">The entry or the record; the rest is not looked at.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<bool> MayOrderAsync(Caller caller, OrderRectificationRequest target, CancellationToken cancel) =>
        caller.IsPerson && caller.Is(Role.Determiner) && await SubjectAsync(caller, target, cancel) is not null;

    private static HubError? Refusal(Caller caller, OrderRectificationRequest request, DateOnly today) =>
        !caller.IsPerson ? DutyErrors.FinderNotAPerson
        : string.IsNullOrWhiteSpace(request.Document) ? DutyErrors.DocumentMissing
        : !DutyRules.IsText(request.Requirement, isRequired: true) ? DutyErrors.TextInvalid
        : request.On is not { } on || on > today || (request.DueOn is null) == (request.WorkingDays is null)
            || request.WorkingDays is < 1 or > MostWorkingDays ? DutyErrors.DayInvalid
        : (request.Entry is null) == (request.Record is null) ? DutyErrors.TargetInvalid
        : null;

    private static bool IsSame(Duty known, Duty asked) =>
        (known.Subject, known.Document, known.On, known.DueOn, known.Requirement, known.Record, known.Entry)
            == (asked.Subject, asked.Document, asked.On, asked.DueOn, asked.Requirement, asked.Record, asked.Entry);

    // Of what is another unit's it is not told whether there is any.
    private async Task<SubjectKey?> SubjectAsync(Caller caller, OrderRectificationRequest request, CancellationToken cancel)
    {
        if (request.Entry is { } id)
        {
            return await documents.FindAsync(ListDocuments.Entry, id, id, cancel) is { Value: { IsOver: false, Colour: ListColour.Black } entry }
                && profile.ListTypes[entry.Type].DeterminingUnits.Contains(caller.Unit) ? entry.Subject : null;
        }

        return await documents.FindAsync(new RecordId(request.Record!), cancel) is { Value: { IsOver: false } record }
            && (record.Organ == caller.Unit || record.Provider == caller.Unit) ? record.Subject : null;
    }
}
