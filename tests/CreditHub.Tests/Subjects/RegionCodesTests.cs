using CreditHub.Policy;
using Xunit;

namespace CreditHub.Subjects;

public class RegionCodesTests
{
    private static readonly RegionCodes Shipped = Profiles.Load("fuzhou").Regions;

    [Theory]
    [InlineData("100000", RegionStanding.Current)]
    [InlineData("350000", RegionStanding.Current)]
    [InlineData("350100", RegionStanding.Current)]
    [InlineData("350102", RegionStanding.Current)]
    [InlineData("110100", RegionStanding.Current)]
    [InlineData("429004", RegionStanding.Current)]
    [InlineData("710000", RegionStanding.Current)]
    [InlineData("820000", RegionStanding.Current)]
    [InlineData("350182", RegionStanding.Historical)]
    [InlineData("110103", RegionStanding.Historical)]
    [InlineData("000000", RegionStanding.Unknown)]
    [InlineData("350199", RegionStanding.Unknown)]
    [InlineData("990000", RegionStanding.Unknown)]
    [InlineData("3501", RegionStanding.Unknown)]
    [InlineData("", RegionStanding.Unknown)]
    public void Code_is_of_today_of_the_past_or_of_no_region(string code, RegionStanding standing) =>
        Assert.Equal(standing, Shipped.StandingOf(code));

    [Theory]
    [InlineData("110103", "2010-06-01", RegionStanding.Current, "崇文区")]
    [InlineData("110103", "2010-10-01", RegionStanding.Historical, null)]
    [InlineData("350182", "2015-01-01", RegionStanding.Current, "长乐市")]
    [InlineData("350182", "2020-01-01", RegionStanding.Historical, null)]
    [InlineData("350112", "2015-01-01", RegionStanding.NotYet, null)]
    [InlineData("350112", "2020-01-01", RegionStanding.Current, "长乐区")]
    [InlineData("350102", "1999-01-01", RegionStanding.Current, "鼓楼区")]
    [InlineData("210113", "2005-01-01", RegionStanding.Current, "新城子区")]
    [InlineData("210113", "2015-01-01", RegionStanding.Current, "沈北新区")]
    [InlineData("350199", "2015-01-01", RegionStanding.Unknown, null)]
    public void Code_is_judged_as_it_was_on_the_day_and_has_the_name_of_then(string code, string on, RegionStanding standing, string? name)
    {
        var day = DateOnly.ParseExact(on, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((standing, name), (Shipped.StandingOn(code, day), Shipped.NameOn(code, day)));
    }

    [Theory]
    [InlineData("3501 鼓楼区")]
    [InlineData("3501 02")]
    [InlineData("3501 02鼓楼区2016~")]
    [InlineData("35 02鼓楼区")]
    public void Name_without_its_form_is_a_problem(string line)
    {
        var problems = new List<string>();
        RegionCodes.Of(new RegionData("test", [], PolicyMark.Unverified, "", ["3501 02"], [], [line]), problems);
        Assert.Contains("name", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Further_code_is_taken_as_known_and_the_table_stays_as_it_is()
    {
        var further = Shipped.With(["000000", "no code"]);
        Assert.Equal(RegionStanding.Current, further.StandingOf("000000"));
        Assert.Equal((RegionStanding.Current, RegionStanding.Unknown), (further.StandingOf("350102"), further.StandingOf("no cod")));
        Assert.Equal(RegionStanding.Unknown, Shipped.StandingOf("000000"));
    }

    [Theory]
    [InlineData("350102", "a line is four digits")]
    [InlineData("3501 0", "a line is four digits")]
    [InlineData("35x1 02", "a line is four digits")]
    [InlineData("35", "a line is four digits")]
    [InlineData("3501 02 03 02", "it is there twice")]
    [InlineData("1100 00", "it is there twice")]
    public void Line_without_its_form_or_a_code_twice_is_a_problem(string line, string problem)
    {
        var problems = new List<string>();
        RegionCodes.Of(new RegionData("test", [], PolicyMark.Unverified, "", [line], ["1100 00"]), problems);
        Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Profile_with_a_spoilt_table_is_refused()
    {
        var files = new Dictionary<string, string>(Profiles.Shipped());
        files["regions-cn.json"] = files["regions-cn.json"].Replace("\"3501 00 ", "\"3501,00 ", StringComparison.Ordinal);
        Assert.StartsWith("Regions '3501", Assert.Single(Assert.Throws<ProfileException>(() => Profiles.Compose("fuzhou", files)).Problems), StringComparison.Ordinal);
    }
}
