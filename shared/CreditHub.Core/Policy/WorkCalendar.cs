namespace CreditHub.Policy;

/// <summary>A due date in working days.</summary>
/// <param name="On">The last day that is in time; the deadline is its end, 24:00 Asia/Shanghai.</param>
/// <param name="Provisional">True when the count passed a year without published data and took Monday to Friday for it.</param>
/// <param name="CalendarVersion">The version of the calendar it was counted with (G30).</param>
public sealed record DueDate(DateOnly On, bool Provisional, string CalendarVersion)
{
    /// <summary>The first instant that is late: the start of the next day in Asia/Shanghai (UTC+8, no daylight saving), in UTC.</summary>
    public DateTimeOffset LateAt => WorkCalendar.StartOf(On.AddDays(1));
}

/// <summary>
/// The Chinese working-day calendar: State Council rest days and make-up days over Monday to Friday (working-days.md).
/// </summary>
/// <param name="version">The data's version.</param>
/// <param name="firstYear">First year with data, inclusive.</param>
/// <param name="lastYear">Last year with data, inclusive.</param>
/// <param name="restDays">Weekdays that are holidays.</param>
/// <param name="makeUpDays">Saturdays and Sundays that are working days.</param>
public sealed class WorkCalendar(
    string version, int firstYear, int lastYear, IReadOnlySet<DateOnly> restDays, IReadOnlySet<DateOnly> makeUpDays)
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The data's version, stored with every date counted with it.</summary>
    public string Version { get; } = version;

    /// <summary>First year with data, inclusive.</summary>
    public int FirstYear { get; } = firstYear;

    /// <summary>Last year with data, inclusive.</summary>
    public int LastYear { get; } = lastYear;

    /// <summary>The date in Asia/Shanghai at an instant.</summary>
    public static DateOnly DateAt(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Shanghai).DateTime);

    /// <summary>The instant, in UTC, at which a day starts in Asia/Shanghai.</summary>
    public static DateTimeOffset StartOf(DateOnly on) => new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue), Shanghai).ToUniversalTime();

    /// <summary>Whether a day is a working day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has no data; it is never guessed.</exception>
    public bool IsWorkingDay(DateOnly on) => on.Year >= FirstYear && on.Year <= LastYear
        ? IsWorkingDayUnchecked(on)
        : throw new ArgumentOutOfRangeException(nameof(on), on, $"Calendar {Version} covers {FirstYear}–{LastYear} only.");

    /// <summary>One covered year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year has no data.</exception>
    public CalendarYear Year(int year)
    {
        DateOnly[] days = [.. Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays)];
        return new CalendarYear(
            year,
            days.Count(IsWorkingDay),
            [.. days.Where(day => !IsWeekend(day) && !IsWorkingDay(day))],
            [.. days.Where(day => IsWeekend(day) && IsWorkingDay(day))]);
    }

    /// <summary>The day that lies a number of working days after another, which is not counted itself (民法典 201).</summary>
    /// <param name="from">The day of the event.</param>
    /// <param name="workingDays">Zero or more. Zero gives <paramref name="from"/> itself.</param>
    /// <returns>The due day, provisional when a day after the last covered year was counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> lies before the first covered year, or the count is negative.</exception>
    public DueDate Due(DateOnly from, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        if (from.Year < FirstYear)
        {
            throw new ArgumentOutOfRangeException(nameof(from), from, $"Calendar {Version} covers {FirstYear}–{LastYear} only.");
        }

        var day = from;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDayUnchecked(day) ? 1 : 0;
        }

        return new DueDate(day, day.Year > LastYear, Version);
    }

    private bool IsWorkingDayUnchecked(DateOnly on) =>
        makeUpDays.Contains(on) || (!IsWeekend(on) && !restDays.Contains(on));

    private static bool IsWeekend(DateOnly on) => on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
