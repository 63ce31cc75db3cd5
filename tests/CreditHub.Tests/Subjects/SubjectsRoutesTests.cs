using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Declarations;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Subjects;

/// <summary>The register, the quarantine and declarations over HTTP, in the hub as it is started.</summary>
public sealed class SubjectsRoutesTests : IAsyncLifetime
{
    private readonly WholeHub hub = new();
    private Unit unit = null!;
    private HttpClient person = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await hub.InitializeAsync();
        unit = hub.Profile.Units[new("market-supervision")];
        person = await hub.PersonAsync(unit.Id, "p1", "uploader");
    }

    public async ValueTask DisposeAsync()
    {
        person.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task Department_reads_who_a_subject_is_and_the_console_says_that_it_is_no_more()
    {
        await UploadAsync("registrations", Own(Registrations.Row(1, "2026-01-05", "演示注销有限公司", "注销"), "JC_JG", "JC_SJLY"));
        using var land = hub.Client(new("land"), Role.Checker);
        var subject = (await land.GetFromJsonAsync<SubjectView>("/v1/subjects/" + Registrations.Code(1), HubJson.Options, Cancel))!;
        Assert.Equal(("演示注销有限公司", "cancelled", "鼓楼区"), (subject.Name!.Value, subject.Registration!.State, subject.RegionName));
        using var unknown = await land.GetAsync("/v1/subjects/" + Registrations.Code(2), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var malformed = await land.GetAsync("/v1/subjects/11", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, malformed.StatusCode);

        var page = await person.GetStringAsync("/console/subjects?code=" + Registrations.Code(1), Cancel);
        Assert.Contains("该主体已不再存续", page, StringComparison.Ordinal);
        Assert.Contains("350102 鼓楼区", page, StringComparison.Ordinal);
        Assert.DoesNotContain("张示例", page, StringComparison.Ordinal);
        Assert.Contains("统一社会信用代码", await person.GetStringAsync("/console/subjects", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_of_a_migration_is_settled_by_a_person_and_given_up_likewise()
    {
        var upload = await UploadAsync("penalties&migration=true", Penalty(1), Penalty(2));
        Assert.Equal((2, 2), (upload.Counts!.Rejected, upload.Counts.Quarantined));
        var waiting = (await person.GetFromJsonAsync<QuarantineView>("/v1/quarantine", HubJson.Options, Cancel))!;
        Assert.Equal(2, waiting.Waiting);
        var (first, second) = (waiting.Items[0].Id, waiting.Items[1].Id);
        Assert.NotNull((await person.GetFromJsonAsync<QuarantinedRowView>("/v1/quarantine/" + first, HubJson.Options, Cancel))!.Cells);

        using var machine = hub.Client(unit.Id, Role.Uploader);
        using var refused = await machine.PostAsJsonAsync($"/v1/quarantine/{first}/settled", new SettleQuarantinedRequest(Registrations.Code(1), "证1号"), Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var settled = await person.PostAsJsonAsync($"/v1/quarantine/{first}/settled", new SettleQuarantinedRequest(Registrations.Code(1), "证1号"), Cancel);
        var row = (await settled.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<QuarantinedRowView>(HubJson.Options, Cancel))!;
        Assert.Equal(("settled", Registrations.Code(1)), (row.State, row.Code));
        using var dropped = await person.PostAsJsonAsync($"/v1/quarantine/{second}/dropped", new DropQuarantinedRequest("无法核实"), Cancel);
        dropped.EnsureSuccessStatusCode();
        await hub.IdleAsync();
        Assert.Equal(1, (await person.GetFromJsonAsync<UploadView>("/v1/uploads/" + row.CameInBy, HubJson.Options, Cancel))!.Counts!.Accepted);
        Assert.Equal(0, (await person.GetFromJsonAsync<QuarantineView>("/v1/quarantine", HubJson.Options, Cancel))!.Waiting);
    }

    [Fact]
    public async Task Console_settles_a_row_of_a_migration_with_its_right_code_and_gives_another_up()
    {
        var upload = await UploadAsync("penalties&migration=true", Penalty(1), Penalty(2));
        var (first, second) = ($"/console/quarantine/{upload.Id}.1", $"/console/quarantine/{upload.Id}.2");
        using var clerk = await ConsoleBrowser.SignInAsync(person);
        var list = await clerk.OpenAsync("/console/quarantine");
        Assert.Contains($"href=\"/console/uploads/{upload.Id}\"", list, StringComparison.Ordinal);
        Assert.Contains($"href=\"{first}\"", list, StringComparison.Ordinal);
        Assert.Contains("record.code-check-digit", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/console/quarantine\"", await clerk.OpenAsync("/console/uploads/" + upload.Id), StringComparison.Ordinal);
        var row = await clerk.OpenAsync(first);
        Assert.Contains($"href=\"/console/uploads/{upload.Id}\"", row, StringComparison.Ordinal);
        Assert.Contains("演示企业1有限公司", row, StringComparison.Ordinal);
        Assert.Contains("已加密保存", row, StringComparison.Ordinal);
        Assert.DoesNotContain("甲某", row, StringComparison.Ordinal);

        Assert.Contains(
            QuarantineErrors.CodeInvalid.Code, await clerk.RefusedAsync(first, first + "/settled", ("code", "91350211M000100Y43"), ("document", "证1号")), StringComparison.Ordinal);
        var settled = await clerk.SendAsync(first, first + "/settled", ("code", Registrations.Code(1)), ("document", "证1号"));
        Assert.Contains("已核定", settled, StringComparison.Ordinal);
        Assert.DoesNotContain(first + "/settled", settled, StringComparison.Ordinal);
        Assert.Contains("已放弃", await clerk.SendAsync(second, second + "/dropped", ("reason", "无法核实")), StringComparison.Ordinal);
        Assert.Contains("没有待核数据", await clerk.OpenAsync("/console/quarantine"), StringComparison.Ordinal);

        using var office = hub.Client(unit.Id, Role.Office);
        var audit = await office.GetStringAsync("/v1/audit?limit=1000", Cancel);
        Assert.Contains("\"quarantine.settled\"", audit, StringComparison.Ordinal);
        Assert.Contains("market-supervision/p1", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Office_sees_that_a_row_waits_not_what_it_says_and_no_other_unit_sees_it()
    {
        var upload = await UploadAsync("penalties&migration=true", Penalty(1));
        var address = $"/console/quarantine/{upload.Id}.1";
        using var office = await ConsoleBrowser.SignInAsync(hub.Client(unit.Id, Role.Office));
        var seen = await office.OpenAsync(address);
        Assert.Contains("行内容仅报送单位可见", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("演示企业", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"code\"", seen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await office.ForgeAsync(address + "/settled", ("code", Registrations.Code(1)), ("document", "证1号")));

        using var land = await ConsoleBrowser.SignInAsync(hub.Client(new("land"), Role.Uploader));
        Assert.Contains("没有待核数据", await land.OpenAsync("/console/quarantine"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await land.ForgeAsync(address + "/settled", ("code", Registrations.Code(1)), ("document", "证1号")));
    }

    [Fact]
    public async Task Subject_declares_confirms_and_takes_back()
    {
        using var subject = hub.Client(unit.Id, Role.Subject);
        using var unpromised = await subject.PostAsJsonAsync("/v1/me/declarations", new DeclareRequest("资质证照", "示例认证", Name: "演示企业有限公司"), Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unpromised.StatusCode);
        using var made = await subject.PostAsJsonAsync(
            "/v1/me/declarations", new DeclareRequest("资质证照", "示例认证", Truthful: true, Name: "演示企业有限公司"), Cancel);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var declared = (await made.Content.ReadFromJsonAsync<DeclarationView>(HubJson.Options, Cancel))!;
        Assert.Equal(("standing", "示例认证", false), (declared.State, declared.Content, declared.Verified));
        using var confirmed = await subject.PostAsJsonAsync($"/v1/me/declarations/{declared.Id}/confirmation", new ConfirmDeclarationRequest(true), Cancel);
        confirmed.EnsureSuccessStatusCode();
        using var withdrawn = await subject.PostAsync($"/v1/me/declarations/{declared.Id}/withdrawal", null, Cancel);
        Assert.Equal("withdrawn", (await withdrawn.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<DeclarationView>(HubJson.Options, Cancel))!.State);
        Assert.Single((await subject.GetFromJsonAsync<DeclarationsView>("/v1/me/declarations", HubJson.Options, Cancel))!.Items);
    }

    private Dictionary<string, string> Penalty(int number) => Own(
        PenaltyRows.Company(number).With("CF_JDRQ", "2026-02-25").With("CF_XDR_SHXYM", "91350211M000100Y43"), "CF_CFJG", "CF_SJLY");

    private Dictionary<string, string> Own(Dictionary<string, string> row, params string[] columns)
    {
        foreach (var column in columns)
        {
            row.With(column, unit.Name).With(column + "DM", unit.CreditCode);
        }

        return row;
    }

    private async Task<UploadView> UploadAsync(string kind, params Dictionary<string, string>[] rows)
    {
        using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(rows)) { Headers = { ContentType = new("application/json") } };
        using var taken = await person.PostAsync("/v1/uploads?kind=" + kind, body, Cancel);
        var upload = (await taken.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<UploadView>(HubJson.Options, Cancel))!;
        await hub.IdleAsync();
        return (await person.GetFromJsonAsync<UploadView>("/v1/uploads/" + upload.Id, HubJson.Options, Cancel))!;
    }
}
