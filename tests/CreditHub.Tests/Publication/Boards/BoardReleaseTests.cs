using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Clock;
using CreditHub.Demo;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Subjects;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Publication.Boards;

/// <summary>A black board over real HTTP: two persons bring it out, and what the public reads on it follows the entries (P18, G7, G12).</summary>
public sealed class BoardReleaseTests : IAsyncLifetime
{
    private const string Board = "market-supervision.2026-1.black";
    private const string Path = "/v1/boards/" + Board;
    private const string Page = "/public/boards/" + Board;
    private const string Json = "/public/api/boards/" + Board;
    private static readonly UnitId Market = new("market-supervision");
    private static readonly string[] Codes = [.. Enumerable.Range(1, 5).Select(number => SyntheticCodes.CreditCode("91", number))];
    private readonly WholeHub hub = new();
    private HttpClient first = null!;
    private HttpClient second = null!;
    private HttpClient open = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private MovableClock Clock => (MovableClock)hub.Get<TimeProvider>();

    public async ValueTask InitializeAsync()
    {
        await hub.InitializeAsync();
        (first, second) = (hub.Client(Market, Role.Determiner), await hub.PersonAsync(Market, "second-1", "determiner"));
        open = hub.Anonymous();
        await StoreAsync("e1", SubjectKey.ForOrganisation(Codes[0]), []);
        await StoreAsync("e2", SubjectKey.ForOrganisation(Codes[1]), []);
        await StoreAsync("e3", SubjectKey.ForOrganisation(Codes[2]), [new Hold(new("ob-1"), TestHub.Morning)]);
        await StoreAsync("e4", SubjectKey.ForPerson("abc"), []);
        await StoreAsync("e5", SubjectKey.ForOrganisation(Codes[4]), [], decidedBy: new("tax-state"));
    }

    public async ValueTask DisposeAsync()
    {
        first.Dispose();
        second.Dispose();
        open.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task Board_names_what_is_left_out_and_is_public_once_another_person_approved_all_of_it()
    {
        var drawn = await PostAsync(first, "/v1/boards", Draft());
        Assert.Equal(["e1", "e2"], drawn.GetProperty("entries").EnumerateArray().Select(entry => Text(entry, "entry")));
        Assert.Equal(
            ["e3:onHold", "e4:person", "e5:foreign"], drawn.GetProperty("leftOut").EnumerateArray().Select(left => $"{Text(left, "entry")}:{Text(left, "reason")}"));

        Assert.Equal("submitted", Text(await PostAsync(first, Path + "/submission", new { }), "state"));
        Assert.Equal("publication.second-person", Text(await PostAsync(first, Path + "/decision", Approve(1), 403), "code"));
        Assert.Equal("drafted", Text(await PostAsync(second, Path + "/decision", new { approve = false, version = 1, reason = "请核对" }), "state"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Page));
        await PostAsync(first, Path + "/submission", new { });
        Assert.True((await PostAsync(second, Path + "/decision", Approve(1))).GetProperty("isShown").GetBoolean());

        Assert.Equal(["e1", "e2"], await ShownAsync());
        Assert.Contains(Board, await open.GetStringAsync("/public/boards", Cancel), StringComparison.Ordinal);
        Assert.Contains(Board, await open.GetStringAsync("/public/api/boards?year=2026", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(Board, await open.GetStringAsync("/public/boards?year=2025", Cancel), StringComparison.Ordinal);
        Assert.Contains("No. 1 of 2026", await open.GetStringAsync(Page + "?lang=en", Cancel), StringComparison.Ordinal);
        foreach (var address in (string[])[Page, Json, Json + "?format=csv"])
        {
            var text = await open.GetStringAsync(address, Cancel);
            Assert.All(Codes[..2], code => Assert.Contains(code, text, StringComparison.Ordinal));
            Assert.All(Codes[2..], code => Assert.DoesNotContain(code, text, StringComparison.Ordinal));
            Assert.DoesNotContain("person-", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Entry_that_is_held_or_ends_or_whose_term_is_over_leaves_the_board_at_once_and_comes_back_only_from_a_hold()
    {
        await ReleaseAsync();
        await ChangeAsync("e1", entry => entry with { Holds = [new Hold(new("ob-2"), TestHub.Morning)] });
        Assert.Equal(["e2"], await ShownAsync());
        await ChangeAsync("e1", entry => entry with { Holds = [] });
        Assert.Equal(["e1", "e2"], await ShownAsync());
        await ChangeAsync("e1", entry => entry with { State = new EntryState.Ended(entry.Listing!, EndReason.Repaired, "修1号", TestHub.Morning) });
        Assert.Equal(["e2"], await ShownAsync());

        var lastDay = Lists.Sample.Listed.Listing!.Until;
        Clock.MoveTo(Policy.WorkCalendar.StartOf(lastDay.AddDays(1)).AddMinutes(-1));
        Assert.Equal(["e2"], await ShownAsync());
        Clock.MoveTo(Policy.WorkCalendar.StartOf(lastDay.AddDays(1)));
        Assert.Empty(await ShownAsync());
        Assert.DoesNotContain(Codes[1], await open.GetStringAsync(Page, Cancel) + await open.GetStringAsync(Json + "?format=csv", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approved_for_a_later_time_it_is_public_from_then_and_withdrawn_never_again()
    {
        await PostAsync(first, "/v1/boards", Draft());
        await PostAsync(first, Path + "/submission", new { });
        var at = TestHub.Morning.AddDays(1);
        await PostAsync(second, Path + "/decision", new { approve = true, version = 1, releaseAt = at });
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Json));
        Assert.DoesNotContain(Board, await open.GetStringAsync("/public/boards", Cancel), StringComparison.Ordinal);
        Clock.MoveTo(at);
        Assert.Equal(["e1", "e2"], await ShownAsync());

        Assert.Equal(1, (await PostAsync(first, Path + "/entries/e1/strike", new { reason = "另行核实" })).GetProperty("count").GetInt32());
        Assert.Equal(["e2"], await ShownAsync());
        Assert.Equal("withdrawn", Text(await PostAsync(first, Path + "/withdrawal", new { document = "撤1号" }), "state"));
        foreach (var address in (string[])[Page, Json, Json + "?format=csv"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(address));
        }

        Assert.Equal("board.withdrawn", Text(await PostAsync(first, "/v1/boards", Draft(), 409), "code"));
    }

    [Fact]
    public async Task Entry_that_is_disputed_between_drawing_up_and_approval_is_not_released()
    {
        await PostAsync(first, "/v1/boards", Draft());
        await PostAsync(first, Path + "/submission", new { });
        await ChangeAsync("e1", entry => entry with { Holds = [new Hold(new("ob-2"), TestHub.Morning)] });
        await PostAsync(second, Path + "/decision", Approve(1));
        await ChangeAsync("e1", entry => entry with { Holds = [] });
        Assert.Equal(["e2"], await ShownAsync());
    }

    [Fact]
    public async Task Unit_draws_from_its_own_lists_and_neither_sees_nor_touches_anothers_board()
    {
        await PostAsync(first, "/v1/boards", Draft());
        using var other = hub.Client(new("tax-state"), Role.Determiner);
        Assert.Equal("board.choice-invalid", Text(await PostAsync(other, "/v1/boards", Draft(), 422), "code"));
        Assert.Equal("board.choice-invalid", Text(await PostAsync(first, "/v1/boards", Draft() with { Colour = "red" }, 422), "code"));
        Assert.Equal("board.choice-invalid", Text(await PostAsync(first, "/v1/boards", Draft() with { Types = null }, 422), "code"));
        Assert.Equal("board.issue-invalid", Text(await PostAsync(first, "/v1/boards", Draft() with { Colour = "green" }, 422), "code"));
        using var unseen = await other.GetAsync(Path, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        Assert.Equal("publication.unit-foreign", Text(await PostAsync(other, Path + "/withdrawal", new { document = "撤1号" }, 403), "code"));
        Assert.Empty((await other.GetFromJsonAsync<JsonElement>("/v1/boards", Cancel)).EnumerateArray());
        using var office = hub.Client(hub.Profile.Office.Id, Role.Office);
        Assert.Single((await office.GetFromJsonAsync<JsonElement>("/v1/boards", Cancel)).EnumerateArray());
    }

    [Fact]
    public async Task Period_and_single_entries_choose_each_entry_once_and_what_is_unknown_is_named()
    {
        var day = Lists.Sample.Listed.Listing!.On;
        var before = Draft() with { To = day.AddDays(-1), Entries = ["e2", "e2", "e9"] };
        var drawn = await PostAsync(first, "/v1/boards", before);
        Assert.Equal(["e2"], drawn.GetProperty("entries").EnumerateArray().Select(entry => Text(entry, "entry")));
        Assert.Equal(["e9:unknown"], drawn.GetProperty("leftOut").EnumerateArray().Select(left => $"{Text(left, "entry")}:{Text(left, "reason")}"));
        Assert.Equal(2, (await PostAsync(first, "/v1/boards", before with { From = day, To = day })).GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task Console_brings_a_board_out_with_its_forms()
    {
        var created = await FormAsync(first, "/console/boards", new()
        {
            ["colour"] = "black", ["year"] = "2026", ["number"] = "1", ["title"] = "2026年第1期黑榜", ["basis"] = "榕信用办〔2026〕1号", ["types"] = "black-food-drug",
        });
        Assert.Contains("未列入本期", created, StringComparison.Ordinal);
        Assert.Contains("异议核实中", created, StringComparison.Ordinal);
        Assert.Contains("待第二人审核", await FormAsync(first, $"/console/boards/{Board}/submission", []), StringComparison.Ordinal);
        Assert.DoesNotContain("同意发布", await first.GetStringAsync("/console/boards/" + Board, Cancel), StringComparison.Ordinal);
        Assert.Contains("2026年第1期黑榜", await second.GetStringAsync("/console/publication", Cancel), StringComparison.Ordinal);
        var struck = await FormAsync(second, $"/console/boards/{Board}/strike", new() { ["entry"] = "e2", ["reason"] = "另行核实" });
        Assert.Contains("人工划去", struck, StringComparison.Ordinal);
        Assert.Contains("Approve the whole issue", await second.GetStringAsync($"/console/boards/{Board}?lang=en", Cancel), StringComparison.Ordinal);
        // 20:00 in Beijing is noon UTC, three hours from now.
        await FormAsync(second, $"/console/boards/{Board}/decision", new() { ["approve"] = "true", ["version"] = "2", ["releaseAt"] = "2026-03-02T20:00" });
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Page));
        Clock.MoveTo(new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(["e1"], await ShownAsync());
        Assert.Contains("已公示", await first.GetStringAsync("/console/boards?lang=zh", Cancel), StringComparison.Ordinal);
        Assert.Contains("已撤下", await FormAsync(first, $"/console/boards/{Board}/withdrawal", new() { ["document"] = "撤1号" }), StringComparison.Ordinal);
    }

    private static DrawBoardRequest Draft() =>
        new("black", 2026, 1, "2026年第1期黑榜", "榕信用办〔2026〕1号", ["black-food-drug"], null, null, null);

    private static object Approve(int version) => new { approve = true, version };

    private async Task ReleaseAsync()
    {
        await PostAsync(first, "/v1/boards", Draft());
        await PostAsync(first, Path + "/submission", new { });
        await PostAsync(second, Path + "/decision", Approve(1));
    }

    // What the page for machines shows, as ids of the entries whose codes it names.
    private async Task<IReadOnlyList<string>> ShownAsync() =>
        [.. (await open.GetFromJsonAsync<JsonElement>(Json, Cancel)).GetProperty("items").EnumerateArray()
            .Select(item => "e" + (Array.IndexOf(Codes, Text(item, "creditCode")) + 1))];

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await open.GetAsync(address, Cancel);
        return answer.StatusCode;
    }

    private async Task StoreAsync(string id, SubjectKey subject, IReadOnlyList<Hold> holds, UnitId? decidedBy = null)
    {
        var listed = (EntryState.Listed)Lists.Sample.Listed.State;
        var entry = Lists.Sample.Listed with
        {
            Id = new(id), Type = new("black-food-drug"), Subject = subject, Holds = holds,
            SubjectKind = subject.CreditCode is null ? SubjectKind.Person : SubjectKind.Organisation,
            State = listed with { Decision = listed.Decision with { By = new Actor(decidedBy ?? Market, "p1", IsPerson: true) } },
        };
        await hub.Get<IDocuments>().CreateManyAsync(ListDocuments.Entry, [new Document<ListEntry>(entry, [])], Cancel);
        await hub.Get<IDocuments>().CreateManyAsync(PublicationDocuments.Clearance, [new Document<EntryClearance>(Samples.Cleared(entry)!, [])], Cancel);
    }

    private async Task ChangeAsync(string id, Func<ListEntry, ListEntry> change) => PublicationCity.Accepted(await hub.Get<Steps>().DecideAsync(
        ListDocuments.Entry, id, id, known => new Step<ListEntry>(change(known!), []).Accept(), Cancel));

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, object body, int status = 200)
    {
        using var answer = await client.PostAsJsonAsync(path, body, HubJson.Options, Cancel);
        Assert.Equal((status, path), ((int)answer.StatusCode, path));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    // A client that follows a redirect does not send its key again.
    private static async Task<string> FormAsync(HttpClient client, string path, Dictionary<string, string> fields)
    {
        using var sender = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = client.BaseAddress };
        sender.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        using var answer = await sender.PostAsync(path, new FormUrlEncodedContent(fields), Cancel);
        Assert.Equal((HttpStatusCode.Redirect, path), (answer.StatusCode, path));
        return await client.GetStringAsync(answer.Headers.Location, Cancel);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
