using System.Net;
using CreditHub.Engine;
using CreditHub.Queues;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Web;

/// <summary>The console's frame and overview, as a browser without scripts meets them.</summary>
public sealed class ConsoleTests(HubServer server) : IClassFixture<HubServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_led_to_the_sign_in_page()
    {
        using var client = server.Client();
        var answer = await client.GetAsync("/console", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/console/sign-in", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Sign_in_sets_a_cookie_that_no_script_and_no_other_site_can_use()
    {
        using var client = server.Client();
        var answer = await SignInAsync(client, await server.KeyAsync(Role.Office));
        Assert.Equal("/console", answer.Headers.Location!.OriginalString);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);

        Assert.Contains("<h1>总览</h1>", await client.GetStringAsync("/console", Cancel), StringComparison.Ordinal);
        Assert.Equal("/console/sign-in", (await client.PostAsync("/console/sign-out", null, Cancel)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/console", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Sign_in_leads_to_the_first_part_that_the_reader_may_see()
    {
        using var client = server.Client();
        Assert.Equal("/console/subjects", (await SignInAsync(client, await server.KeyAsync(Role.Checker))).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Wrong_key_is_refused_on_the_page()
    {
        using var client = server.Client();
        var answer = await SignInAsync(client, "<script>ch_x</script>");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("密钥无效或已吊销", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_from_another_site_is_refused()
    {
        using var client = server.Client();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.Forbidden, (await SignInAsync(client, await server.KeyAsync(Role.Office))).StatusCode);
    }

    [Fact]
    public async Task Cookie_reads_the_interface_and_changes_nothing_there()
    {
        using var client = server.Client();
        await SignInAsync(client, await server.KeyAsync(Role.Office));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/v1/me", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/v1/credentials/x/revoke", null, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Language_is_switched_by_address_and_kept()
    {
        using var client = server.Client();
        Assert.Contains("""<html lang="zh-CN">""", await client.GetStringAsync("/console/sign-in", Cancel), StringComparison.Ordinal);
        Assert.Contains("<h1>Sign in</h1>", await client.GetStringAsync("/console/sign-in?lang=en", Cancel), StringComparison.Ordinal);
        Assert.Contains("<h1>Sign in</h1>", await client.GetStringAsync("/console/sign-in", Cancel), StringComparison.Ordinal);
        Assert.Contains("<h1>登录</h1>", await client.GetStringAsync("/console/sign-in?lang=zh", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_are_pages_where_pages_were_asked_for()
    {
        using var checker = await server.ClientAsync(Role.Checker);
        var forbidden = await checker.GetAsync("/console", Cancel);
        Assert.Equal((HttpStatusCode.Forbidden, "text/html"), (forbidden.StatusCode, forbidden.Content.Headers.ContentType!.MediaType));
        Assert.Contains("access.role-missing", await forbidden.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var unknown = await checker.GetAsync("/console/nothing?lang=en", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        var page = await unknown.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("There is nothing at this address", page, StringComparison.Ordinal);
        // An overview is none of theirs.
        Assert.Contains("<a href=\"/console/subjects\">Back to the start</a>", page, StringComparison.Ordinal);
        Assert.Contains("lang=zh\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_form_says_that_nothing_was_lost_and_offers_no_address_that_only_takes_forms()
    {
        using var checker = await server.ClientAsync(Role.Checker);
        using var form = new FormUrlEncodedContent([new("subject", "x")]);
        var refused = await checker.PostAsync("/console/subjects/declarations", form, Cancel);
        var page = await refused.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("已填内容仍在", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lang=en", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reader_of_the_public_site_who_asks_for_what_is_not_there_stays_on_it()
    {
        using var client = server.Client();
        var gone = await client.GetAsync("/public/records/rec-gone", Cancel);
        var page = await gone.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("<a href=\"/public\">返回公示首页</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/console\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_shows_rounds_and_dead_letters_and_encodes_what_it_shows()
    {
        var now = DateTimeOffset.UtcNow;
        server.BackEnd.Depths.Add(new QueueDepth(server.SomeUnit.Value, 3, 1, 2, now));
        server.BackEnd.Depths.Add(new QueueDepth("another-unit", 7, 0, 0, now));
        server.BackEnd.Rounds.Add(new RoundStatus(
            "round-1", "UnitDirective", RoundState.Failed, now, now, "", [], "<img src=x onerror=alert(1)>"));
        using var office = await server.ClientAsync(Role.Office);
        var page = await office.GetStringAsync("/console", Cancel);
        Assert.Contains("another-unit", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);

        using var unit = await server.ClientAsync(Role.Implementer);
        var own = await unit.GetStringAsync("/console", Cancel);
        Assert.Contains(server.Profile.Units[server.SomeUnit].Name, own, StringComparison.Ordinal);
        Assert.DoesNotContain("another-unit", own, StringComparison.Ordinal);
        Assert.DoesNotContain("round-1", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_sheet_is_served_and_may_be_kept()
    {
        using var client = server.Client();
        var answer = await client.GetAsync("/console/style.css", Cancel);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromHours(1), answer.Headers.CacheControl!.MaxAge);
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string key)
    {
        using var form = new FormUrlEncodedContent([new("key", key)]);
        return await client.PostAsync("/console/sign-in", form, Cancel);
    }
}
