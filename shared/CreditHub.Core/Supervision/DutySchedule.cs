using CreditHub.Policy;
using CreditHub.Publication;

namespace CreditHub.Supervision;

/// <summary>How far the reminders of a duty have climbed.</summary>
public enum DutyRung
{
    /// <summary>No one was told.</summary>
    None,

    /// <summary>Its unit was told that the day comes.</summary>
    Reminded,

    /// <summary>The day is over: its unit was asked to find what became of it.</summary>
    Asked,

    /// <summary>Nobody found in time: its unit and the office were told.</summary>
    Escalated,
}

/// <summary>When the reminders of a duty are due, UTC.</summary>
/// <param name="RemindAt">Before its day.</param>
/// <param name="AskAt">The first instant after its day.</param>
/// <param name="EscalateAt">The first instant after the last day on which a finding is in time.</param>
public sealed record DutySchedule(DateTimeOffset RemindAt, DateTimeOffset AskAt, DateTimeOffset EscalateAt)
{
    /// <summary>The schedule of a day.</summary>
    /// <param name="dueOn">Last day on which the duty is fulfilled in time, Asia/Shanghai; not before the calendar's first year.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="remindBefore">Working days before it.</param>
    /// <param name="findWithin">Working days after it within which a person finds.</param>
    public static DutySchedule Of(DateOnly dueOn, WorkCalendar calendar, int remindBefore, int findWithin) => new(
        PublicationSchedule.Of(dueOn, calendar, remindBefore, findWithin).RemindAt,
        WorkCalendar.StartOf(dueOn.AddDays(1)),
        WorkCalendar.StartOf(calendar.Due(dueOn, findWithin).On.AddDays(1)));

    /// <summary>When the rung after one is due, UTC; null after the last.</summary>
    /// <param name="rung">How far it has climbed.</param>
    public DateTimeOffset? After(DutyRung rung) => rung switch
    {
        DutyRung.None => RemindAt,
        DutyRung.Reminded => AskAt,
        DutyRung.Asked => EscalateAt,
        DutyRung.Escalated => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
