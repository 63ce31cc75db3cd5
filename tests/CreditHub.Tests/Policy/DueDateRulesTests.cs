using CreditHub.Decisions;
using Xunit;

namespace CreditHub.Policy;

public sealed class DueDateRulesTests
{
    private static readonly WorkCalendar Calendar = Profiles.Load("fuzhou").Calendar;

    [Fact]
    public void Question_of_the_readme_is_answered()
    {
        var answer = Assert.IsType<Decision<DueAnswer>.Accepted>(DueDateRules.Answer(Calendar, "2026-03-10", "7")).Value;

        Assert.Equal(new DateOnly(2026, 3, 19), answer.Due.On);
        Assert.False(answer.Due.Provisional);
    }

    [Theory]
    [InlineData(null, "7", "calendar.date-invalid")]
    [InlineData("", "7", "calendar.date-invalid")]
    [InlineData("10.3.2026", "7", "calendar.date-invalid")]
    [InlineData("2026-02-30", "7", "calendar.date-invalid")]
    [InlineData("2026-03-10", null, "calendar.count-out-of-range")]
    [InlineData("2026-03-10", "-1", "calendar.count-out-of-range")]
    [InlineData("2026-03-10", "1.5", "calendar.count-out-of-range")]
    [InlineData("2026-03-10", "1001", "calendar.count-out-of-range")]
    [InlineData("2026-03-10", "99999999999", "calendar.count-out-of-range")]
    [InlineData("2015-12-31", "7", "calendar.year-not-covered")]
    [InlineData("2028-01-01", "7", "calendar.year-not-covered")]
    [InlineData("9999-12-31", "1000", "calendar.year-not-covered")]
    public void Questions_out_of_range_are_refused_by_code(string? from, string? workingDays, string code) =>
        Assert.Equal(code, Assert.IsType<Decision<DueAnswer>.Rejected>(DueDateRules.Answer(Calendar, from, workingDays)).Error.Code);

    [Theory]
    [InlineData("2026-03-10", "0")]
    [InlineData("2016-01-01", "1000")]
    [InlineData("2027-12-31", "1000")]
    public void Ends_of_the_range_are_answered(string from, string workingDays) =>
        Assert.IsType<Decision<DueAnswer>.Accepted>(DueDateRules.Answer(Calendar, from, workingDays));

    [Theory]
    [InlineData("2015")]
    [InlineData("2027")]
    [InlineData("x")]
    [InlineData(null)]
    public void Year_without_data_is_refused(string? year) =>
        Assert.Equal(
            PolicyErrors.YearNotCovered,
            Assert.IsType<Decision<CalendarYear>.Rejected>(DueDateRules.YearOf(Calendar, year)).Error);

    [Fact]
    public void Year_lists_its_rest_and_make_up_days()
    {
        var year = Assert.IsType<Decision<CalendarYear>.Accepted>(DueDateRules.YearOf(Calendar, "2026")).Value;

        Assert.Equal(248, year.WorkingDays);
        Assert.Equal(19, year.RestDays.Count);
        Assert.Contains(new DateOnly(2026, 9, 20), year.MakeUpDays);
    }
}
