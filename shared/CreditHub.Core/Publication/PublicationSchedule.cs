using CreditHub.Policy;

namespace CreditHub.Publication;

/// <summary>How far the reminders about an upload have climbed.</summary>
public enum PublicationRung
{
    /// <summary>No one was told.</summary>
    None,

    /// <summary>The unit was reminded.</summary>
    Reminded,

    /// <summary>The office was told.</summary>
    Escalated,
}

/// <summary>When an upload that is not decided about is reminded of and escalated (T1).</summary>
/// <param name="RemindAt">UTC.</param>
/// <param name="EscalateAt">UTC.</param>
public sealed record PublicationSchedule(DateTimeOffset RemindAt, DateTimeOffset EscalateAt)
{
    /// <summary>When the rung after one is due, UTC; null after the last.</summary>
    /// <param name="rung">How far it has climbed.</param>
    public DateTimeOffset? After(PublicationRung rung) => rung switch
    {
        PublicationRung.None => RemindAt,
        PublicationRung.Reminded => EscalateAt,
        PublicationRung.Escalated => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The same, but not before some time, which is later where what is reminded of began late.</summary>
    /// <param name="rung">How far it has climbed.</param>
    /// <param name="earliest">The time, UTC.</param>
    public DateTimeOffset? After(PublicationRung rung, DateTimeOffset earliest) => After(rung) is not { } at ? null : at < earliest ? earliest : at;

    /// <summary>The schedule of a last day.</summary>
    /// <param name="publishBy">Last day in time.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="remindBefore">Working days before it.</param>
    /// <param name="escalateAfter">Working days after it.</param>
    public static PublicationSchedule Of(DateOnly publishBy, WorkCalendar calendar, int remindBefore, int escalateAfter)
    {
        // The latest working day from which that many working days lead no further than to the last one.
        var remind = publishBy;
        while (remind.Year >= calendar.FirstYear && (calendar.Due(remind, remindBefore).On > publishBy || IsRest(remind, calendar)))
        {
            remind = remind.AddDays(-1);
        }

        return new PublicationSchedule(WorkCalendar.StartOf(remind), WorkCalendar.StartOf(calendar.Due(publishBy, escalateAfter).On));
    }

    private static bool IsRest(DateOnly day, WorkCalendar calendar) => day.Year <= calendar.LastYear && !calendar.IsWorkingDay(day);
}
