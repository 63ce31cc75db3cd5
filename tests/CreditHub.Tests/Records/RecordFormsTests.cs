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
    public async Task Record_that_ended_by_mistake_stands_again_by_the_forms_of_two_persons()
    {
        var record = await RecordAsync(805);
        var page = $"{List}/{record}";
        var form = page + "/reinstatement";
        using var ender = await PersonAsync("mistaken", "determiner");
        using var asker = await PersonAsync("asker", "determiner");
        using var other = await PersonAsync("agreer", "determiner");
        Assert.DoesNotContain(form, await ender.OpenAsync(page), StringComparison.Ordinal);
        await ender.SendAsync(page, page + "/end", ("kind", "annulled"), ("document", "撤1号"), ("reason", "复议撤销"));
        (string, string)[] said =
            [("ground", "mistake"), ("document", "复1号"), ("documentOn", ""), ("reason", "误登他案文书"), ("subjectToldOn", await EndedOnAsync(record))];
        Assert.Contains(ReinstatementErrors.GroundUnknown.Code, await asker.RefusedAsync(page, form, [("ground", "sorry"), .. said[1..]]), StringComparison.Ordinal);
        Assert.Contains(ReinstatementErrors.DocumentInvalid.Code, await asker.RefusedAsync(page, form, [("ground", "setAside"), .. said[1..]]), StringComparison.Ordinal);
        Assert.Contains(ReinstatementErrors.SubjectNotTold.Code, await asker.RefusedAsync(page, form, [.. said[..4], ("subjectToldOn", "")]), StringComparison.Ordinal);
        var asked = await asker.SendAsync(page, form, said);
        Assert.Contains("复1号", asked, StringComparison.Ordinal);
        Assert.Contains("<dd>误登他案文书</dd>", asked, StringComparison.Ordinal);

        // Neither who asks nor who ended it is the second person; the page says so, and a form of their own making is refused.
        Assert.Contains(page, await other.OpenAsync("/console/publication"), StringComparison.Ordinal);
        foreach (var one in (ConsoleBrowser[])[ender, asker])
        {
            var seen = await one.OpenAsync(page);
            Assert.Contains("须由申请人和原经办人以外的人员复核", seen, StringComparison.Ordinal);
            Assert.DoesNotContain(form + "/decision", seen, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, await one.ForgeAsync(form + "/decision", ("approve", "true"), ("request", await RequestAsync(record))));
        }

        var first = await RequestAsync(record);
        Assert.Contains("文书不清", await other.SendAsync(page, form + "/decision", ("reason", "文书不清")), StringComparison.Ordinal);
        Assert.DoesNotContain(page, await other.OpenAsync("/console/publication"), StringComparison.Ordinal);
        await asker.SendAsync(page, form, [("ground", "setAside"), ("document", "终1号"), ("documentOn", said[4].Item2), .. said[3..]]);
        Assert.Equal(HttpStatusCode.Conflict, await other.ForgeAsync(form + "/decision", ("approve", "true"), ("request", first)));
        Assert.Equal("annulled", await StateAsync(record));

        var stands = await other.SendAsync(page, form + "/decision", ("approve", "true"));
        Assert.Equal("inForce", await StateAsync(record));
        Assert.Contains("恢复（误办更正）", stands, StringComparison.Ordinal);
        Assert.DoesNotContain(form, stands, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_its_provider_is_shown_how_an_ended_record_stands_again()
    {
        var record = await RecordAsync(806);
        var page = $"{List}/{record}";
        using var clerk = await PersonAsync("only-1", "determiner");
        using var uploader = await PersonAsync("only-2", "uploader");
        using var stranger = await PersonAsync("only-3", "determiner", new("construction"));
        using var office = await ConsoleBrowser.SignInAsync(hub.Client(Market, Role.Office));
        await clerk.SendAsync(page, page + "/end", ("kind", "withdrawn"), ("document", "撤1号"), ("reason", "误报"));
        (string, string)[] said = [("ground", "mistake"), ("document", "复1号"), ("documentOn", ""), ("reason", "试"), ("subjectToldOn", await EndedOnAsync(record))];
        await clerk.SendAsync(page, page + "/reinstatement", said);
        foreach (var one in (ConsoleBrowser[])[uploader, office])
        {
            Assert.DoesNotContain($"action=\"{page}/reinstatement", await one.OpenAsync(page), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, await one.ForgeAsync(page + "/reinstatement", said));
        }

        Assert.Equal(HttpStatusCode.NotFound, await stranger.ForgeAsync(page + "/reinstatement/decision", ("approve", "true"), ("request", await RequestAsync(record))));
        Assert.Contains(page, await office.OpenAsync("/console/publication"), StringComparison.Ordinal);
        Assert.DoesNotContain(page, await stranger.OpenAsync("/console/publication"), StringComparison.Ordinal);
        Assert.DoesNotContain("恢复申请", await uploader.OpenAsync("/console/publication"), StringComparison.Ordinal);
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

    private async Task<string?> StateAsync(string record) => (await ReadAsync(record)).GetProperty("state").GetProperty("state").GetString();

    private async Task<string> EndedOnAsync(string record) => (await ReadAsync(record)).GetProperty("state").GetProperty("on").GetString()!;

    private async Task<string> RequestAsync(string record) => (await ReadAsync(record)).GetProperty("reinstatement").GetProperty("request").GetString()!;

    private async Task<JsonElement> ReadAsync(string record)
    {
        using var office = hub.Client(Market, Role.Office);
        return await office.GetFromJsonAsync<JsonElement>("/v1/records/" + record, Cancel);
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
