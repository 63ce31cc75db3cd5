using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Demo;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Subjects;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Publication;

/// <summary>Who answers for a state-owned enterprise, over real HTTP with Fuzhou's policy: on the wage list only, and by two persons (P7).</summary>
public sealed class ResponsibleRoutesTests : IAsyncLifetime
{
    private const string Person = "/v1/list-entries/e1/responsible-persons/legalRepresentative";
    private static readonly UnitId Labour = new("human-resources");
    private readonly WholeHub hub = new();
    private HttpClient first = null!;
    private HttpClient second = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await hub.InitializeAsync();
        (first, second) = (await hub.PersonAsync(Labour, "first-1", "determiner"), await hub.PersonAsync(Labour, "second-1", "determiner"));
        await StoreAsync("e1", "black-wage-arrears");
        await StoreAsync("e2", "black-food-drug");
    }

    public async ValueTask DisposeAsync()
    {
        first.Dispose();
        second.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task Name_is_on_the_page_the_table_and_for_machines_after_two_persons_and_gone_after_one()
    {
        var proposed = await PostAsync(first, Person, Said());
        Assert.Equal(("甲某某", "proposed", false), (Text(proposed, "name"), Text(proposed, "state"), proposed.GetProperty("isShown").GetBoolean()));
        Assert.Equal("publication.second-person", Text(await PostAsync(first, Person + "/decision", new { approve = true, version = 1 }, 403), "code"));
        await AssertShownAsync(isShown: false);
        Assert.True((await PostAsync(second, Person + "/decision", new { approve = true, version = 1 })).GetProperty("isShown").GetBoolean());
        await AssertShownAsync(isShown: true);
        Assert.Single((await second.GetFromJsonAsync<JsonElement>("/v1/list-entries/e1/responsible-persons", Cancel)).EnumerateArray());
        Assert.Equal("withdrawn", Text(await PostAsync(first, Person + "/withdrawal", new { document = "撤1号" }), "state"));
        await AssertShownAsync(isShown: false);
    }

    [Fact]
    public async Task What_is_not_of_the_closed_words_or_of_another_list_is_refused()
    {
        Assert.Equal("naming.words-invalid", Text(await PostAsync(first, "/v1/list-entries/e1/responsible-persons/manager", Said(), 422), "code"));
        Assert.Equal("naming.words-invalid", Text(await PostAsync(first, Person, Said(owes: "taxes"), 422), "code"));
        Assert.Equal("naming.not-state-owned", Text(await PostAsync(first, Person, Said(isStateOwned: false), 422), "code"));
        Assert.Equal("naming.not-of-this-list", Text(await PostAsync(first, Person.Replace("e1", "e2", StringComparison.Ordinal), Said(), 409), "code"));
        Assert.Equal("naming.unknown", Text(await PostAsync(second, Person + "/decision", new { approve = true, version = 1 }, 404), "code"));
    }

    [Fact]
    public async Task Who_answers_for_arrears_to_private_firms_is_named_beside_the_courts_entry()
    {
        const string Own = "/v1/list-entries/e3/responsible-persons/actualController";
        var court = new UnitId("court");
        await StoreAsync("e3", "black-judgment-defaulter", court);
        using var judge = await hub.PersonAsync(court, "judge-1", "determiner");
        using var other = await hub.PersonAsync(court, "judge-2", "determiner");
        await PostAsync(judge, Own, Said(owes: "accounts"));
        await PostAsync(other, Own + "/decision", new { approve = true, version = 1 });
        Assert.Contains(
            "甲某某", System.Net.WebUtility.HtmlDecode(await first.GetStringAsync("/public/lists/black-judgment-defaulter", Cancel)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clerks_name_somebody_and_take_it_back_by_forms()
    {
        const string Page = "/console/publication/entries/e1/responsible";
        const string Form = Page + "/principal";
        (string, string)[] said =
            [("name", "甲某某"), ("owes", "wages"), ("stateOwned", "true"), ("document", "榕人社监〔2026〕1号"), ("basis", "闽信用〔2019〕7号第十条")];
        using var one = await ConsoleBrowser.SignInAsync(first);
        using var other = await ConsoleBrowser.SignInAsync(second);
        Assert.Contains($"href=\"{Page}\"", await one.OpenAsync("/console/publication/entries/e1"), StringComparison.Ordinal);
        Assert.Contains("naming.not-state-owned", await one.RefusedAsync(Page, Form, [.. said.Where(field => field.Item1 != "stateOwned")]), StringComparison.Ordinal);
        var proposed = await one.SendAsync(Page, Form, said);
        Assert.Contains("待第二人审核", proposed, StringComparison.Ordinal);
        Assert.DoesNotContain(Form + "/decision", proposed, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, await one.ForgeAsync(Form + "/decision", ("approve", "true"), ("version", "1")));
        await AssertShownAsync(isShown: false);

        Assert.Contains("数字不符", await other.SendAsync(Page, Form + "/decision", ("reason", "数字不符")), StringComparison.Ordinal);
        await one.SendAsync(Page, Form, said);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, await other.ForgeAsync(Form + "/decision", ("approve", "true"), ("version", "1")));
        var agreed = await other.SendAsync(Page, Form + "/decision", ("approve", "true"));
        Assert.Contains("正在公开", agreed, StringComparison.Ordinal);
        Assert.DoesNotContain($"action=\"{Form}\"", agreed, StringComparison.Ordinal);
        await AssertShownAsync(isShown: true);

        Assert.Contains("已撤下", await one.SendAsync(Page, Form + "/withdrawal", ("document", "撤1号")), StringComparison.Ordinal);
        await AssertShownAsync(isShown: false);
    }

    [Fact]
    public async Task Page_is_of_lists_of_which_persons_are_named_and_of_the_units_own_entries_only()
    {
        using var one = await ConsoleBrowser.SignInAsync(first);
        Assert.DoesNotContain("/responsible", await one.OpenAsync("/console/publication/entries/e2"), StringComparison.Ordinal);
        using var none = await first.GetAsync("/console/publication/entries/e2/responsible", Cancel);
        Assert.Contains("naming.not-of-this-list", await none.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await PostAsync(first, Person, Said());
        using var foreign = hub.Client(new("market-supervision"), Role.Determiner);
        using var refused = await foreign.GetAsync("/console/publication/entries/e1/responsible", Cancel);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, refused.StatusCode);
        Assert.DoesNotContain("甲某某", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var office = await ConsoleBrowser.SignInAsync(hub.Client(Labour, Role.Office));
        var seen = await office.OpenAsync("/console/publication/entries/e1/responsible");
        Assert.Contains("甲某某", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\" action=\"/console/publication", seen, StringComparison.Ordinal);
    }

    private static object Said(bool isStateOwned = true, string owes = "wages") =>
        new { name = "甲某某", isStateOwned, owes, document = "榕人社监〔2026〕1号", basis = "闽信用〔2019〕7号第十条" };

    private async Task AssertShownAsync(bool isShown)
    {
        foreach (var path in (string[])["/public/lists/black-wage-arrears", "/public/api/lists/black-wage-arrears", "/public/api/lists/black-wage-arrears?format=csv"])
        {
            var text = System.Net.WebUtility.HtmlDecode(await first.GetStringAsync(path, Cancel));
            Assert.Equal((path, isShown), (path, text.Contains("甲某某", StringComparison.Ordinal)));
        }
    }

    private async Task StoreAsync(string id, string type, UnitId? unit = null)
    {
        var listed = (EntryState.Listed)Lists.Sample.Listed.State;
        var entry = Lists.Sample.Listed with
        {
            Id = new(id), Type = new(type), Subject = SubjectKey.ForOrganisation(SyntheticCodes.CreditCode("91", 1)),
            State = listed with { Decision = listed.Decision with { By = new Actor(unit ?? Labour, "decider-1", IsPerson: true) } },
        };
        await hub.Get<IDocuments>().CreateManyAsync(ListDocuments.Entry, [new Document<ListEntry>(entry, [])], Cancel);
        await hub.Get<IDocuments>().CreateManyAsync(PublicationDocuments.Clearance, [new Document<EntryClearance>(Samples.Cleared(entry)!, [])], Cancel);
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, object body, int status = 200)
    {
        using var answer = await client.PostAsJsonAsync(path, body, HubJson.Options, Cancel);
        Assert.Equal((status, path), ((int)answer.StatusCode, path));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
