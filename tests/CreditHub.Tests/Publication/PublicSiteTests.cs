using System.Net;
using System.Net.Http.Json;
using CreditHub.Catalogue;
using CreditHub.Demo;
using CreditHub.Documents;
using CreditHub.Http;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CreditHub.Publication;

/// <summary>The public site over real HTTP and the embedded back end: only what is shown at this moment, nobody's person, both languages.</summary>
public sealed class PublicSiteTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly Actor Second = new(TestProfile.Market, "second", IsPerson: true);
    private static readonly string Code = SyntheticCodes.CreditCode("91", 7);
    private static readonly string Citizen = SyntheticCodes.CitizenId(7);

    private readonly string folder = Directory.CreateTempSubdirectory("credithub-public-").FullName;
    private WebApplication app = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new Clock.MovableClock(TestHub.Morning));
        builder.Services.AddHub(TestProfile.Create());
        builder.Services.AddEmbedded(folder);
        builder.Services.AddHubWeb();
        app = builder.Build();
        HubPipeline.Use(app);
        await app.StartAsync(Cancel);
        client = new HttpClient(new ContractCheck(new HttpClientHandler { AllowAutoRedirect = false })) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Published_record_is_found_by_code_by_name_by_day_and_on_a_page_of_its_own()
    {
        await StoreAsync("rec-1", SubjectKey.ForOrganisation(Code), "榕城（演示）食品有限公司", $"当事人{Citizen}致电１３９００００００００");

        foreach (var query in (string[])[Code, "榕城(演示)", " 榕城（演示）食品 "])
        {
            Assert.Contains("/public/records/rec-1", await SearchAsync(query), StringComparison.Ordinal);
        }

        Assert.Contains("rec-1", await client.GetStringAsync("/public/kinds/penalties?day=2026-03-02", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("rec-1", await client.GetStringAsync("/public/kinds/penalties?day=2026-03-01", Cancel), StringComparison.Ordinal);
        var page = await client.GetStringAsync("/public/records/rec-1", Cancel);
        Assert.Contains("榕城（演示）食品有限公司", page, StringComparison.Ordinal);
        Assert.Contains("Public until", await client.GetStringAsync("/public/records/rec-1?lang=en", Cancel), StringComparison.Ordinal);

        foreach (var path in (string[])[
            "/public/records/rec-1", "/public/api/records/rec-1", "/public/api/kinds/penalties/days/2026-03-02",
            "/public/api/kinds/penalties/days/2026-03-02?format=csv"])
        {
            var text = await client.GetStringAsync(path, Cancel);
            Assert.Contains("罚1号", text, StringComparison.Ordinal);
            Assert.DoesNotContain(Citizen, text, StringComparison.Ordinal);
            Assert.DoesNotContain("１３９０", text, StringComparison.Ordinal);
            Assert.DoesNotContain("甲某", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_shown_that_was_not_approved_is_over_disputed_annulled_or_about_a_person()
    {
        var organisation = SubjectKey.ForOrganisation(Code);
        await StoreAsync("rec-no", organisation, "某公司甲", "-", published: false);
        await StoreAsync("rec-over", organisation, "某公司乙", "-", until: Day.AddDays(-1));
        await StoreAsync("rec-disputed", organisation, "某公司丙", "-", state: new RecordState.Disputed(Day));
        await StoreAsync("rec-annulled", organisation, "某公司丁", "-", state: new RecordState.Annulled("撤1号", TestProfile.Market, Day));
        await StoreAsync("rec-person", SubjectKey.ForPerson("abc"), "", "-", kind: SubjectKind.Person);

        foreach (var id in (string[])["rec-no", "rec-over", "rec-disputed", "rec-annulled", "rec-person", "rec-none"])
        {
            using var page = await client.GetAsync("/public/records/" + id, Cancel);
            using var json = await client.GetAsync("/public/api/records/" + id, Cancel);
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, json.StatusCode));
            Assert.Contains("public.not-shown", await json.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }

        Assert.Contains("没有正在公示的记录", await SearchAsync(Code), StringComparison.Ordinal);
        Assert.DoesNotContain("rec-", await client.GetStringAsync("/public/kinds/penalties?day=2026-03-02", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_page_links_to_open_government()
    {
        Assert.Contains("<a href=\"https://gov.example/budget\">财政预决算</a>", WebUtility.HtmlDecode(await client.GetStringAsync("/public", Cancel)), StringComparison.Ordinal);
        Assert.Contains(">Budgets</a>", await client.GetStringAsync("/public?lang=en", Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("张三丰", "张**")]
    [InlineData("阿不都·买买提", "阿**")]
    public async Task Organisation_that_goes_by_what_may_be_a_persons_name_is_shown_masked_and_not_found_by_it(string name, string mask)
    {
        await StoreAsync("rec-1", SubjectKey.ForOrganisation(Code), name, "-");
        await ListAsync("e1", SubjectKey.ForOrganisation(Code), []);

        Assert.DoesNotContain("rec-1", await SearchAsync(name), StringComparison.Ordinal);
        Assert.Contains("/public/records/rec-1", await SearchAsync(Code), StringComparison.Ordinal);
        foreach (var path in (string[])[
            "/public/records/rec-1", "/public/api/records/rec-1", "/public/api/kinds/penalties/days/2026-03-02?format=csv", $"/public/lists/{TestProfile.Black}"])
        {
            var text = WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancel));
            Assert.Contains(mask, text, StringComparison.Ordinal);
            Assert.DoesNotContain(name, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("榕", "public.query-too-short")]
    [InlineData("", "public.query-too-short")]
    [InlineData("139 0000 0000", "public.query-of-person")]
    public async Task Search_that_means_no_organisation_is_refused(string query, string code)
    {
        using var json = await client.PostAsJsonAsync("/public/api/search", new PublicSearchRequest(query), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        Assert.Contains(code, await json.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var page = await client.PostAsync("/public/search", new FormUrlEncodedContent([new("query", query)]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
    }

    [Fact]
    public async Task Lists_show_organisations_in_force_and_no_one_on_hold()
    {
        await StoreAsync("rec-1", SubjectKey.ForOrganisation(Code), "榕城食品有限公司", "-");
        await ListAsync("e1", SubjectKey.ForOrganisation(Code), []);
        await ListAsync("e2", SubjectKey.ForOrganisation(SyntheticCodes.CreditCode("91", 8)), [new Hold(new("ob-1"), TestHub.Morning)]);
        await ListAsync("e3", SubjectKey.ForPerson("abc"), []);
        await ListAsync("e4", SubjectKey.ForOrganisation(SyntheticCodes.CreditCode("91", 9)), [], cleared: false);

        Assert.Contains("食品药品黑名单", await client.GetStringAsync("/public", Cancel), StringComparison.Ordinal);
        var list = await client.GetStringAsync($"/public/lists/{TestProfile.Black}", Cancel);
        Assert.Contains(Code, list, StringComparison.Ordinal);
        Assert.Contains("榕城食品有限公司", list, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticCodes.CreditCode("91", 8), list, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticCodes.CreditCode("91", 9), list, StringComparison.Ordinal);
        Assert.DoesNotContain("person-", list + await client.GetStringAsync($"/public/api/lists/{TestProfile.Black}", Cancel), StringComparison.Ordinal);
        using var unnamed = await client.GetAsync($"/public/lists/{TestProfile.Red}", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unnamed.StatusCode);
    }

    [Fact]
    public async Task List_names_its_subjects_as_the_newest_record_does_that_is_public_itself()
    {
        var organisation = SubjectKey.ForOrganisation(Code);
        await ListAsync("e1", organisation, []);
        await StoreAsync("rec-1", organisation, "只在涉密记录里的名称", "-", published: false, recordKind: "talks", decided: Day.AddDays(3));
        await StoreAsync("rec-2", organisation, "举报奖励记录里的名称", "举报奖励", published: false, decided: Day.AddDays(2));
        await StoreAsync("rec-3", organisation, "已撤销记录里的名称", "-", published: false, decided: Day.AddDays(2), state: new RecordState.Annulled("撤1号", TestProfile.Market, Day));
        await StoreAsync("rec-5", organisation, "没有人看过的记录里的名称", "-", published: false, decided: Day.AddDays(2));
        Assert.DoesNotContain("记录里的名称", await client.GetStringAsync($"/public/lists/{TestProfile.Black}", Cancel), StringComparison.Ordinal);

        await StoreAsync("rec-4", organisation, "榕城食品有限公司", "-", decided: Day.AddDays(1));
        await StoreAsync("rec-0", organisation, "榕城食品旧名称厂", "-");
        var list = await client.GetStringAsync($"/public/lists/{TestProfile.Black}", Cancel);
        Assert.Contains("榕城食品有限公司", list, StringComparison.Ordinal);
        Assert.DoesNotContain("旧名称", list + await client.GetStringAsync($"/public/api/lists/{TestProfile.Black}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_list_entries_by_code_and_by_the_name_of_their_subject_and_no_one_on_hold()
    {
        var (other, held) = (SyntheticCodes.CreditCode("91", 8), SyntheticCodes.CreditCode("91", 9));
        await StoreAsync("rec-1", SubjectKey.ForOrganisation(Code), "榕城食品有限公司", "-");
        await ListAsync("e1", SubjectKey.ForOrganisation(Code), [], "列1号");
        await ListAsync("e2", SubjectKey.ForOrganisation(other), [], "列2号", name: "榕城药品有限公司");
        await ListAsync("e3", SubjectKey.ForOrganisation(held), [new Hold(new("ob-1"), TestHub.Morning)], "列3号", name: "榕城饮品有限公司");

        Assert.Equal(["列1号"], await FoundAsync(Code));
        Assert.Equal(["列2号"], await FoundAsync(other));
        Assert.Empty(await FoundAsync(held));
        Assert.Equal(["列1号", "列2号"], (await FoundAsync("榕城")).Order(StringComparer.Ordinal));
        Assert.Contains("列2号", await SearchAsync(other), StringComparison.Ordinal);
        Assert.Contains("没有正在公示的记录", await SearchAsync(held), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_is_downloaded_in_the_forms_of_records_with_formulas_neutralised()
    {
        await ListAsync("e1", SubjectKey.ForOrganisation(Code), [], "=HYPERLINK(1)");
        await ListAsync("e2", SubjectKey.ForOrganisation(SyntheticCodes.CreditCode("91", 8)), [new Hold(new("ob-1"), TestHub.Morning)]);
        var address = $"/public/api/lists/{TestProfile.Black}";
        var csv = await client.GetStringAsync(address + "?format=csv", Cancel);
        Assert.Contains(Code, csv, StringComparison.Ordinal);
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticCodes.CreditCode("91", 8), csv, StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await client.GetByteArrayAsync(address + "?format=xlsx", Cancel))[..2]);
        Assert.Equal("PK"u8.ToArray(), (await client.GetByteArrayAsync("/public/api/cases?format=xlsx", Cancel))[..2]);
        Assert.Contains("案例标识", await client.GetStringAsync("/public/api/cases?format=csv", Cancel), StringComparison.Ordinal);
        using var unnamed = await client.GetAsync($"/public/api/lists/{TestProfile.Red}?format=csv", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unnamed.StatusCode);
    }

    [Fact]
    public async Task List_does_not_show_what_is_never_public()
    {
        await ListAsync("e1", SubjectKey.ForOrganisation(Code), [], "举报奖励〔2026〕1号");
        Assert.DoesNotContain(Code, await client.GetStringAsync($"/public/lists/{TestProfile.Black}", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_again_and_the_hub_itself_stays_open()
    {
        HttpResponseMessage answer;
        var asked = 0;
        do
        {
            answer = await client.GetAsync("/public/api/kinds", Cancel);
        }
        while (answer.StatusCode is HttpStatusCode.OK && ++asked < 100);

        Assert.Equal((HttpStatusCode.TooManyRequests, 30), (answer.StatusCode, asked));
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("public.too-many-requests", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var health = await client.GetAsync("/v1/health", Cancel);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);

        // Another reader behind the same proxy is not held back by this one.
        using var other = new HttpRequestMessage(HttpMethod.Get, "/public/api/kinds");
        other.Headers.Add("X-Forwarded-For", "203.0.113.7, 198.51.100.9");
        using var answered = await client.SendAsync(other, Cancel);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    private async Task<IReadOnlyList<string>> FoundAsync(string query)
    {
        using var answer = await client.PostAsJsonAsync("/public/api/search", new PublicSearchRequest(query), Cancel);
        return [.. (await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>(Cancel)).GetProperty("entries").EnumerateArray()
            .Select(entry => entry.GetProperty("documentNumber").GetString()!)];
    }

    private async Task<string> SearchAsync(string query)
    {
        using var answer = await client.PostAsync("/public/search", new FormUrlEncodedContent([new("query", query)]), Cancel);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task StoreAsync(
        string id, SubjectKey subject, string name, string facts, bool published = true, DateOnly? until = null, RecordState? state = null,
        SubjectKind kind = SubjectKind.Organisation, string recordKind = "penalties", DateOnly? decided = null)
    {
        var documents = app.Services.GetRequiredService<IDocuments>();
        var profile = app.Services.GetRequiredService<HubProfile>();
        var text = new Dictionary<string, string> { ["CF_SY"] = facts, ["CF_CFLB"] = "罚款" };
        if (name.Length > 0)
        {
            text["CF_XDR_MC"] = name;
        }

        var record = new CreditRecord(
            new(id), recordKind, subject, kind, TestProfile.Market, TestProfile.Market, TestProfile.Market, "罚1号", decided ?? Day,
            new Dictionary<string, decimal> { ["CF_NR_FK"] = 20m }, null, null, new(null, Late: false), state ?? RecordState.InForce.Instance,
            BasisUse.May, text, new Dictionary<string, string> { ["CF_FRDB"] = "sealed" }, new(new("up-1"), 1, TestHub.Morning, "test-1"));
        await documents.CreateManyAsync(RecordDocuments.Record, [new Document<CreditRecord>(record, [])], Cancel);
        if (published)
        {
            var publication = RecordPublication.Of(
                record, profile.Records["penalties"].Kind, PublicationTier.General,
                new PublicationState.Published(Second, Day, until ?? Day.AddMonths(3)), "test-1");
            await documents.CreateManyAsync(PublicationDocuments.Publication, [new Document<RecordPublication>(publication, [])], Cancel);
        }
    }

    private async Task ListAsync(string id, SubjectKey subject, IReadOnlyList<Hold> holds, string? number = null, bool cleared = true, string? name = null)
    {
        var listed = Lists.Sample.Listed;
        var entry = listed with { Id = new(id), Type = TestProfile.Black, Subject = subject, Holds = holds };
        entry = number is null ? entry : entry with { State = ((EntryState.Listed)listed.State) with { Decision = listed.Listing! with { DocumentNumber = number } } };
        await app.Services.GetRequiredService<IDocuments>().CreateManyAsync(ListDocuments.Entry, [new Document<ListEntry>(entry, [])], Cancel);
        if (cleared)
        {
            await app.Services.GetRequiredService<IDocuments>().CreateManyAsync(
                PublicationDocuments.Clearance, [new Document<EntryClearance>(Samples.Cleared(entry)! with { Name = name is null ? null : PublicName.Of(name) }, [])], Cancel);
        }
    }
}
