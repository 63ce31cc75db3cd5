using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CreditHub.Demo;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Publication;

/// <summary>The forms of two persons by which something withheld or exempted comes back to the gate, on the pages of uploads, records and list entries.</summary>
public sealed class ReopeningPagesTests(WholeHub hub) : IClassFixture<WholeHub>
{
    private const string Work = "/console/publication";
    private static readonly UnitId Market = new("market-supervision");
    private static readonly (string, string)[] Said = [("document", "榕密定〔2026〕1号"), ("reason", "保密期限届满")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Withheld_upload_is_classified_anew()
    {
        var page = $"{Work}/{(await UploadAsync(811)).Upload}";
        using var first = await PersonAsync("up-1");
        using var second = await PersonAsync("up-2");
        await first.SendAsync(page, page + "/classification", ("reasons", "commercialSecret"));
        Assert.DoesNotContain(page + "/reopening", await first.OpenAsync(page), StringComparison.Ordinal);
        await second.SendAsync(page, page + "/decision", ("approve", "true"));
        await AskAndAgreeAsync(first, second, page);
        Assert.Contains($"action=\"{page}/classification\"", await first.OpenAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exempted_record_is_looked_at_anew()
    {
        var page = $"/console/records/{(await UploadAsync(812)).Record}";
        using var first = await PersonAsync("rec-1");
        using var second = await PersonAsync("rec-2");
        await PublishAsync(first, second, page);
        await first.SendAsync(page, page + "/exemption", ("reason", "privacy"), ("basis", "条例第十五条"));
        await AskAndAgreeAsync(first, second, page);
        var waiting = await second.OpenAsync(page);
        Assert.Contains($"action=\"{page}/decision\"", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("查看公示页", waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exempted_list_entry_is_classified_anew()
    {
        var listed = (EntryState.Listed)Lists.Sample.Listed.State;
        var entry = Lists.Sample.Listed with
        {
            Id = new("e1"), Type = new("black-wage-arrears"), Subject = SubjectKey.ForOrganisation(SyntheticCodes.CreditCode("91", 1)),
            State = listed with { Decision = listed.Decision with { By = new Actor(Market, "decider-1", IsPerson: true) } },
        };
        await hub.Get<IDocuments>().CreateManyAsync(ListDocuments.Entry, [new Document<ListEntry>(entry, [])], Cancel);
        await hub.Get<IDocuments>().CreateManyAsync(PublicationDocuments.Clearance, [new Document<EntryClearance>(Samples.Cleared(entry)!, [])], Cancel);
        const string Page = Work + "/entries/e1";
        using var first = await PersonAsync("le-1");
        using var second = await PersonAsync("le-2");
        await first.SendAsync(Page, Page + "/exemption", ("reason", "privacy"), ("basis", "条例第十五条"));
        await AskAndAgreeAsync(first, second, Page);
        Assert.Contains($"action=\"{Page}/classification\"", await first.OpenAsync(Page), StringComparison.Ordinal);
    }

    // What is asked without a document is refused; who asks is shown why they are not the second person; what one leaves may be asked once more.
    private async Task AskAndAgreeAsync(ConsoleBrowser first, ConsoleBrowser second, string page)
    {
        var form = page + "/reopening";
        Assert.DoesNotContain(form + "/decision", await second.OpenAsync(page), StringComparison.Ordinal);
        Assert.Contains(PublicationErrors.ReasonsInvalid.Code, await first.RefusedAsync(page, form, ("document", " "), Said[1]), StringComparison.Ordinal);
        var asked = await first.SendAsync(page, form, Said);
        Assert.Contains("<dd>榕密定〔2026〕1号</dd>", asked, StringComparison.Ordinal);
        Assert.Contains("<dd>保密期限届满</dd>", asked, StringComparison.Ordinal);
        Assert.Contains("须由申请人以外的工作人员复核", asked, StringComparison.Ordinal);
        Assert.DoesNotContain(form + "/decision", asked, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await first.ForgeAsync(form + "/decision", ("approve", "true")));
        var work = await second.OpenAsync(Work);
        Assert.Contains($"href=\"{page}\"", work, StringComparison.Ordinal);
        Assert.Contains("重新审查待复核", work, StringComparison.Ordinal);

        using var stranger = await PersonAsync("stranger", new("construction"));
        Assert.NotEqual(HttpStatusCode.OK, await stranger.ForgeAsync(form + "/decision", ("approve", "true")));
        using var office = await ConsoleBrowser.SignInAsync(hub.Client(Market, Role.Office));
        var seen = await office.OpenAsync(page);
        Assert.Contains("<dd>保密期限届满</dd>", seen, StringComparison.Ordinal);
        Assert.DoesNotContain($"action=\"{form}\"", seen, StringComparison.Ordinal);

        Assert.Contains(PublicationErrors.ReasonsInvalid.Code, await second.RefusedAsync(page, form + "/decision", ("reason", " ")), StringComparison.Ordinal);
        Assert.DoesNotContain("保密期限届满", await second.SendAsync(page, form + "/decision", ("reason", "依据不足")), StringComparison.Ordinal);
        await first.SendAsync(page, form, Said);
        Assert.DoesNotContain(form, await second.SendAsync(page, form + "/decision", ("approve", "true")), StringComparison.Ordinal);
    }

    private async Task PublishAsync(ConsoleBrowser first, ConsoleBrowser second, string record)
    {
        var view = await ReadAsync("/v1/records/" + record["/console/records/".Length..]);
        var upload = $"{Work}/{view.GetProperty("upload").GetString()}";
        await first.SendAsync(upload, upload + "/classification", ("classification", "public"));
        await second.SendAsync(upload, upload + "/decision", ("approve", "true"));
        await hub.IdleAsync();
    }

    private async Task<ConsoleBrowser> PersonAsync(string holder, UnitId? unit = null)
    {
        using var person = await hub.PersonAsync(unit ?? Market, holder, "determiner");
        return await ConsoleBrowser.SignInAsync(person);
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        using var office = hub.Client(Market, Role.Office);
        return await office.GetFromJsonAsync<JsonElement>(path, Cancel);
    }

    private async Task<(string Upload, string Record)> UploadAsync(int company)
    {
        var unit = hub.Profile.Units[Market];
        var row = PenaltyRows.Company(company).With("CF_JDRQ", "2026-02-25")
            .With("CF_CFJG", unit.Name).With("CF_CFJGDM", unit.CreditCode).With("CF_SJLY", unit.Name).With("CF_SJLYDM", unit.CreditCode);
        using var uploader = hub.Client(Market, Role.Uploader);
        using var body = new StringContent(PenaltyRows.Csv(row), Encoding.UTF8, "text/csv");
        using var taken = await uploader.PostAsync("/v1/uploads?kind=penalties", body, Cancel);
        var upload = (await taken.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<UploadView>(HubJson.Options, Cancel))!;
        await hub.IdleAsync();
        var receipt = await uploader.GetFromJsonAsync<JsonElement>($"/v1/uploads/{upload.Id}/receipt?format=json", Cancel);
        return (upload.Id, receipt.GetProperty("rows")[0].GetProperty("record").GetString()!);
    }
}
