namespace CreditHub.Policy;

/// <summary>What a calendar file must be before a deadline is counted with it (working-days.md).</summary>
public static class CalendarRules
{
    /// <summary>Everything that is wrong with the file and a region's differences; empty for a usable calendar.</summary>
    public static IReadOnlyList<string> Problems(CalendarData data, IReadOnlyList<CalendarOverride> overrides) =>
    [
        .. Whole(data),
        .. data.Years.SelectMany(InYear),
        .. Overrides(data, overrides),
    ];

    /// <summary>The calendar of a region.</summary>
    /// <param name="data">A file without problems.</param>
    /// <param name="overrides">The region's differences; they win over the notices.</param>
    /// <param name="region">Name of the region's profile version, part of the calendar's version where there are differences.</param>
    public static WorkCalendar Compose(CalendarData data, IReadOnlyList<CalendarOverride> overrides, string region)
    {
        var rest = data.Years.SelectMany(year => year.RestDays).ToHashSet();
        var makeUp = data.Years.SelectMany(year => year.MakeUpDays).ToHashSet();
        foreach (var local in overrides)
        {
            // A weekend day is at rest once it is no make-up day, so both sets must agree with the override.
            _ = local.IsWorkingDay ? rest.Remove(local.On) : rest.Add(local.On);
            _ = local.IsWorkingDay ? makeUp.Add(local.On) : makeUp.Remove(local.On);
        }

        var version = overrides.Count == 0 ? data.Version : $"{data.Version}+{region}";
        return new WorkCalendar(version, data.Years[0].Year, data.Years[^1].Year, rest, makeUp);
    }

    private static IEnumerable<string> Whole(CalendarData data)
    {
        if (data.Version.Length == 0)
        {
            yield return "Calendar: it has no version.";
        }

        if (data.Years.Count == 0)
        {
            yield return "Calendar: it has no year.";
        }

        foreach (var (before, after) in data.Years.Zip(data.Years.Skip(1)).Where(pair => pair.Second.Year != pair.First.Year + 1))
        {
            yield return $"Calendar: {before.Year} is followed by {after.Year}; a missing year is never guessed.";
        }
    }

    private static IEnumerable<string> InYear(NoticeYear year)
    {
        foreach (var day in year.RestDays.Concat(year.MakeUpDays).Where(day => day.Year != year.Year))
        {
            yield return $"Calendar {year.Year}: {day:yyyy-MM-dd} is in another year.";
        }

        foreach (var day in year.RestDays.Where(IsWeekend))
        {
            yield return $"Calendar {year.Year}: rest day {day:yyyy-MM-dd} is a weekend day.";
        }

        foreach (var day in year.MakeUpDays.Where(day => !IsWeekend(day)))
        {
            yield return $"Calendar {year.Year}: make-up day {day:yyyy-MM-dd} is not a weekend day.";
        }

        // Every year has had a week of Spring Festival and of National Day; less is a file cut short.
        if (year.RestDays.Count < 10)
        {
            yield return $"Calendar {year.Year}: only {year.RestDays.Count} rest days; the year is incomplete.";
        }
    }

    private static IEnumerable<string> Overrides(CalendarData data, IReadOnlyList<CalendarOverride> overrides)
    {
        foreach (var local in overrides.Where(local => !data.Years.Any(year => year.Year == local.On.Year)))
        {
            yield return $"Calendar override {local.On:yyyy-MM-dd}: the calendar has no such year.";
        }

        foreach (var twice in overrides.GroupBy(local => local.On).Where(group => group.Count() > 1))
        {
            yield return $"Calendar override {twice.Key:yyyy-MM-dd}: it is there {twice.Count()} times.";
        }
    }

    private static bool IsWeekend(DateOnly on) => on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
