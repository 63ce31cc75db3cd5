using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CreditHub.Catalogue;
using CreditHub.Clock;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Supervision;

/// <summary>Promises and rectifications in the console: a person of the unit finds by a form what became of them.</summary>
public sealed partial class DutyPagesTests : IAsyncLifetime
{
    private static readonly UnitId Market = new("market-supervision");
    private readonly WholeHub hub = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => hub.InitializeAsync();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Broken_promise_is_found_by_a_form_once_its_day_is_over_and_its_record_says_so()
    {
        var record = await PromiseAsync();
        var page = "/console/duties/" + DutyId.Of(record);
        var finding = page + "/finding";
        using var holder = hub.Client(Market, Role.Determiner);
        using var determiner = await ConsoleBrowser.SignInAsync(holder);
        Assert.Contains($"href=\"{page}\"", await determiner.OpenAsync("/console/records/" + record), StringComparison.Ordinal);
        Assert.Contains($"href=\"{page}\"", await determiner.OpenAsync("/console/duties"), StringComparison.Ordinal);
        var early = await determiner.OpenAsync(page);
        Assert.Contains("<option value=\"fulfilled\">", early, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"unfulfilled\">", early, StringComparison.Ordinal);

        ((MovableClock)hub.Get<TimeProvider>()).MoveTo(new(2026, 3, 23, 2, 0, 0, TimeSpan.Zero));
        await hub.IdleAsync();
        (string, string)[] broken = [("result", "unfulfilled"), ("document", "认1号"), ("on", "2026-03-23")];
        Assert.Contains(
            DutyErrors.TextInvalid.Code, await determiner.RefusedAsync(page, finding, [.. broken, ("note", "")]), StringComparison.Ordinal);
        var found = await determiner.SendAsync(page, finding, [.. broken, ("note", "到期未补齐验资报告")]);
        Assert.Contains("未履行（未整改）", found, StringComparison.Ordinal);
        Assert.DoesNotContain(finding, found, StringComparison.Ordinal);
        Assert.DoesNotContain(page, await determiner.OpenAsync("/console/duties"), StringComparison.Ordinal);
        Assert.Contains("已认定", await determiner.OpenAsync("/console/records/" + record), StringComparison.Ordinal);
        await hub.IdleAsync();
        Assert.Equal(2, await hub.CountAsync(RecordDocuments.Record));
    }

    [Fact]
    public async Task Rectification_is_ordered_by_a_form_to_which_the_record_leads()
    {
        var record = await PromiseAsync();
        const string List = "/console/duties";
        using var holder = hub.Client(Market, Role.Determiner);
        using var determiner = await ConsoleBrowser.SignInAsync(holder);
        Assert.Contains($"href=\"{List}?record={record}#order\"", await determiner.OpenAsync("/console/records/" + record), StringComparison.Ordinal);
        var form = $"{List}?record={record}";
        Assert.Contains($"value=\"{record}\"", await determiner.OpenAsync(form), StringComparison.Ordinal);
        (string, string)[] order = [("document", "责改1号"), ("on", "2026-03-02"), ("record", record.Value), ("entry", ""), ("requirement", "停止使用并报告")];
        foreach (var (dueOn, days) in new[] { ("", ""), ("2026-03-20", "5"), ("2026-03-20", "soon"), ("2026-03-02", "") })
        {
            Assert.Contains(
                DutyErrors.DayInvalid.Code, await determiner.RefusedAsync(form, List, [.. order, ("dueOn", dueOn), ("workingDays", days)]), StringComparison.Ordinal);
        }

        var made = await determiner.SendAsync(form, List, [.. order, ("dueOn", ""), ("workingDays", "5")]);
        Assert.Contains("责改1号", made, StringComparison.Ordinal);
        Assert.Contains("2026-03-09", made, StringComparison.Ordinal);
        Assert.Contains("停止使用并报告", await determiner.OpenAsync(FindingPage().Match(made).Groups[1].Value), StringComparison.Ordinal);
        Assert.Equal(2, await hub.CountAsync(DutyDocuments.Duty));
    }

    [Fact]
    public async Task Form_sent_twice_orders_once_and_nobody_orders_about_what_is_anothers()
    {
        var record = await PromiseAsync();
        (string, string)[] order =
            [("key", "k1"), ("document", "责改1号"), ("on", "2026-03-02"), ("record", record.Value), ("dueOn", "2026-03-20"), ("requirement", "停止使用并报告")];
        using var holder = hub.Client(Market, Role.Determiner);
        using var determiner = await ConsoleBrowser.SignInAsync(holder);
        Assert.Equal(HttpStatusCode.OK, await determiner.ForgeAsync("/console/duties", order));
        Assert.Equal(HttpStatusCode.OK, await determiner.ForgeAsync("/console/duties", order));
        Assert.Equal(2, await hub.CountAsync(DutyDocuments.Duty));

        using var foreign = hub.Client(new("construction"), Role.Determiner);
        using var other = await ConsoleBrowser.SignInAsync(foreign);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await other.ForgeAsync("/console/duties", order));
        using var reader = hub.Client(Market, Role.Uploader);
        using var system = await ConsoleBrowser.SignInAsync(reader);
        Assert.DoesNotContain("id=\"order\"", await system.OpenAsync("/console/duties"), StringComparison.Ordinal);
        Assert.DoesNotContain("#order", await system.OpenAsync("/console/records/" + record), StringComparison.Ordinal);
        Assert.Equal(2, await hub.CountAsync(DutyDocuments.Duty));
    }

    [Fact]
    public async Task Duty_of_another_unit_is_not_there_and_the_office_reads_it_without_a_form()
    {
        var page = "/console/duties/" + DutyId.Of(await PromiseAsync());
        using var foreign = hub.Client(new("construction"), Role.Determiner);
        using var other = await ConsoleBrowser.SignInAsync(foreign);
        Assert.DoesNotContain(page, await other.OpenAsync("/console/duties"), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound, await other.ForgeAsync(page + "/finding", ("result", "fulfilled"), ("document", "认1号"), ("on", "2026-03-02"), ("note", "")));
        using var refused = await foreign.GetAsync(page, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var holder = hub.Client(Market, Role.Office);
        using var office = await ConsoleBrowser.SignInAsync(holder);
        var seen = await office.OpenAsync(page);
        Assert.Contains("诺1号", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(page + "/finding", seen, StringComparison.Ordinal);
    }

    private async Task<RecordId> PromiseAsync()
    {
        var unit = hub.Profile.Units[Market];
        var rules = KindRows.Rules("commitments");
        var row = KindRows.Of(rules, SubjectKind.Organisation)
            .With("CN_BM", "诺1号").With("CN_LX", "容缺受理型").With("CN_RQCL", "验资报告").With("CN_BZQX", "2026-03-20");
        foreach (var column in rules.Form.Fields)
        {
            _ = column.Role switch
            {
                FieldRole.Organ or FieldRole.Source => row.With(column.Code, unit.Name),
                FieldRole.OrganCode or FieldRole.SourceCode => row.With(column.Code, unit.CreditCode),
                FieldRole.DecidedOn => row.With(column.Code, "2026-03-02"),
                _ => row,
            };
        }

        using var uploader = hub.Client(Market, Role.Uploader);
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new[] { row })) { Headers = { ContentType = new("application/json") } };
        using var taken = await uploader.PostAsync("/v1/uploads?kind=commitments", body, Cancel);
        var upload = (await taken.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<UploadView>(HubJson.Options, Cancel))!;
        await hub.IdleAsync();
        var receipt = (await uploader.GetFromJsonAsync<JsonElement>($"/v1/uploads/{upload.Id}/receipt?format=json", Cancel)).GetProperty("rows")[0];
        Assert.True(receipt.GetProperty("outcome").GetString() == "accepted", receipt.GetRawText());
        return new(receipt.GetProperty("record").GetString()!);
    }

    [GeneratedRegex("action=\"(/console/duties/[^\"]+)/finding\"")]
    private static partial Regex FindingPage();
}
