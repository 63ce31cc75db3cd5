using Xunit;
using static CreditHub.Reports.ReportSamples;

namespace CreditHub.Reports;

public class ReportScheduleTests
{
    [Theory]
    [InlineData("2026-03", "2026-02-21", "2026-03-20", "2026-03-19")]
    [InlineData("2026-01", "2025-12-21", "2026-01-20", "2026-01-19")]
    [InlineData("2025-12", "2025-11-21", "2025-12-20", "2025-12-19")]
    [InlineData("2026-04", "2026-03-21", "2026-04-20", "2026-04-17")]
    // Rest days do not move the due day; the reminder goes back over the whole holiday to the make-up Saturday.
    [InlineData("2026-02", "2026-01-21", "2026-02-20", "2026-02-14")]
    [InlineData("2026-09", "2026-08-21", "2026-09-20", "2026-09-18")]
    public void Window_runs_from_due_day_to_due_day(string period, string from, string due, string remind)
    {
        var schedule = ReportSchedule.For(new(period), Book, Calendar);

        Assert.Equal(Day(from), schedule.From);
        Assert.Equal(Day(due), schedule.DueOn);
        Assert.Equal(Day(remind), schedule.RemindOn);
    }

    [Theory]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2027-02", "2027-02-01", "2027-02-28")]
    [InlineData("2028-03", "2028-03-01", "2028-03-31")]
    [InlineData("2026-05", "2026-05-01", "2026-05-31")]
    public void Day_that_a_month_lacks_is_its_last(string period, string from, string due)
    {
        var schedule = ReportSchedule.For(new(period), BookWithDay(31), Calendar);

        Assert.Equal((Day(from), Day(due)), (schedule.From, schedule.DueOn));
    }

    [Fact]
    public void Windows_of_a_decade_leave_no_gap_and_no_overlap()
    {
        for (var period = new ReportPeriod("2025-06"); period.Value != "2035-06"; period = period.Next)
        {
            var (one, next) = (ReportSchedule.For(period, Book, Calendar), ReportSchedule.For(period.Next, Book, Calendar));
            Assert.Equal(one.DueOn.AddDays(1), next.From);
            Assert.Equal(one.LateAt, next.WindowStart);
        }
    }

    [Fact]
    public void Due_day_itself_is_on_time_to_its_last_instant_in_Shanghai()
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 20, 16, 0, 0, TimeSpan.Zero), March.LateAt);
        Assert.True(March.Covers(March.LateAt.AddTicks(-1)));
        Assert.False(March.Covers(March.LateAt));
        Assert.True(March.Covers(March.WindowStart));
        Assert.False(March.Covers(March.WindowStart.AddTicks(-1)));
    }

    [Theory]
    [InlineData("2026-03-10", null, "2026-03")]
    [InlineData("2026-03-20", null, "2026-03")]
    [InlineData("2026-03-21", null, "")]
    [InlineData("2026-03-31", "2026-03", "")]
    [InlineData("2026-04-01", "2026-03", "2026-04")]
    [InlineData("2026-04-02", "2026-01", "2026-02,2026-03,2026-04")]
    [InlineData("2027-01-05", "2026-11", "2026-12,2027-01")]
    public void Every_month_that_came_is_owed_once(string today, string? last, string owed) => Assert.Equal(
        owed,
        string.Join(',', ReportSchedule.Owed(Day(today), last is null ? null : new ReportPeriod(last), Book)));

    [Theory]
    [InlineData("2026-03", true)]
    [InlineData("2026-3", false)]
    [InlineData("2026-13", false)]
    [InlineData("march", false)]
    [InlineData("", false)]
    public void Period_is_a_year_and_month(string text, bool isPeriod) => Assert.Equal(isPeriod, ReportPeriod.Parse(text) is not null);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
