using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace CreditHub;

/// <summary>A day after the demo's month: one upload is published by two persons, of its records one is changed and one annulled; a bank is authorised.</summary>
internal sealed class PublicationDay(string address, JsonElement keys, string office)
{
    private const string Unit = "market-supervision";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The key of a second person of the unit.</summary>
    public string Second { get; private set; } = "";

    /// <summary>Paths to open, by what they show.</summary>
    public Dictionary<string, string> Links { get; } = [];

    /// <summary>Plays it.</summary>
    public async Task PlayAsync()
    {
        var first = keys.GetProperty("units").GetProperty(Unit).GetProperty("determiner").GetString()!;
        var issued = await PostAsync(office, "/v1/credentials", new { unit = Unit, holder = "second-1", isPerson = true, roles = (string[])["determiner"] });
        Second = issued.GetProperty("key").GetString()!;
        var uploads = (await GetAsync(office, "/v1/uploads?limit=1000")).GetProperty("items").EnumerateArray();
        var upload = Text(uploads.First(one => Text(one, "unit") == Unit && Text(one, "state") == "done"), "id");
        var path = $"/v1/uploads/{upload}/publication";
        await PostAsync(first, path, new { classification = "public", reasons = Array.Empty<string>() });
        await PostAsync(Second, path + "/decision", new { approve = true });
        while (Text(await GetAsync(first, path), "state") != "published")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Cancel);
        }

        var records = await PublishedAsync(office, $"/v1/uploads/{upload}/receipt", 3);
        await GetAsync(office, "/v1/records/" + records[1]);
        var cells = new Dictionary<string, string> { ["CF_NR"] = "罚款人民币9000元" };
        await PostAsync(first, $"/v1/records/{records[0]}/change", new { document = "更1号", reason = "笔误", cells });
        await PostAsync(first, $"/v1/records/{records[1]}/annulment", new { document = "榕政复〔2026〕1号", reason = "复议撤销" });
        var entries = await ClearAsync(first);
        var board = await BringOutAsync(first);
        Links["boards"] = "/console/boards";
        Links["board"] = "/console/boards/" + board;
        Links["publicBoards"] = "/public/boards";
        Links["publicBoard"] = "/public/boards/" + board;
        await PostAsync(office, "/v1/readers/authorisations", new
        {
            reader = "example-bank", document = "榕信合〔2026〕1号", basis = "credit-supervision-2019", from = "2026-04-01", until = "2027-03-31",
            kinds = (string[])["penalties", "evaluations"], subjectKinds = (string[])["organisation", "selfEmployed"], purposes = (string[])["信贷审批"],
            perDay = 200, perMonth = 4000,
        });
        Links["readers"] = "/console/readers";
        Links["publication"] = "/console/publication";
        Links["entryPublication"] = "/console/publication/entries/" + entries[0];
        Links["uploadPublication"] = "/console/publication/" + upload;
        Links["corrections"] = "/console/corrections";
        Links["changed"] = "/console/records/" + records[0];
        Links["annulled"] = "/console/records/" + records[1];
        Links["public"] = "/public";
        Links["publicCases"] = "/public/cases";
        Links["publicDay"] = "/public/kinds/penalties";
        Links["publicRecord"] = "/public/records/" + records[2];
    }

    // What other units decided waits, so that the page has something to show.
    private async Task<List<string>> ClearAsync(string first)
    {
        List<string> waiting = [.. (await GetAsync(first, "/v1/publication/entries")).GetProperty("items").EnumerateArray().Select(one => Text(one, "entry"))];
        foreach (var entry in waiting)
        {
            await PostAsync(first, $"/v1/list-entries/{entry}/publication", new { classification = "public", reasons = Array.Empty<string>() });
            await PostAsync(Second, $"/v1/list-entries/{entry}/publication/decision", new { approve = true });
        }

        return waiting;
    }

    private async Task<string> BringOutAsync(string first)
    {
        var drawn = await PostAsync(first, "/v1/boards", new
        {
            colour = "black", year = 2026, number = 1, title = "食品药品黑榜", basis = "榕市监信〔2026〕1号", types = (string[])["black-food-drug"],
        });
        var id = Text(drawn, "id");
        await PostAsync(first, $"/v1/boards/{id}/submission", new { });
        await PostAsync(Second, $"/v1/boards/{id}/decision", new { approve = true, version = 1 });
        return id;
    }

    private async Task<List<string>> PublishedAsync(string key, string receipt, int count)
    {
        var found = new List<string>();
        foreach (var row in (await GetAsync(key, receipt + "?format=json")).GetProperty("rows").EnumerateArray())
        {
            if (Text(row, "outcome") == "accepted" && await IsShownAsync(key, Text(row, "record")))
            {
                found.Add(Text(row, "record"));
            }

            if (found.Count == count)
            {
                return found;
            }
        }

        throw new InvalidOperationException($"Of {receipt} only {found.Count} records are public.");
    }

    private async Task<bool> IsShownAsync(string key, string record)
    {
        using var client = Client(key);
        using var answer = await client.GetAsync($"/v1/records/{record}/publication", Cancel);
        return answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("isShown").GetBoolean();
    }

    private async Task<JsonElement> GetAsync(string key, string path)
    {
        using var client = Client(key);
        return await client.GetFromJsonAsync<JsonElement>(path, Cancel);
    }

    private async Task<JsonElement> PostAsync(string key, string path, object body)
    {
        using var client = Client(key);
        using var answer = await client.PostAsJsonAsync(path, body, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(text) : throw new InvalidOperationException($"{path}: {text}");
    }

    private HttpClient Client(string key)
    {
        var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
