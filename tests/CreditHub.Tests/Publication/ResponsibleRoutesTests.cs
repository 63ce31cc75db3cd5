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

    private async Task StoreAsync(string id, string type)
    {
        var listed = (EntryState.Listed)Lists.Sample.Listed.State;
        var entry = Lists.Sample.Listed with
        {
            Id = new(id), Type = new(type), Subject = SubjectKey.ForOrganisation(SyntheticCodes.CreditCode("91", 1)),
            State = listed with { Decision = listed.Decision with { By = new Actor(Labour, "decider-1", IsPerson: true) } },
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
