using System.Text.RegularExpressions;
using Xunit;

namespace CreditHub;

/// <summary>Every page of the console, as a reader's browser shows it after a month of the sample city.</summary>
public sealed partial class ConsoleInBrowserTests(DemoCity city) : IClassFixture<DemoCity>
{
    [Theory]
    [InlineData("overview", "", "总览", "Overview")]
    [InlineData("overview", "/joint-actions?month=2026-03", "联合奖惩", "Joint actions")]
    [InlineData("jointAction", "", "联合奖惩明细", "One joint action")]
    [InlineData("overview", "/uploads?month=2026-03", "数据上传", "Uploads")]
    [InlineData("upload", "", "上传明细", "One upload")]
    [InlineData("overview", "/reports", "工作月报", "Monthly reports")]
    [InlineData("report", "", "信用联合奖惩工作月报 2026-03", "Monthly report on joint incentives and sanctions 2026-03")]
    [InlineData("overview", "/orchestrations", "流程", "Rounds")]
    [InlineData("publication", "", "信息公示", "Publication")]
    [InlineData("readers", "", "外部查询", "Outside readers")]
    [InlineData("corrections", "?month=2026-03", "更正与召回", "Corrections")]
    [InlineData("boards", "", "诚信红黑榜", "Red and black boards")]
    [InlineData("board", "", "食品药品黑榜", "食品药品黑榜")]
    [InlineData("changed", "", "信用记录", "One record")]
    [InlineData("annulled", "", "信用记录", "One record")]
    public async Task Page_fits_speaks_both_languages_and_has_no_errors(string link, string below, string zh, string en)
    {
        var page = await city.SignInAsync();
        List<string> errors = [];
        page.Console += (_, message) => errors.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => errors.Add(error);

        foreach (var (language, heading) in new[] { ("zh", zh), ("en", en) })
        {
            var address = city.Links[link] + below;
            var answer = await page.GotoAsync($"{address}{(below.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
            Assert.Equal(200, answer!.Status);
            Assert.Equal(heading, await page.TextContentAsync("h1"));
            Assert.True(await page.Locator("tbody tr").CountAsync() > 0, "The page has no row.");
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "The page is too wide.");
            Assert.Equal(0, await page.EvaluateAsync<int>("[...document.querySelectorAll('.scroll')].filter(e => e.scrollWidth > e.clientWidth).length"));
            Assert.DoesNotMatch(CitizenNumber(), await page.InnerTextAsync("main"));
        }

        Assert.Empty(errors);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Reader_goes_from_the_list_to_a_unit_and_sees_the_hold_in_the_timeline()
    {
        var page = await city.SignInAsync();
        await page.GotoAsync(city.Links["jointAction"] + "?lang=en");
        var main = await page.InnerTextAsync("main");
        Assert.Contains("Objection: hold raised", main, StringComparison.Ordinal);
        Assert.Contains("Round started", main, StringComparison.Ordinal);
        await page.ClickAsync("nav >> text=Joint actions");
        await page.ClickAsync("tbody tr:last-child a");
        Assert.Equal("One joint action", await page.TextContentAsync("h1"));
        await page.ClickAsync("tbody a[href^='#'] >> nth=0");
        Assert.Equal(1, await page.Locator("article:target").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task Second_person_finds_the_changed_record_and_lets_it_be_shown()
    {
        var page = await city.SignInAsync(city.SecondKey);
        await page.GotoAsync(city.Links["publication"] + "?lang=en");
        await page.ClickAsync("section:has(h2:has-text('Changed records')) tbody a");
        Assert.Contains("Waits for the second person", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ClickAsync("button[name=approve]");
        await page.ClickAsync("text=Its public page");
        Assert.Contains("罚款人民币9000元", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("uploadPublication", "上传公示", "Publication of one upload")]
    [InlineData("entryPublication", "名单条目公开", "Publication of one list entry")]
    [InlineData("public", "信用信息公示", "Public credit information")]
    [InlineData("publicCases", "典型案例", "Typical cases")]
    [InlineData("publicBoards", "诚信红黑榜", "Red and black boards")]
    [InlineData("publicBoard", "食品药品黑榜", "食品药品黑榜")]
    [InlineData("publicDay", "行政处罚", "Administrative penalties")]
    [InlineData("publicRecord", "行政处罚", "行政处罚")]
    public async Task Page_of_what_is_public_fits_and_speaks_both_languages(string link, string zh, string en)
    {
        var page = await city.SignInAsync();
        foreach (var (language, heading) in new[] { ("zh", zh), ("en", en) })
        {
            var answer = await page.GotoAsync($"{city.Links[link]}?lang={language}");
            Assert.Equal((200, heading), (answer!.Status, await page.TextContentAsync("h1")));
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"), "The page is too wide.");
            Assert.DoesNotMatch(CitizenNumber(), await page.InnerTextAsync("main"));
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task Sign_out_ends_it()
    {
        var page = await city.SignInAsync();
        await page.ClickAsync(".who button");
        Assert.EndsWith("/console/sign-in", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(city.Links["report"]);
        Assert.EndsWith("/console/sign-in", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    // Seventeen digits and a check character with a day of birth inside; codes of organisations begin otherwise.
    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[0-9X](?![0-9A-Za-z])")]
    private static partial Regex CitizenNumber();
}
