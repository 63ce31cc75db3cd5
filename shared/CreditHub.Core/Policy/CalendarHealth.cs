namespace CreditHub.Policy;

/// <summary>Whether the calendar's data reaches far enough. The next year's notice comes in November (working-days.md, rule 4).</summary>
public enum CalendarHealth
{
    /// <summary>It does.</summary>
    Covered,

    /// <summary>From 1 December on: the next year is missing, so deadlines that pass New Year are provisional.</summary>
    NextYearMissing,

    /// <summary>The running year itself is missing: every deadline is provisional.</summary>
    ThisYearMissing,
}

/// <summary>Judges a calendar by the day.</summary>
public static class CalendarCheck
{
    /// <summary>How a calendar stands on a day, Asia/Shanghai.</summary>
    public static CalendarHealth HealthOn(this WorkCalendar calendar, DateOnly today) => (today.Year - calendar.LastYear, today.Month) switch
    {
        ( > 0, _) => CalendarHealth.ThisYearMissing,
        (0, 12) => CalendarHealth.NextYearMissing,
        _ => CalendarHealth.Covered,
    };
}
