using System.Globalization;
using CreditHub.Decisions;

namespace CreditHub.Policy;

/// <summary>Answers anyone who must keep a deadline.</summary>
public static class DueDateRules
{
    /// <summary>The greatest count of working days that is answered, inclusive; about four years.</summary>
    public const int LongestCount = 1000;

    /// <summary>The due date of a question as it was asked.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="from">The day of the event, <c>yyyy-MM-dd</c>; from the first covered year to the year after the last one, of which the answer is provisional.</param>
    /// <param name="workingDays">A whole number from 0 to <see cref="LongestCount"/>.</param>
    /// <returns>
    /// The question and its due date, or <see cref="PolicyErrors.DateInvalid"/>, <see cref="PolicyErrors.CountOutOfRange"/>,
    /// <see cref="PolicyErrors.YearNotCovered"/>.
    /// </returns>
    public static Decision<DueAnswer> Answer(WorkCalendar calendar, string? from, string? workingDays)
    {
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return PolicyErrors.DateInvalid;
        }

        if (!int.TryParse(workingDays, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > LongestCount)
        {
            return PolicyErrors.CountOutOfRange;
        }

        return day.Year < calendar.FirstYear || day.Year > calendar.LastYear + 1
            ? PolicyErrors.YearNotCovered
            : new DueAnswer(day, count, calendar.Due(day, count));
    }

    /// <summary>One covered year, or <see cref="PolicyErrors.YearNotCovered"/>.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="year">The year as it was asked for.</param>
    public static Decision<CalendarYear> YearOf(WorkCalendar calendar, string? year) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= calendar.FirstYear && number <= calendar.LastYear
            ? calendar.Year(number)
            : PolicyErrors.YearNotCovered;
}

/// <summary>A question for a due date, and its answer.</summary>
/// <param name="From">The day of the event; not counted itself.</param>
/// <param name="WorkingDays">The count.</param>
/// <param name="Due">The due date.</param>
public sealed record DueAnswer(DateOnly From, int WorkingDays, DueDate Due);
