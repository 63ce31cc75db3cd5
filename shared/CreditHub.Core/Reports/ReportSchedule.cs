using System.Text.Json.Serialization;
using CreditHub.Policy;

namespace CreditHub.Reports;

/// <summary>The days of one monthly report, all Asia/Shanghai.</summary>
/// <param name="Period">The period.</param>
/// <param name="OpensOn">The first of the month: obligations open.</param>
/// <param name="From">First day reported on, inclusive: the day after the due day of the month before.</param>
/// <param name="DueOn">
/// The last day on time, and the last day reported on, inclusive. It keeps its nominal date on a rest day (requirements A14).
/// </param>
/// <param name="RemindOn">The last working day before the due day.</param>
public sealed record ReportSchedule(ReportPeriod Period, DateOnly OpensOn, DateOnly From, DateOnly DueOn, DateOnly RemindOn)
{
    /// <summary>The first instant that is late, UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset LateAt => WorkCalendar.StartOf(DueOn.AddDays(1));

    /// <summary>The first instant reported on, UTC, inclusive.</summary>
    [JsonIgnore]
    public DateTimeOffset WindowStart => WorkCalendar.StartOf(From);

    /// <summary>When the reminder goes out: the start of its day, UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset RemindAt => WorkCalendar.StartOf(RemindOn);

    /// <summary>Whether something that happened at an instant is reported on.</summary>
    public bool Covers(DateTimeOffset at) => WindowStart <= at && at < LateAt;

    /// <summary>The schedule of a period under the profile.</summary>
    /// <param name="period">The period.</param>
    /// <param name="book">Holds <see cref="PolicyKeys.MonthlyReportDay"/>, 1 to 31; a day that a month lacks is its last.</param>
    /// <param name="calendar">The working-day calendar.</param>
    public static ReportSchedule For(ReportPeriod period, PolicyBook book, WorkCalendar calendar)
    {
        var due = DueIn(period.OpensOn, book);
        return new ReportSchedule(
            period, period.OpensOn, DueIn(period.OpensOn.AddMonths(-1), book).AddDays(1), due, WorkingDayBefore(due, calendar));
    }

    /// <summary>
    /// The periods whose reports must have been opened by a day, of those that were not. A hub that slept over the first of one or
    /// more months owes each of them; one that runs for the first time after the due day owes none for that month.
    /// </summary>
    /// <param name="today">The day.</param>
    /// <param name="last">The last period opened; null when none ever was.</param>
    /// <param name="book">The profile's values.</param>
    /// <returns>Oldest first.</returns>
    public static IReadOnlyList<ReportPeriod> Owed(DateOnly today, ReportPeriod? last, PolicyBook book)
    {
        var current = ReportPeriod.Of(today);
        if (last is null)
        {
            return today <= DueIn(current.OpensOn, book) ? [current] : [];
        }

        var owed = new List<ReportPeriod>();
        for (var period = last.Value.Next; period.OpensOn <= current.OpensOn; period = period.Next)
        {
            owed.Add(period);
        }

        return owed;
    }

    private static DateOnly DueIn(DateOnly firstOfMonth, PolicyBook book)
    {
        var day = book.Number(PolicyKeys.MonthlyReportDay, firstOfMonth);
        return firstOfMonth.AddDays(Math.Min(day, DateTime.DaysInMonth(firstOfMonth.Year, firstOfMonth.Month)) - 1);
    }

    // A day is a working day exactly if it lies one working day after the day before it; so asked, years without data are counted
    // provisionally instead of failing, as the calendar does for every due date.
    private static DateOnly WorkingDayBefore(DateOnly due, WorkCalendar calendar)
    {
        var day = due.AddDays(-1);
        while (calendar.Due(day.AddDays(-1), 1).On != day)
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
