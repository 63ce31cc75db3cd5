using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CreditHub.Demo;
using CreditHub.Http;
using CreditHub.Records.Rows;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Records;

/// <summary>Records in the console: a clerk finds one by its subject's code, puts it right, and ends it by a document.</summary>
public sealed class RecordFormsTests(WholeHub hub) : IClassFixture<WholeHub>
{
    private const string List = "/console/records";
    private static readonly UnitId Market = new("market-supervision");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clerk_finds_a_record_by_its_subjects_code_and_annuls_it_by_a_document()
    {
        var record = await RecordAsync(801);
        var page = $"{List}/{record}";
        using var clerk = await PersonAsync("ender", "determiner");
        Assert.Contains($"href=\"{List}\"", await clerk.OpenAsync("/console/corrections"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{page}\"", await clerk.OpenAsync($"{List}?subject={SyntheticCodes.CreditCode("91", 801)}"), StringComparison.Ordinal);
        (string, string)[] order = [("kind", "annulled"), ("document", "榕政复〔2026〕1号"), ("reason", "复议撤销")];
        Assert.Contains(RecordErrors.ReasonInvalid.Code, await clerk.RefusedAsync(page, page + "/end", [.. order[..2], ("reason", " ")]), StringComparison.Ordinal);
        Assert.Contains(HttpErrors.Malformed.Code, await clerk.RefusedAsync(page, page + "/end", [("kind", "forgotten"), .. order[1..]]), StringComparison.Ordinal);

        var ended = await clerk.SendAsync(page, page + "/end", order);
        Assert.Contains("撤销", ended, StringComparison.Ordinal);
        Assert.Contains("榕政复〔2026〕1号", ended, StringComparison.Ordinal);
        Assert.DoesNotContain($"action=\"{page}/end\"", ended, StringComparison.Ordinal);
        Assert.Equal("annulled", await StateAsync(record));
    }

    [Fact]
    public async Task What_should_not_have_been_sent_is_taken_back_and_not_annulled()
    {
        var record = await RecordAsync(802);
        using var clerk = await PersonAsync("taker", "determiner");
        await clerk.SendAsync($"{List}/{record}", $"{List}/{record}/end", ("kind", "withdrawn"), ("document", "撤1号"), ("reason", "误报"));
        Assert.Equal("withdrawn", await StateAsync(record));
    }

    [Fact]
    public async Task One_column_is_changed_and_judged_as_in_a_file()
    {
        var record = await RecordAsync(803);
        var page = $"{List}/{record}";
        using var clerk = await PersonAsync("changer", "determiner");
        (string, string)[] order = [("document", "更1号"), ("reason", "笔误")];
        Assert.Contains(
            RecordErrors.ChangeInvalid.Code, await clerk.RefusedAsync(page, page + "/change", [.. order, ("column", "CF_JDRQ"), ("text", "二月廿五")]), StringComparison.Ordinal);
        var changed = await clerk.SendAsync(page, page + "/change", [.. order, ("column", "CF_NR"), ("text", "罚款人民币9000元")]);
        Assert.Contains("<dd>罚款人民币9000元</dd>", changed, StringComparison.Ordinal);
        Assert.Contains("更1号", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forms_are_the_providers_persons_only_and_others_find_nothing()
    {
        var record = await RecordAsync(804);
        var page = $"{List}/{record}";
        using var office = await ConsoleBrowser.SignInAsync(hub.Client(Market, Role.Office));
        Assert.DoesNotContain(page + "/end", await office.OpenAsync(page), StringComparison.Ordinal);
        using var sender = await PersonAsync("sender", "uploader");
        Assert.DoesNotContain(page + "/end", await sender.OpenAsync(page), StringComparison.Ordinal);
        using var other = await PersonAsync("stranger", "determiner", new("construction"));
        Assert.Contains("没有本单位提供的该主体记录", await other.OpenAsync($"{List}?subject={SyntheticCodes.CreditCode("91", 804)}"), StringComparison.Ordinal);
        (string, string)[] order = [("kind", "annulled"), ("document", "文1号"), ("reason", "试")];
        Assert.Equal(HttpStatusCode.NotFound, await other.ForgeAsync(page + "/end", order));
        Assert.Equal(HttpStatusCode.Forbidden, await office.ForgeAsync(page + "/end", order));
        Assert.Equal("inForce", await StateAsync(record));
    }

    private async Task<ConsoleBrowser> PersonAsync(string holder, string role, UnitId? unit = null)
    {
        using var person = await hub.PersonAsync(unit ?? Market, holder, role);
        return await ConsoleBrowser.SignInAsync(person);
    }

    private async Task<string?> StateAsync(string record)
    {
        using var office = hub.Client(Market, Role.Office);
        return (await office.GetFromJsonAsync<JsonElement>("/v1/records/" + record, Cancel)).GetProperty("state").GetProperty("state").GetString();
    }

    private async Task<string> RecordAsync(int company)
    {
        var unit = hub.Profile.Units[Market];
        var row = PenaltyRows.Company(company).With("CF_JDRQ", "2026-02-25")
            .With("CF_CFJG", unit.Name).With("CF_CFJGDM", unit.CreditCode).With("CF_SJLY", unit.Name).With("CF_SJLYDM", unit.CreditCode);
        using var uploader = hub.Client(Market, Role.Uploader);
        using var body = new StringContent(PenaltyRows.Csv(row), Encoding.UTF8, "text/csv");
        using var taken = await uploader.PostAsync("/v1/uploads?kind=penalties", body, Cancel);
        var upload = (await taken.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<UploadView>(HubJson.Options, Cancel))!;
        await hub.IdleAsync();
        return (await uploader.GetFromJsonAsync<JsonElement>($"/v1/uploads/{upload.Id}/receipt?format=json", Cancel)).GetProperty("rows")[0].GetProperty("record").GetString()!;
    }
}
