using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using CreditHub.Records.Rows;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Records.Uploads;

/// <summary>A file sent from the console, as a clerk with a browser sends it.</summary>
public sealed partial class UploadFormTests(WholeHub hub) : IClassFixture<WholeHub>
{
    private const string Page = "/console/uploads";
    private static readonly UnitId Market = new("market-supervision");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("三月处罚.CSV", 501)]
    [InlineData("三月处罚.xlsx", 502)]
    public async Task Clerk_sends_a_file_and_is_shown_its_receipt(string name, int company)
    {
        using var browser = await ClerkAsync("clerk-" + company);
        var rows = Row(company);
        var file = name.EndsWith(".xlsx", StringComparison.Ordinal) ? Workbook.Of(rows).Bytes() : Encoding.UTF8.GetBytes(PenaltyRows.Csv(rows));
        var upload = await SentAsync(browser, name, file);
        var receipt = await browser.OpenAsync(upload);
        Assert.Contains("<b>1</b><span>入库</span>", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("上传更正后的文件", receipt, StringComparison.Ordinal);
        Assert.Contains($"href=\"{upload}\"", await browser.OpenAsync(Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "csv", 511)]
    [InlineData("?format=xlsx", "xlsx", 513)]
    public async Task Rejected_rows_are_fetched_corrected_and_sent_back(string format, string ending, int company)
    {
        using var browser = await ClerkAsync("corrector-" + company);
        var good = Row(company);
        var bad = Row(company + 1).With("CF_JDRQ", "二月廿五");
        var first = await browser.OpenAsync(await SentAsync(browser, "rows.csv", Encoding.UTF8.GetBytes(PenaltyRows.Csv(good, bad))));
        Assert.Contains("<b>1</b><span>退回</span>", first, StringComparison.Ordinal);
        Assert.Contains("处罚决定日期 <code>CF_JDRQ</code>", first, StringComparison.Ordinal);
        var link = Assert.Single(Corrections().Matches(first), found => found.Groups[2].Value == format);
        var rejected = await browser.DownloadAsync(link.Groups[1].Value + format);
        var corrected = ending == "csv"
            ? Encoding.UTF8.GetBytes(Corrected(Encoding.UTF8.GetString(rejected)))
            : Workbook.OfSheet(Corrected(Workbook.SheetOf(rejected)));

        var back = Back().Match(first).Groups[1].Value;
        Assert.Contains("value=\"penalties\" selected", await browser.OpenAsync(WebUtility.HtmlDecode(back)), StringComparison.Ordinal);
        var second = await browser.OpenAsync(await SentAsync(browser, "rows-corrected." + ending, corrected));
        Assert.Contains("<b>1</b><span>入库</span>", second, StringComparison.Ordinal);
        Assert.Contains("<b>0</b><span>退回</span>", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Charset_and_migration_are_what_the_form_says()
    {
        using var browser = await ClerkAsync("clerk-charset");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Encoding.GetEncoding("gb18030").GetBytes(PenaltyRows.Csv(Row(521)));
        var upload = await SentAsync(browser, "rows.csv", file, ("charset", "gb18030"), ("migration", "true"));
        Assert.Contains("<dd>gb18030</dd>", await browser.OpenAsync(upload), StringComparison.Ordinal);
        var known = await hub.Get<Documents.IDocuments>().FindAsync(RecordDocuments.Upload, upload[(Page.Length + 1)..], upload[(Page.Length + 1)..], Cancel);
        Assert.True(known!.Value.IsMigration);

        using var wrong = await browser.SendFileAsync(Page, Page, "rows.csv", file, ("kind", "penalties"), ("charset", "big5"));
        await RefusedAsync(UploadErrors.Charset.Code, HttpStatusCode.UnsupportedMediaType, wrong);
    }

    [Theory]
    [InlineData("rows.pdf", "penalties", "upload.content-type", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("rows", "penalties", "upload.content-type", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("rows.csv", "gossip", "upload.kind-unknown", HttpStatusCode.BadRequest)]
    [InlineData("empty.csv", "penalties", "upload.empty", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_taken_is_refused_on_a_page(string name, string kind, string code, HttpStatusCode status)
    {
        using var browser = await ClerkAsync("clerk-" + code);
        var file = name == "empty.csv" ? [] : Encoding.UTF8.GetBytes(PenaltyRows.Csv(Row(531)));
        using var answer = await browser.SendFileAsync(Page, Page, name, file, ("kind", kind));
        await RefusedAsync(code, status, answer);
    }

    [Fact]
    public async Task File_announced_larger_than_any_may_be_is_refused_before_it_has_come()
    {
        const string Begin = "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\npenalties\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n\r\nCF_WSH";
        var answer = await AnswerAsync("raw-large", "multipart/form-data; boundary=b", Begin, (1L << 30) + (1 << 20));
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains(UploadErrors.TooLarge.Code, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\npenalties\r\n--b--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\npenalties\r\n"
        + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n\r\nCF_WSH", 400)]
    [InlineData("multipart/form-data; boundary=b", "nothing of a form", 400)]
    [InlineData("multipart/form-data", "--b--\r\n", 415)]
    [InlineData("application/x-www-form-urlencoded", "kind=penalties", 415)]
    public async Task Broken_form_is_answered_and_stores_nothing(string type, string body, int status)
    {
        var before = await hub.CountAsync(RecordDocuments.Upload);
        Assert.StartsWith($"HTTP/1.1 {status} ", await AnswerAsync($"raw-{type.Length}-{body.Length}", type, body, body.Length), StringComparison.Ordinal);
        Assert.Equal(before, await hub.CountAsync(RecordDocuments.Upload));
    }

    [Fact]
    public async Task Who_may_not_send_sees_no_form_and_is_refused()
    {
        using var holder = hub.Client(Market, Role.Office);
        using var office = await ConsoleBrowser.SignInAsync(holder);
        Assert.DoesNotContain("type=\"file\"", await office.OpenAsync(Page), StringComparison.Ordinal);
        using var machine = hub.Client(Market, Role.Uploader);
        using var system = await ConsoleBrowser.SignInAsync(machine);
        Assert.DoesNotContain("type=\"file\"", await system.OpenAsync(Page), StringComparison.Ordinal);
        using var checking = hub.Client(Market, Role.Checker);
        using var checker = await ConsoleBrowser.SignInAsync(checking);
        foreach (var browser in (ConsoleBrowser[])[office, checker])
        {
            using var answer = await browser.ForgeFileAsync(Page, "rows.csv", Encoding.UTF8.GetBytes(PenaltyRows.Csv(Row(541))), ("kind", "penalties"));
            await RefusedAsync("access.role-missing", HttpStatusCode.Forbidden, answer);
        }
    }

    [Fact]
    public async Task Form_offers_the_kinds_of_the_unit_each_with_its_templates()
    {
        using var browser = await ClerkAsync("clerk-kinds");
        var page = await browser.OpenAsync(Page);
        Assert.Contains("<option value=\"registrations\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"judgments\"", page, StringComparison.Ordinal);
        var templates = Templates().Matches(page).Select(found => found.Groups[1].Value).ToList();
        var options = Kinds().Match(page).Value;
        Assert.StartsWith("<option value>", options[options.IndexOf("<option", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(2 * (options.Split("<option ").Length - 2), templates.Count);
        Assert.All(await Task.WhenAll(templates.Where(link => link.Contains("/penalties/", StringComparison.Ordinal)).Select(browser.DownloadAsync)), Assert.NotEmpty);
    }

    private async Task<ConsoleBrowser> ClerkAsync(string holder)
    {
        using var person = await hub.PersonAsync(Market, holder, "uploader");
        return await ConsoleBrowser.SignInAsync(person);
    }

    private Dictionary<string, string> Row(int company)
    {
        var unit = hub.Profile.Units[Market];
        return PenaltyRows.Company(company).With("CF_JDRQ", "2026-02-25")
            .With("CF_CFJG", unit.Name).With("CF_CFJGDM", unit.CreditCode).With("CF_SJLY", unit.Name).With("CF_SJLYDM", unit.CreditCode);
    }

    // Where the browser is led, once the file was read.
    private async Task<string> SentAsync(ConsoleBrowser browser, string name, byte[] file, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.SendFileAsync(Page, Page, name, file, [("kind", "penalties"), .. fields]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await hub.IdleAsync();
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    private static string Corrected(string table)
    {
        Assert.Contains("二月廿五", table, StringComparison.Ordinal);
        return table.Replace("二月廿五", "2026-02-25", StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(string code, HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal((status, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    // The answer to a form that announces some length and sends less of it.
    private async Task<string> AnswerAsync(string holder, string type, string body, long announced)
    {
        using var person = await hub.PersonAsync(Market, holder, "uploader");
        using var connection = new TcpClient();
        await connection.ConnectAsync(person.BaseAddress!.Host, person.BaseAddress.Port, Cancel);
        var stream = connection.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST {Page} HTTP/1.1\r\nHost: {person.BaseAddress.Authority}\r\nCookie: credithub-key={person.DefaultRequestHeaders.Authorization!.Parameter}\r\n"
                + $"Content-Type: {type}\r\nContent-Length: {announced}\r\nConnection: close\r\n\r\n{body}"),
            Cancel);
        using var reader = new StreamReader(stream);
        var answer = new StringBuilder();
        var piece = new char[4096];

        // No further than the page's end: what the server does with a connection on which more was announced is not this test's matter.
        while (!answer.ToString().Contains("</html>", StringComparison.Ordinal) && await reader.ReadAsync(piece, Cancel) is > 0 and var count)
        {
            answer.Append(piece, 0, count);
        }

        return answer.ToString();
    }

    [GeneratedRegex("<a href=\"(/v1/uploads/[^\"?]+/corrections)([^\"]*)\"")]
    private static partial Regex Corrections();

    [GeneratedRegex("<a href=\"(/console/uploads[?][^\"]*)#send\"")]
    private static partial Regex Back();

    [GeneratedRegex("<a href=\"(/v1/record-kinds/[a-z-]+/template[^\"]*)\"")]
    private static partial Regex Templates();

    [GeneratedRegex("<select id=\"send-kind\".*?</select>", RegexOptions.Singleline)]
    private static partial Regex Kinds();
}
