using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Repairs;

/// <summary>Repairs over HTTP against the whole hub, with every role as it is.</summary>
public sealed class RepairRoutesTests(WholeHub hub) : IClassFixture<WholeHub>
{
    private static readonly UnitId Market = new("market-supervision");
    private static readonly RepairRecordRequest Decision = new("榕市监修〔2026〕1号", DateOnly.FromDateTime(TestHub.Morning.UtcDateTime), "义务履行完毕");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Record_says_how_to_repair_it_until_it_is_repaired()
    {
        var record = await UploadAsync(1, "2025-10-20", served: "2025-10-21");
        var guide = (await OkAsync(await GetAsync(record, Market, Role.Determiner))).GetProperty("repair");
        Assert.Equal(
            ("2025-10-21", "general", "2026-01-20", Market.Value),
            (Text(guide, "noticeServedOn"), Text(guide, "tier"), Text(guide, "earliestOn"), Text(guide, "at")));
        Assert.Contains("信用承诺书", Text(guide, "path"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, guide.GetProperty("publicUntil").ValueKind);
        await PipelineTests.AssertProblem(RecordErrors.RepairUnknown, await GetAsync(record + "/repair", Market, Role.Determiner));

        var repaired = await OkAsync(await PostAsync(record + "/repaired", Decision));
        Assert.Equal(("repaired", Decision.Document), (Text(repaired.GetProperty("state"), "state"), Text(repaired.GetProperty("state"), "because")));
        Assert.False(repaired.GetProperty("basisUse").GetProperty("mayRest").GetBoolean());
        Assert.Equal(JsonValueKind.Null, (await OkAsync(await GetAsync(record, Market, Role.Determiner))).GetProperty("repair").ValueKind);
        Assert.Equal("complete", Text(await OkAsync(await GetAsync(record + "/repair", hub.Profile.Office.Id, Role.Office)), "state"));
    }

    [Fact]
    public async Task What_may_not_be_repaired_is_refused_with_its_reason()
    {
        var record = await UploadAsync(2, "2026-02-20", served: "");
        Assert.Equal(
            JsonValueKind.Null, (await OkAsync(await GetAsync(record, Market, Role.Uploader))).GetProperty("repair").GetProperty("noticeServedOn").ValueKind);
        var early = await PipelineTests.AssertProblem(RecordErrors.RepairTooEarly, await PostAsync(record + "/repaired", Decision));
        Assert.Equal("2026-05-20", Text(early, "detail"));
        await PipelineTests.AssertProblem(RecordErrors.RepairDayInvalid, await PostAsync(record + "/repaired", Decision with { DecidedOn = null }));
        await PipelineTests.AssertProblem(RecordErrors.DocumentMissing, await PostAsync(record + "/repaired", Decision with { Document = "" }));
        await PipelineTests.AssertProblem(AccessErrors.RoleMissing, await PostAsync(record + "/repaired", Decision, Market, Role.Uploader));
        await PipelineTests.AssertProblem(AccessErrors.RoleMissing, await PostAsync(record + "/repaired", Decision, hub.Profile.Office.Id, Role.Office));
        await PipelineTests.AssertProblem(RecordErrors.Unknown, await PostAsync(record + "/repaired", Decision, new("construction")));
        Assert.Equal("repaired", Text((await OkAsync(await PostAsync(record + "/repaired", Decision with { Ruling = "（2026）闽01破1号" }))).GetProperty("state"), "state"));
    }

    [Fact]
    public async Task Console_repairs_a_record_on_its_page_and_says_who_has_not_confirmed()
    {
        var record = (await UploadAsync(3, "2025-10-20", served: "2025-10-21")).Split('/')[^1];
        var page = "/console/records/" + record;
        using var holder = hub.Client(Market, Role.Determiner);
        using var determiner = await ConsoleBrowser.SignInAsync(holder);
        var before = await determiner.OpenAsync(page);
        Assert.Contains("2026-01-20", before, StringComparison.Ordinal);
        Assert.Contains("2025-10-21", before, StringComparison.Ordinal);

        // The office reads it, and is to confirm that it uses it no more; it may not repair.
        using var officer = hub.Client(Market, Role.Office);
        using var office = await ConsoleBrowser.SignInAsync(officer);
        Assert.DoesNotContain(page + "/repaired", await office.OpenAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await office.ForgeAsync(page + "/repaired", ("document", "修1号")));

        (string, string)[] decision = [("document", Decision.Document), ("reason", Decision.Reason), ("ruling", "")];
        Assert.Contains(
            RecordErrors.RepairDayInvalid.Code, await determiner.RefusedAsync(page, page + "/repaired", [.. decision, ("decidedOn", "")]), StringComparison.Ordinal);
        var early = await determiner.RefusedAsync(page, page + "/repaired", [.. decision, ("decidedOn", "2025-12-01")]);
        Assert.Contains(RecordErrors.RepairTooEarly.Code, early, StringComparison.Ordinal);
        Assert.Contains("2026-01-20", early, StringComparison.Ordinal);

        var after = await determiner.SendAsync(page, page + "/repaired", [.. decision, ("decidedOn", "2026-03-02")]);
        Assert.Contains(Decision.Document, after, StringComparison.Ordinal);
        Assert.Contains("尚未确认", after, StringComparison.Ordinal);
        Assert.DoesNotContain(page + "/repaired", after, StringComparison.Ordinal);
        var open = await determiner.OpenAsync("/console/duties");
        Assert.Contains($"href=\"{page}\"", open, StringComparison.Ordinal);
        Assert.Contains(hub.Profile.Office.Name, open, StringComparison.Ordinal);
        Assert.Contains($"href=\"{page}\"", await office.OpenAsync("/console/duties"), StringComparison.Ordinal);
        using var foreign = hub.Client(new("construction"), Role.Determiner);
        using var other = await ConsoleBrowser.SignInAsync(foreign);
        Assert.DoesNotContain(record, await other.OpenAsync("/console/duties"), StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private static async Task<JsonElement> OkAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private async Task<string> UploadAsync(int index, string decided, string served)
    {
        var code = hub.Profile.Units[Market].CreditCode;
        var row = PenaltyRows.Company(8100 + index).With("CF_CFJGDM", code).With("CF_SJLYDM", code).With("CF_JDRQ", decided).With("XF_GZRQ", served)
            .With("CF_NR_FK", "2");
        using var client = hub.Client(Market, Role.Uploader);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(PenaltyRows.Csv(row)));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/csv; charset=utf-8");
        var upload = await OkAsync(await client.PostAsync("/v1/uploads?kind=penalties", content, Cancel));
        await hub.IdleAsync();
        var done = await OkAsync(await client.GetAsync("/v1/uploads/" + Text(upload, "id"), Cancel));
        var receipt = await OkAsync(await client.GetAsync(Text(done, "receipt") + "?format=json", Cancel));
        return "/v1/records/" + Text(receipt.GetProperty("rows")[0], "record");
    }

    private async Task<HttpResponseMessage> GetAsync(string path, UnitId unit, Role role)
    {
        using var client = hub.Client(unit, role);
        return await client.GetAsync(path, Cancel);
    }

    private Task<HttpResponseMessage> PostAsync(string path, object body) => PostAsync(path, body, Market);

    private async Task<HttpResponseMessage> PostAsync(string path, object body, UnitId unit, Role role = Role.Determiner)
    {
        using var client = hub.Client(unit, role);
        return await client.PostAsJsonAsync(path, body, HubJson.Options, Cancel);
    }
}
