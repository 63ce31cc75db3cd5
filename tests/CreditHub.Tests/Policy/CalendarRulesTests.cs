using Xunit;

namespace CreditHub.Policy;

public sealed class CalendarRulesTests
{
    private static readonly CalendarData Data = HubJson.From<CalendarData>(
        System.Text.Json.JsonDocument.Parse(Profiles.Shipped()["calendar-cn.json"]).RootElement);

    [Fact]
    public void Shipped_calendar_has_no_problem() => Assert.Empty(CalendarRules.Problems(Data, []));

    [Fact]
    public void Missing_year_is_named() =>
        Assert.Equal(
            ["Calendar: 2019 is followed by 2021; a missing year is never guessed."],
            CalendarRules.Problems(Data with { Years = [.. Data.Years.Where(year => year.Year != 2020)] }, []));

    [Fact]
    public void Swapped_and_foreign_days_are_named()
    {
        var year = new NoticeYear(2026, [], [.. Data.Years[^1].RestDays, Day("2026-03-07"), Day("2025-03-07")], [Day("2026-03-09")]);

        Assert.Equal(
            [
                "Calendar 2026: 2025-03-07 is in another year.",
                "Calendar 2026: rest day 2026-03-07 is a weekend day.",
                "Calendar 2026: make-up day 2026-03-09 is not a weekend day.",
            ],
            CalendarRules.Problems(Data with { Years = [year] }, []));
    }

    [Fact]
    public void Empty_year_is_taken_for_a_file_cut_short() =>
        Assert.Single(CalendarRules.Problems(Data with { Years = [new NoticeYear(2026, [], [], [])] }, []));

    [Fact]
    public void Region_wins_over_the_notice_and_shows_in_the_version()
    {
        CalendarOverride[] local =
        [
            new(Day("2026-03-10"), false, "local holiday", new PolicySource("a city's notice", "")),
            new(Day("2026-03-14"), true, "worked instead", new PolicySource("a city's notice", "")),
            new(Day("2026-02-28"), false, "not worked here", new PolicySource("a city's notice", "")),
        ];

        var calendar = CalendarRules.Compose(Data, local, "somewhere-1");

        Assert.Empty(CalendarRules.Problems(Data, local));
        Assert.Equal("cn-2026.1+somewhere-1", calendar.Version);
        Assert.False(calendar.IsWorkingDay(Day("2026-03-10")));
        Assert.True(calendar.IsWorkingDay(Day("2026-03-14")));
        Assert.False(calendar.IsWorkingDay(Day("2026-02-28")));
        Assert.Equal(Day("2026-03-11"), calendar.Due(Day("2026-03-09"), 1).On);
    }

    [Fact]
    public void Override_of_a_year_without_data_and_one_said_twice_are_named()
    {
        CalendarOverride local = new(Day("2030-03-11"), false, "local holiday", new PolicySource("a city's notice", ""));

        Assert.Equal(3, CalendarRules.Problems(Data, [local, local]).Count);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
