using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CreditHub.Demo;
using CreditHub.Publication;
using CreditHub.Queues;
using CreditHub.Records.Rows;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Records.Correcting;

/// <summary>Corrections as a department drives them over HTTP against the whole hub: by key, with every role as it is.</summary>
public sealed class CorrectionRoutesTests(WholeHub hub) : IClassFixture<WholeHub>
{
    private static readonly UnitId Market = new("market-supervision");
    private static readonly UnitId Stranger = new("construction");
    private static readonly EndRecordRequest Annulment = new("榕政复〔2026〕1号", "复议撤销");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private UnitId Office => hub.Profile.Office.Id;

    [Fact]
    public async Task Annulled_record_says_so_to_everybody_and_keeps_what_it_said_for_its_provider_and_the_office()
    {
        var record = await UploadAsync(1);
        var annulled = await OkAsync(await PostAsync(record + "/annulment", Annulment, key: "annul-1"));
        Assert.Equal(("annulled", "榕政复〔2026〕1号"), (Text(annulled, "state", "state"), Text(annulled, "state", "because")));
        Assert.Empty(annulled.GetProperty("text").EnumerateObject());
        var again = await OkAsync(await PostAsync(record + "/annulment", Annulment, key: "annul-1"));
        Assert.Equal(annulled.GetRawText(), again.GetRawText());

        foreach (var (unit, role) in new[] { (Market, Role.Determiner), (Office, Role.Office) })
        {
            var former = (await OkAsync(await GetAsync(record + "/former", unit, role))).GetProperty("items")[0];
            Assert.Equal("罚款人民币2000元", former.GetProperty("text").GetProperty("CF_NR").GetString());
        }

        await PipelineTests.AssertProblem(RecordErrors.Reversed, await PostAsync(record + "/annulment", Annulment with { Document = "另文" }));
        await PipelineTests.AssertProblem(RecordErrors.Reversed, await PostAsync(record + "/withdrawal", Annulment));
        await PipelineTests.AssertProblem(RecordErrors.Reversed, await PostAsync(record + "/change", Change("CF_NR", "警告")));
        await PipelineTests.AssertProblem(RecordErrors.KeyReused, await PostAsync(record + "/annulment", Annulment with { Reason = "其他" }, key: "annul-1"));
    }

    [Fact]
    public async Task Record_annulled_by_mistake_stands_again_when_another_person_agrees()
    {
        var record = await UploadAsync(9);
        var back = new ReinstateRecordRequest("mistake", "榕市监更〔2026〕1号", "误登他案文书");
        await PipelineTests.AssertProblem(ReinstatementErrors.NotPossible, await PostAsync(record + "/reinstatement", back));
        var annulled = await OkAsync(await PostAsync(record + "/annulment", Annulment));
        var on = DateOnly.ParseExact(Text(annulled, "state", "on")!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await PipelineTests.AssertProblem(ReinstatementErrors.GroundUnknown, await PostAsync(record + "/reinstatement", back with { Ground = "sorry" }));
        await PipelineTests.AssertProblem(ReinstatementErrors.SubjectNotTold, await PostAsync(record + "/reinstatement", back));
        await PipelineTests.AssertProblem(RecordErrors.Unknown, await PostAsync(record + "/reinstatement", back with { SubjectToldOn = on }, Stranger));
        await PipelineTests.AssertProblem(Catalogue.DocumentErrors.ClassUnknown, await PostAsync(record + "/reinstatement", back with { SubjectToldOn = on, DocumentClass = "perhaps" }));
        var asked = (await OkAsync(await PostAsync(record + "/reinstatement", back with { SubjectToldOn = on, DocumentClass = "依申请公开" }))).GetProperty("reinstatement");
        var request = Text(asked, "request")!;
        Assert.Equal(("mistake", "", "onRequest"), (Text(asked, "ground"), Text(asked, "sentBack"), Text(asked, "documentClass")));
        var waiting = await OkAsync(await GetAsync("/v1/reinstatements", Market, Role.Determiner));
        Assert.Contains(waiting.GetProperty("items").EnumerateArray(), one => record.EndsWith(Text(one, "id")!, StringComparison.Ordinal));

        var agree = new DecideReinstatementRequest(Approve: true, request);
        await PipelineTests.AssertProblem(ReinstatementErrors.SecondPerson, await PostAsync(record + "/reinstatement/decision", agree));
        await PipelineTests.AssertProblem(RecordErrors.Unknown, await PostAsync(record + "/reinstatement/decision", agree, Stranger));
        using var second = await hub.PersonAsync(Market, "second-person", "determiner");
        await PipelineTests.AssertProblem(
            RecordErrors.ChangedMeanwhile,
            await second.PostAsJsonAsync(record + "/reinstatement/decision", agree with { Request = "cor-0" }, HubJson.Options, Cancel));
        var stands = await OkAsync(await second.PostAsJsonAsync(record + "/reinstatement/decision", agree, HubJson.Options, Cancel));
        Assert.Equal(("inForce", 3), (Text(stands, "state", "state"), stands.GetProperty("version").GetInt32()));
        Assert.Equal("罚款人民币2000元", stands.GetProperty("text").GetProperty("CF_NR").GetString());
        Assert.Equal("onRequest", Text(stands.GetProperty("corrections")[1], "documentClass"));
        Assert.Equal(["annulled", "reinstated"], stands.GetProperty("corrections").EnumerateArray().Select(one => Text(one, "kind")));
    }

    [Fact]
    public async Task Withdrawn_record_names_the_reason_that_its_subject_reads()
    {
        var record = await UploadAsync(2);
        await PipelineTests.AssertProblem(RecordErrors.NotDisputed, await PostAsync(record + "/upheld", Annulment));
        var withdrawn = await OkAsync(await PostAsync(record + "/withdrawal", new EndRecordRequest("撤回1号", "重复报送")));
        Assert.Equal(("withdrawn", "重复报送"), (Text(withdrawn, "state", "state"), Text(withdrawn, "state", "because")));
        var read = await OkAsync(await GetAsync(record, Market, Role.Uploader));
        await PipelineTests.AssertProblem(RecordErrors.Reversed, await PostAsync(record + "/upheld", Annulment));
        Assert.Equal(("withdrawn", 2), (read.GetProperty("corrections")[0].GetProperty("kind").GetString(), read.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task Changed_cells_are_judged_and_a_changed_number_makes_another_record()
    {
        var record = await UploadAsync(3);
        await PipelineTests.AssertProblem(RecordErrors.ColumnUnknown, await PostAsync(record + "/change", Change("CF_XX", "1")));
        await PipelineTests.AssertProblem(RecordErrors.NothingChanged, await PostAsync(record + "/change", Change("CF_NR", "罚款人民币2000元")));
        var invalid = await PipelineTests.AssertProblem(RecordErrors.ChangeInvalid, await PostAsync(record + "/change", Change("CF_NR_FK", "many")));
        Assert.Contains("CF_NR_FK", invalid.GetProperty("detail").GetString(), StringComparison.Ordinal);

        var changed = await OkAsync(await PostAsync(record + "/change", Change("CF_NR", "罚款人民币3000元")));
        Assert.Equal(("inForce", 2), (Text(changed, "state", "state"), changed.GetProperty("version").GetInt32()));
        var replaced = await OkAsync(await PostAsync(record + "/change", Change("CF_WSH", "榕市监罚〔2026〕903号")));
        var next = await OkAsync(await GetAsync("/v1/records/" + Text(replaced, "state", "because"), Market, Role.Determiner));
        Assert.Equal(("replaced", "榕市监罚〔2026〕903号"), (Text(replaced, "state", "state"), next.GetProperty("documentNumber").GetString()));

        await UploadAsync(4);
        await PipelineTests.AssertProblem(
            RecordErrors.SuccessorExists, await PostAsync("/v1/records/" + next.GetProperty("id").GetString() + "/change", new ChangeRecordRequest(
                "更2号", "笔误", new Dictionary<string, string> { ["CF_XDR_SHXYM"] = SyntheticCodes.CreditCode("91", 8004), ["CF_WSH"] = "榕市监罚〔2026〕8004号" })));
    }

    [Fact]
    public async Task Recall_lists_who_got_something_and_who_confirmed_by_taking_the_message()
    {
        var record = await UploadAsync(5);
        await OkAsync(await GetAsync(record, Office, Role.Office));
        var disclosed = (await OkAsync(await GetAsync(record + "/disclosures", Market, Role.Determiner))).GetProperty("items");
        Assert.Contains(disclosed.EnumerateArray(), one => Text(one, "way") == "read" && Text(one, "recipient") == Office.Value);

        await OkAsync(await PostAsync(record + "/annulment", Annulment));
        var recall = $"/v1/recalls/rcl-{record.Split('/')[^1]}-2";
        Assert.Equal((Office.Value, null), await RecipientAsync(recall));

        // The office's own business system takes the message off its queue, and that is the receipt.
        using var system = hub.Client(Office, Role.Implementer);
        var queue = $"/v1/units/{Office}/queue";
        var leased = await OkAsync(await system.PostAsJsonAsync(queue + "/lease", new LeaseRequest(100), HubJson.Options, Cancel));
        var message = leased.GetProperty("messages").EnumerateArray().Single(one => Text(one, "subject") == recall.Split('/')[^1]);
        Assert.Equal("cn.credithub.record.recalled.v1", Text(message, "type"));
        var taken = new CompleteRequest(Text(message, "id")!, Text(message, "leaseToken")!);
        Assert.Equal(HttpStatusCode.OK, (await system.PostAsJsonAsync(queue + "/complete", taken, HubJson.Options, Cancel)).StatusCode);
        Assert.NotNull((await RecipientAsync(recall)).ConfirmedAt);

        await PipelineTests.AssertProblem(RecordErrors.RecallUnknown, await GetAsync(recall, Stranger, Role.Determiner));
        await PipelineTests.AssertProblem(RecordErrors.RecallUnknown, await GetAsync(recall + "0", Market, Role.Determiner));
    }

    [Fact]
    public async Task Nobody_but_a_person_of_the_provider_corrects_and_never_without_a_document()
    {
        var record = await UploadAsync(6);
        foreach (var (way, body) in new (string, object)[]
            { ("/annulment", Annulment), ("/withdrawal", Annulment), ("/change", Change("CF_NR", "警告")) })
        {
            await PipelineTests.AssertProblem(RecordErrors.Unknown, await PostAsync(record + way, body, Stranger));
            await PipelineTests.AssertProblem(RecordErrors.Unknown, await PostAsync("/v1/records/rec-nothing" + way, body));
            await PipelineTests.AssertProblem(AccessErrors.RoleMissing, await PostAsync(record + way, body, Market, Role.Uploader));
            await PipelineTests.AssertProblem(AccessErrors.RoleMissing, await PostAsync(record + way, body, Office, Role.Office));
        }

        await PipelineTests.AssertProblem(RecordErrors.DocumentMissing, await PostAsync(record + "/annulment", Annulment with { Document = " " }));
        await PipelineTests.AssertProblem(RecordErrors.ReasonInvalid, await PostAsync(record + "/withdrawal", Annulment with { Reason = "" }));
        var personal = Annulment with { Reason = "与13800000000重复" };
        await PipelineTests.AssertProblem(RecordErrors.ReasonInvalid, await PostAsync(record + "/withdrawal", personal));
        await PipelineTests.AssertProblem(RecordErrors.DocumentMissing, await PostAsync(record + "/change", Change("CF_NR", "警告") with { Document = "" }));
        foreach (var way in new[] { "/former", "/disclosures" })
        {
            await PipelineTests.AssertProblem(RecordErrors.Unknown, await GetAsync(record + way, Stranger, Role.Determiner));
        }

        Assert.Equal("inForce", Text(await OkAsync(await GetAsync(record, Market, Role.Determiner)), "state", "state"));
    }

    private static ChangeRecordRequest Change(string code, string cell) => new("更1号", "笔误", new Dictionary<string, string> { [code] = cell });

    private static string? Text(JsonElement element, params string[] path) =>
        path.Aggregate(element, (one, member) => one.GetProperty(member)).GetString();

    private static async Task<JsonElement> OkAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private async Task<(string? Unit, string? ConfirmedAt)> RecipientAsync(string recall)
    {
        var recipient = Assert.Single((await OkAsync(await GetAsync(recall, Market, Role.Determiner))).GetProperty("recipients").EnumerateArray());
        return (Text(recipient, "unit"), Text(recipient, "confirmedAt"));
    }

    /// <summary>A stored penalty's address.</summary>
    private async Task<string> UploadAsync(int index)
    {
        var code = hub.Profile.Units[Market].CreditCode;
        var row = PenaltyRows.Company(8000 + index).With("CF_CFJGDM", code).With("CF_SJLYDM", code).With("CF_JDRQ", "2026-02-26");
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

    private Task<HttpResponseMessage> PostAsync(string path, object body, string? key = null) => PostAsync(path, body, Market, Role.Determiner, key);

    private async Task<HttpResponseMessage> PostAsync(string path, object body, UnitId unit, Role role = Role.Determiner, string? key = null)
    {
        using var client = hub.Client(unit, role);
        if (key is not null)
        {
            client.DefaultRequestHeaders.Add("Idempotency-Key", key);
        }

        return await client.PostAsJsonAsync(path, body, HubJson.Options, Cancel);
    }
}
