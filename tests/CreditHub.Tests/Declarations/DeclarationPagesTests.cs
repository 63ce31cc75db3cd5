using System.Net;
using System.Net.Http.Json;
using CreditHub.Checks;
using CreditHub.Clock;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Declarations;

/// <summary>What subjects declare of themselves, as a clerk asks for it in the console: for a matter of the unit's own, logged, and never as verified (R19).</summary>
public sealed class DeclarationPagesTests(WholeHub hub) : IClassFixture<WholeHub>
{
    private const string Page = "/console/subjects/declarations";
    private static readonly UnitId Market = new("market-supervision");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clerk_reads_what_is_declared_and_until_when_and_the_subject_reads_who_asked_and_what_for()
    {
        using var subject = hub.Client(Market, Role.Subject);
        var code = await CodeAsync(subject);
        var declared = await DeclareAsync(subject, "质量管理体系认证，证书编号示例一号");
        using var holder = await hub.PersonAsync(Market, "checker-1", "checker");
        using var clerk = await ConsoleBrowser.SignInAsync(holder);
        Assert.Contains($"href=\"{Page}\"", await clerk.OpenAsync("/console/subjects"), StringComparison.Ordinal);
        Assert.DoesNotContain("示例一号", await clerk.OpenAsync($"{Page}?subject={code}"), StringComparison.Ordinal);

        var answer = await clerk.SendAsync(Page, Page, Asked(code, caseId: "监管2号"));
        Assert.Contains("质量管理体系认证，证书编号示例一号", answer, StringComparison.Ordinal);
        Assert.Contains("<span class=\"mark warn\">自主申报</span>", answer, StringComparison.Ordinal);
        Assert.Contains("未经任何单位核实", answer, StringComparison.Ordinal);
        Assert.Contains($"<td class=\"time\">{declared.PromisedOn:yyyy-MM-dd}</td>", answer, StringComparison.Ordinal);
        Assert.Contains($"<td class=\"time\">{declared.Until:yyyy-MM-dd}</td>", answer, StringComparison.Ordinal);
        Assert.Contains("监管2号", answer, StringComparison.Ordinal);

        var log = await subject.GetFromJsonAsync<CheckLogResponse>("/v1/me/checks", HubJson.Options, Cancel);
        var check = Assert.Single(log!.Items, item => item.CaseId == "监管2号");
        Assert.Equal((Market.Value, "daily-supervision", "日常检查"), (check.Unit, check.Matter, check.Purpose));
        Assert.Contains(check.QueryId, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Newest_promise_and_the_day_that_follows_from_it_are_shown()
    {
        using var subject = hub.Client(Market, Role.Subject);
        var code = await CodeAsync(subject);
        var declared = await DeclareAsync(subject, "一年内再次确认的一项申报");
        var clock = (MovableClock)hub.Get<TimeProvider>();
        clock.MoveTo(clock.GetUtcNow().AddDays(40));
        using var answer = await subject.PostAsJsonAsync($"/v1/me/declarations/{declared.Id}/confirmation", new ConfirmDeclarationRequest(Truthful: true), HubJson.Options, Cancel);
        var confirmed = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<DeclarationView>(HubJson.Options, Cancel))!;
        Assert.Equal(declared.PromisedOn.AddDays(40), confirmed.PromisedOn);
        using var holder = await hub.PersonAsync(Market, "checker-4", "checker");
        using var clerk = await ConsoleBrowser.SignInAsync(holder);
        var shown = await clerk.SendAsync(Page, Page, Asked(code));
        Assert.Contains($"<td class=\"time\">{confirmed.PromisedOn:yyyy-MM-dd}</td>", shown, StringComparison.Ordinal);
        Assert.Contains($"<td class=\"time\">{confirmed.Until:yyyy-MM-dd}</td>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_back_is_shown_no_more()
    {
        using var subject = hub.Client(Market, Role.Subject);
        var code = await CodeAsync(subject);
        var declared = await DeclareAsync(subject, "将撤回的一项申报");
        (await subject.PostAsync($"/v1/me/declarations/{declared.Id}/withdrawal", null, Cancel)).EnsureSuccessStatusCode();
        using var holder = await hub.PersonAsync(Market, "checker-2", "checker");
        using var clerk = await ConsoleBrowser.SignInAsync(holder);
        Assert.DoesNotContain("将撤回的一项申报", await clerk.SendAsync(Page, Page, Asked(code)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_without_a_matter_of_the_units_own_and_a_reason()
    {
        using var subject = hub.Client(Market, Role.Subject);
        var code = await CodeAsync(subject);
        using var holder = await hub.PersonAsync(Market, "checker-3", "checker");
        using var clerk = await ConsoleBrowser.SignInAsync(holder);
        var page = await clerk.OpenAsync(Page);
        Assert.Contains("<option value=\"daily-supervision\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"government-procurement\"", page, StringComparison.Ordinal);
        Assert.Contains(CheckErrors.ReasonMissing.Code, await clerk.RefusedAsync(Page, Page, Asked(code, purpose: "")), StringComparison.Ordinal);
        Assert.Contains(CheckErrors.MatterNotYours.Code, await clerk.RefusedAsync(Page, Page, Asked(code, matter: "government-procurement")), StringComparison.Ordinal);
        Assert.Contains(CheckErrors.SubjectNotACode.Code, await clerk.RefusedAsync(Page, Page, Asked("演示企业")), StringComparison.Ordinal);

        using var uploading = await hub.PersonAsync(Market, "uploader-1", "uploader");
        using var uploader = await ConsoleBrowser.SignInAsync(uploading);
        Assert.DoesNotContain(Page, await uploader.OpenAsync("/console/subjects"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await uploader.ForgeAsync(Page, Asked(code)));
    }

    private static (string, string)[] Asked(string code, string matter = "daily-supervision", string purpose = "日常检查", string caseId = "监管1号") =>
        [("subject", code), ("matter", matter), ("caseId", caseId), ("purpose", purpose)];

    private static async Task<DeclarationView> DeclareAsync(HttpClient subject, string content)
    {
        using var answer = await subject.PostAsJsonAsync(
            "/v1/me/declarations", new DeclareRequest("资质证照", content, Truthful: true, "演示企业有限公司"), HubJson.Options, Cancel);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<DeclarationView>(HubJson.Options, Cancel))!;
    }

    private static async Task<string> CodeAsync(HttpClient subject) =>
        (await subject.GetFromJsonAsync<System.Text.Json.JsonElement>("/v1/me", Cancel)).GetProperty("subject").GetString()!["org-".Length..];
}
