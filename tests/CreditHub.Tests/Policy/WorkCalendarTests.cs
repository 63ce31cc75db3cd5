using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CreditHub.Policy;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = Profiles.Load("fuzhou").Calendar;

    [Theory]
    [InlineData(2016, 250)]
    [InlineData(2017, 249)]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Each_year_has_its_known_count_of_working_days(int year, int workingDays) =>
        Assert.Equal(workingDays, Calendar.Year(year).WorkingDays);

    [Theory]
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-14", true)] // Saturday before Spring Festival
    [InlineData("2026-02-15", false)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-02-28", true)] // Saturday after it
    [InlineData("2026-05-09", true)]
    [InlineData("2026-09-20", true)] // Sunday
    [InlineData("2026-09-25", false)]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-08", true)]
    [InlineData("2026-10-10", true)] // Saturday
    [InlineData("2026-10-11", false)]
    [InlineData("2018-12-29", true)] // the 2019 notice changed the last days of 2018
    [InlineData("2018-12-31", false)]
    [InlineData("2019-05-02", false)] // the second notice of 2019
    [InlineData("2020-01-31", false)] // the second notice of 2020
    public void Days_are_what_the_notices_made_them(string on, bool isWorkingDay) =>
        Assert.Equal(isWorkingDay, Calendar.IsWorkingDay(Day(on)));

    [Theory]
    [InlineData("2026-03-10", 7, "2026-03-19")]
    [InlineData("2026-02-12", 3, "2026-02-24")] // over Spring Festival, with a make-up Saturday before it
    [InlineData("2026-09-18", 1, "2026-09-20")] // Friday to a Sunday that is worked
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2025-12-30", 2, "2026-01-04")] // New Year, then a make-up Sunday
    [InlineData("2026-03-10", 0, "2026-03-10")]
    public void Due_days_skip_rest_days_and_count_make_up_days(string from, int count, string dueOn)
    {
        var due = Calendar.Due(Day(from), count);

        Assert.Equal(new DueDate(Day(dueOn), false, "cn-2026.1"), due);
    }

    [Fact]
    public void Deadline_ends_with_its_day_in_Shanghai() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 19, 16, 0, 0, TimeSpan.Zero), Calendar.Due(Day("2026-03-10"), 7).LateAt);

    [Fact]
    public void Year_before_coverage_fails_loudly()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Due(Day("2015-12-31"), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(Day("2015-12-31")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.Year(2027));
    }

    [Fact]
    public void Due_day_past_coverage_is_provisional()
    {
        Assert.False(Calendar.Due(Day("2026-12-30"), 1).Provisional);
        Assert.True(Calendar.Due(Day("2026-12-30"), 2).Provisional);
        Assert.True(Calendar.Due(Day("2027-01-04"), 0).Provisional);
    }

    [Fact]
    public void Due_day_is_a_working_day_and_moves_only_forward() => Prop.ForAll(
        Gen.Choose(0, 3800).ToArbitrary(),
        Gen.Choose(1, 40).ToArbitrary(),
        (offset, count) =>
        {
            var from = Day("2016-01-01").AddDays(offset);
            var due = Calendar.Due(from, count);
            var next = Calendar.Due(from, count + 1);
            return (due.Provisional || Calendar.IsWorkingDay(due.On))
                && due.On > from
                && next.On > due.On
                && Calendar.Due(from.AddDays(1), count).On >= due.On
                && Between(from, due.On) == count;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-11-30", CalendarHealth.Covered)]
    [InlineData("2026-12-01", CalendarHealth.NextYearMissing)]
    [InlineData("2026-12-31", CalendarHealth.NextYearMissing)]
    [InlineData("2027-01-01", CalendarHealth.ThisYearMissing)]
    [InlineData("2025-12-31", CalendarHealth.Covered)]
    public void Missing_next_year_is_warned_of_from_December(string today, CalendarHealth health) =>
        Assert.Equal(health, Calendar.HealthOn(Day(today)));

    private static int Between(DateOnly from, DateOnly to) =>
        Enumerable.Range(1, to.DayNumber - from.DayNumber).Count(days => from.AddDays(days) is var day && (day.Year > 2026
            ? day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            : Calendar.IsWorkingDay(day)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
