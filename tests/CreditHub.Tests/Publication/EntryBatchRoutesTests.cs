using System.Net;
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

/// <summary>Several waiting list entries over real HTTP, by the interface and by the console's form.</summary>
public sealed class EntryBatchRoutesTests : IAsyncLifetime
{
    private static readonly UnitId Market = new("market-supervision");
    private static readonly string[] Two = ["e1", "e2"];
    private readonly WholeHub hub = new();
    private HttpClient first = null!;
    private HttpClient second = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await hub.InitializeAsync();
        (first, second) = (await hub.PersonAsync(Market, "first-1", "determiner"), await hub.PersonAsync(Market, "second-1", "determiner"));
        var listed = (EntryState.Listed)Lists.Sample.Listed.State;
        List<ListEntry> entries =
        [
            .. Enumerable.Range(1, 3).Select(number => Lists.Sample.Listed with
            {
                Id = new($"e{number}"), Type = new("black-food-drug"), Subject = SubjectKey.ForOrganisation(SyntheticCodes.CreditCode("91", number)),
                State = listed with { Decision = listed.Decision with { By = new Actor(Market, "decider-1", IsPerson: true), DocumentNumber = "榕市监黑〔2026〕1号" } },
            }),
        ];
        await hub.Get<IDocuments>().CreateManyAsync(ListDocuments.Entry, [.. entries.Select(entry => new Document<ListEntry>(entry, []))], Cancel);
        await hub.Get<IDocuments>().CreateManyAsync(
            PublicationDocuments.Clearance,
            [.. entries.Select(entry => new Document<EntryClearance>(EntryClearance.Of(entry, new(2026, 4, 13), Samples.Showing.Schedule, 60), []))], Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        first.Dispose();
        second.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task Entries_that_wait_are_listed_classified_and_agreed_to_in_two_requests()
    {
        var waiting = (await first.GetFromJsonAsync<JsonElement>("/v1/publication/entries", Cancel)).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(3, waiting.Count);
        Assert.Equal("榕市监黑〔2026〕1号", waiting[0].GetProperty("document").GetString());
        var classified = await PostAsync(first, "classification", new { type = "black-food-drug", document = "榕市监黑〔2026〕1号", classification = "public", reasons = Array.Empty<string>() });
        Assert.Equal(3, classified.GetProperty("done").GetInt32());
        var own = await PostAsync(first, "decision", new { entries = Two, approve = true, classification = "public" });
        Assert.Equal((0, 2), (own.GetProperty("done").GetInt32(), own.GetProperty("refused").GetInt32()));
        Assert.All(own.GetProperty("items").EnumerateArray(), item => Assert.Equal("publication.second-person", item.GetProperty("code").GetString()));
        Assert.Equal(2, (await PostAsync(second, "decision", new { entries = Two, approve = true, classification = "public" })).GetProperty("done").GetInt32());
        Assert.Equal(1, (await PostAsync(second, "decision", new { entries = (string[])["e3"], approve = false, reason = "请核对" })).GetProperty("done").GetInt32());
        var shown = (await first.GetFromJsonAsync<JsonElement>("/public/api/lists/black-food-drug", Cancel)).GetProperty("items");
        Assert.Equal(2, shown.GetArrayLength());
    }

    [Fact]
    public async Task Request_that_names_none_or_says_nothing_of_the_closed_words_is_refused()
    {
        foreach (var (path, body, code) in (ValueTuple<string, object, string>[])[
            ("classification", new { classification = "public" }, "publication.choice-invalid"),
            ("classification", new { entries = (string?[])[null], classification = "public" }, "publication.choice-invalid"),
            ("classification", new { entries = Two, classification = "maybe" }, "publication.reasons-invalid"),
            ("classification", new { entries = Two, classification = "notPublic", reasons = (string[])["because"] }, "publication.reasons-invalid"),
            ("decision", new { entries = Two, approve = true }, "publication.reasons-invalid"),
            ("decision", new { approve = false, reason = "请核对" }, "publication.choice-invalid")])
        {
            Assert.Equal((path, code), (path, (await PostAsync(first, path, body, 422)).GetProperty("code").GetString()));
        }
    }

    [Fact]
    public async Task Console_lists_them_and_its_form_does_the_same_and_names_what_is_refused()
    {
        var page = await first.GetStringAsync("/console/publication", Cancel);
        Assert.Contains(SyntheticCodes.CreditCode("91", 1), page, StringComparison.Ordinal);
        Assert.Contains("value=\"black-food-drug|榕市监黑〔2026〕1号\"", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await FormAsync(first, "classification", [new("of", ""), new("entries", "e1"), new("entries", "e2"), new("classification", "public")])).Status);
        var refused = await FormAsync(first, "decision", [new("of", ""), new("entries", "e1"), new("entries", "e3"), new("decision", "public")]);
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains("publication.second-person", refused.Text, StringComparison.Ordinal);
        Assert.Contains("publication.not-classified", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await FormAsync(second, "decision", [new("of", "black-food-drug|榕市监黑〔2026〕1号"), new("decision", "public")])).Status);
        Assert.Contains(SyntheticCodes.CreditCode("91", 2), await first.GetStringAsync("/public/lists/black-food-drug", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await FormAsync(second, "decision", [new("of", ""), new("decision", "back"), new("reason", "请核对")])).Status);
        // Not public, with a reason, and the second person sends that back.
        Assert.Equal(HttpStatusCode.Redirect, (await FormAsync(first, "classification", [new("entries", "e3"), new("classification", "notPublic"), new("reasons", "commercialSecret")])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await FormAsync(second, "decision", [new("entries", "e3"), new("decision", "back"), new("reason", "请核对")])).Status);
        Assert.Contains("e3", await second.GetStringAsync("/console/publication", Cancel), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, object body, int status = 200)
    {
        using var answer = await client.PostAsJsonAsync("/v1/publication/entries/" + path, body, HubJson.Options, Cancel);
        Assert.Equal((status, path), ((int)answer.StatusCode, path));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static async Task<(HttpStatusCode Status, string Text)> FormAsync(HttpClient client, string path, KeyValuePair<string, string>[] fields)
    {
        using var sender = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = client.BaseAddress };
        sender.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        using var answer = await sender.PostAsync("/console/publication/entries/" + path, new FormUrlEncodedContent(fields), Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }
}
