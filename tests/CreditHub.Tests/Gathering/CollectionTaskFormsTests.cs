using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Gathering;

/// <summary>Collection tasks in the console: set, counted for and closed by forms on the page that lists them.</summary>
public sealed class CollectionTaskFormsTests(WholeHub hub) : IClassFixture<WholeHub>
{
    private const string Page = "/console/collection";
    private static readonly UnitId Market = new("market-supervision");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Person_sets_two_tasks_says_for_which_an_upload_counts_and_closes_the_other()
    {
        using var person = await hub.PersonAsync(Market, "gatherer-1", "uploader");
        using var browser = await ConsoleBrowser.SignInAsync(person);
        Assert.Contains("没有未完成的归集任务", await browser.OpenAsync(Page), StringComparison.Ordinal);
        foreach (var from in (string[])["食品生产监管科", "稽查局"])
        {
            var set = await browser.SendAsync(
                Page, Page + "/tasks", ("kind", "penalties"), ("from", from), ("records", "1"), ("dueOn", "2026-03-12"), ("note", "三月上旬"));
            Assert.Contains(from, set, StringComparison.Ordinal);
        }

        var tasks = (await TasksAsync(person, isOpen: true)).ToDictionary(task => task.From, task => task.Id);
        Assert.Equal(2, tasks.Count);
        Assert.Contains(
            CollectionTaskErrors.DueInvalid.Code,
            await browser.RefusedAsync(Page, Page + "/tasks", ("kind", "penalties"), ("from", "稽查局"), ("records", "1"), ("dueOn", "soon")), StringComparison.Ordinal);
        Assert.Contains(
            CoverageErrors.CountInvalid.Code,
            await browser.RefusedAsync(Page, Page + "/tasks", ("kind", "penalties"), ("from", "稽查局"), ("records", "many"), ("dueOn", "2026-03-12")), StringComparison.Ordinal);

        var upload = await UploadAsync(person);
        var shown = await browser.OpenAsync(Page);
        Assert.Contains($"<option value=\"{upload}\">", shown, StringComparison.Ordinal);
        var counted = await browser.SendAsync(Page, $"{Page}/tasks/{tasks["稽查局"]}/uploads", ("upload", upload));
        Assert.DoesNotContain(tasks["稽查局"], counted, StringComparison.Ordinal);
        Assert.Contains(tasks["食品生产监管科"], counted, StringComparison.Ordinal);

        await browser.SendAsync(Page, $"{Page}/tasks/{tasks["食品生产监管科"]}/closure", ("reason", "并入下期"));
        Assert.Empty(await TasksAsync(person, isOpen: true));
        Assert.Equal(["closed", "done"], (await TasksAsync(person, isOpen: false)).Select(task => task.State).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Office_sets_a_task_for_a_unit_and_a_form_that_is_sent_twice_sets_one()
    {
        using var holder = hub.Client(Market, Role.Office);
        using var office = await ConsoleBrowser.SignInAsync(holder);
        (string, string)[] fields = [("unit", "land"), ("kind", "penalties"), ("from", "执法支队"), ("records", "3"), ("dueOn", "2026-03-20"), ("note", "")];
        await office.SendAsync(Page, Page + "/tasks", fields);
        var first = Assert.Single(await TasksAsync(holder, isOpen: true), task => task.Unit == "land");
        Assert.Equal(("执法支队", 3), (first.From, first.Records));
        (string, string)[] again = [.. fields, ("key", "k1")];
        Assert.Equal(HttpStatusCode.OK, await office.ForgeAsync(Page + "/tasks", again));
        Assert.Equal(HttpStatusCode.OK, await office.ForgeAsync(Page + "/tasks", again));
        Assert.Equal(2, (await TasksAsync(holder, isOpen: true)).Count(task => task.Unit == "land"));
    }

    [Fact]
    public async Task Machine_is_shown_no_form_and_gets_none_through()
    {
        using var machine = hub.Client(Market, Role.Uploader);
        using var browser = await ConsoleBrowser.SignInAsync(machine);
        Assert.DoesNotContain("<form class=\"card", await browser.OpenAsync(Page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await browser.ForgeAsync(Page + "/tasks", ("kind", "penalties"), ("from", "稽查局"), ("records", "1"), ("dueOn", "2026-03-12")));
    }

    private static async Task<IReadOnlyList<CollectionTaskView>> TasksAsync(HttpClient client, bool isOpen) =>
        (await client.GetFromJsonAsync<CollectionTasksView>($"/v1/collection-tasks?open={(isOpen ? "true" : "false")}", HubJson.Options, Cancel))!.Items;

    private async Task<string> UploadAsync(HttpClient person)
    {
        var unit = hub.Profile.Units[Market];
        var row = PenaltyRows.Company(71).With("CF_JDRQ", "2026-02-25")
            .With("CF_CFJG", unit.Name).With("CF_CFJGDM", unit.CreditCode).With("CF_SJLY", unit.Name).With("CF_SJLYDM", unit.CreditCode);
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new[] { row })) { Headers = { ContentType = new("application/json") } };
        using var taken = await person.PostAsync("/v1/uploads?kind=penalties", body, Cancel);
        var upload = (await taken.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<UploadView>(HubJson.Options, Cancel))!;
        await hub.IdleAsync();
        return upload.Id;
    }
}
