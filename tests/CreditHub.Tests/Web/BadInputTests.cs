using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Lists;
using CreditHub.Publication;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Web;

/// <summary>Bad input to the whole hub over HTTP: each gets its code of docs/errors.md, and nothing is half done.</summary>
public sealed class BadInputTests(WholeHub hub) : IClassFixture<WholeHub>
{
    private static readonly UnitId Market = new("market-supervision");
    private static readonly UnitId Construction = new("construction");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string MarketCode => hub.Profile.Units[Market].CreditCode;

    [Fact]
    public async Task Wrong_encoding_refuses_the_whole_file_and_stores_nothing()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var before = await hub.CountAsync(RecordDocuments.Record);
        var bytes = Encoding.GetEncoding("gb18030").GetBytes(Csv(Row(1001)));

        await AssertRefusedAsync(UploadErrors.Encoding, bytes, "text/csv; charset=utf-8");
        await PipelineTests.AssertProblem(UploadErrors.Charset, await UploadAsync(bytes, "text/csv; charset=big5"));
        await PipelineTests.AssertProblem(UploadErrors.ContentType, await UploadAsync(bytes, "text/plain"));

        Assert.Equal(before, await hub.CountAsync(RecordDocuments.Record));
    }

    [Fact]
    public async Task Missing_column_refuses_the_whole_file_and_names_it()
    {
        var before = await hub.CountAsync(RecordDocuments.Record);
        var csv = Csv(Row(1002)).Replace("CF_WSH", "CF_WSH_X", StringComparison.Ordinal);

        var upload = await AssertRefusedAsync(UploadErrors.ColumnMissing, Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8");

        Assert.Contains("CF_WSH", upload.Refusal!.Detail, StringComparison.Ordinal);
        Assert.Equal(before, await hub.CountAsync(RecordDocuments.Record));
    }

    [Fact]
    public async Task Wrong_check_digit_and_unknown_unit_reject_their_rows_alone()
    {
        var before = await hub.CountAsync(RecordDocuments.Record);
        var csv = Csv(
            Row(1003),
            Row(1004).With("CF_XDR_SHXYM", Flip(SyntheticCodes.CreditCode("91", 1004))),
            Here(PenaltyRows.Person(1005)).With("CF_XDR_ZJHM", Flip(SyntheticCodes.CitizenId(1005))),
            Row(1006).With("CF_CFJGDM", SyntheticCodes.CreditCode("11", 4711)));

        var upload = await DoneAsync(Encoding.UTF8.GetBytes(csv));

        Assert.Equal(new UploadCountsView(1, 0, 3), upload.Counts);
        Assert.Equal(before + 1, await hub.CountAsync(RecordDocuments.Record));
        using var client = hub.Client(Market, Role.Uploader);
        var receipt = await client.GetFromJsonAsync<JsonElement>(upload.Receipt + "?format=json", Cancel);
        var faults = receipt.GetProperty("rows").Deserialize<List<ReceiptRowView>>(HubJson.Options)!
            .SelectMany(row => row.Problems.Select(fault => (row.Line, fault.Field, fault.Code))).ToList();
        Assert.Equal([(3, "CF_XDR_SHXYM"), (4, "CF_XDR_ZJHM"), (5, "CF_CFJGDM")], faults.Select(fault => (fault.Line, fault.Field)));
        Assert.All(faults, fault => Assert.Contains($"| `{fault.Code}` |", ErrorPage(), StringComparison.Ordinal));
        Assert.DoesNotContain(SyntheticCodes.CitizenId(1005)[..17], receipt.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_unit_is_refused_where_it_is_named()
    {
        var before = await hub.CountAsync(ListDocuments.Entry);
        using var uploader = hub.Client(Market, Role.Determiner);
        var request = Proposal(7001) with { Grounds = Proposal(7001).Grounds! with { Provider = "nobody" } };
        await PipelineTests.AssertProblem(ListErrors.ProviderUnknown, await uploader.PostAsJsonAsync("/v1/list-entries", request, HubJson.Options, Cancel));
        await PipelineTests.AssertProblem(ListErrors.RecordInvalid, await uploader.PostAsJsonAsync(
            "/v1/list-entries", request with { Grounds = Proposal(7001).Grounds! with { Record = "nothing" } }, HubJson.Options, Cancel));
        using var implementer = hub.Client(Construction, Role.Implementer);
        await PipelineTests.AssertProblem(
            QueueErrors.Foreign, await implementer.PostAsJsonAsync("/v1/units/nobody/queue/lease", new LeaseRequest(), HubJson.Options, Cancel));
        Assert.Equal(before, await hub.CountAsync(ListDocuments.Entry));
    }

    [Fact]
    public async Task Second_decision_and_stale_lease_change_nothing()
    {
        using var determiner = hub.Client(Market, Role.Determiner);
        var entry = await OkAsync(await determiner.PostAsJsonAsync("/v1/list-entries", Proposal(7002), HubJson.Options, Cancel));
        var path = "/v1/list-entries/" + entry.GetProperty("id").GetString();
        await OkAsync(await determiner.PostAsJsonAsync(path + "/notice", new ServeNoticeRequest("告1号", new(2026, 3, 2), "receipt"), HubJson.Options, Cancel));
        await OkAsync(await determiner.PostAsJsonAsync(path + "/statement", new RecordStatementRequest(false, "said", "answered"), HubJson.Options, Cancel));
        var decision = new DecideEntryRequest(true, "决1号", null, new(2027, 3, 1));
        var decided = await OkAsync(await determiner.PostAsJsonAsync(path + "/decision", decision, HubJson.Options, Cancel));

        await PipelineTests.AssertProblem(
            ListErrors.AlreadyDecided, await determiner.PostAsJsonAsync(path + "/decision", decision with { DocumentNumber = "决2号" }, HubJson.Options, Cancel));
        Assert.Equal(decided.GetRawText(), (await determiner.GetFromJsonAsync<JsonElement>(path, Cancel)).GetRawText());

        await hub.IdleAsync();
        using var unit = hub.Client(Construction, Role.Implementer);
        var leased = (await OkAsync(await unit.PostAsJsonAsync("/v1/units/construction/queue/lease", new LeaseRequest(), HubJson.Options, Cancel)))
            .GetProperty("messages").EnumerateArray().First(one => one.GetProperty("type").GetString() == "cn.credithub.directive.impose.v1");
        var (id, token) = (leased.GetProperty("id").GetString()!, leased.GetProperty("leaseToken").GetString()!);
        var directive = "/v1/directives/" + leased.GetProperty("subject").GetString();
        var before = (await unit.GetFromJsonAsync<JsonElement>(directive, Cancel)).GetRawText();
        await PipelineTests.AssertProblem(QueueErrors.LeaseStale, await CompleteAsync(id, "invented"));
        await PipelineTests.AssertProblem(QueueErrors.MessageUnknown, await CompleteAsync("nothing", token));
        Assert.Equal(before, (await unit.GetFromJsonAsync<JsonElement>(directive, Cancel)).GetRawText());
        Assert.Equal(HttpStatusCode.OK, (await CompleteAsync(id, token)).StatusCode);
        Assert.NotEqual(before, (await unit.GetFromJsonAsync<JsonElement>(directive, Cancel)).GetRawText());

        Task<HttpResponseMessage> CompleteAsync(string message, string lease) =>
            unit.PostAsJsonAsync("/v1/units/construction/queue/complete", new CompleteRequest(message, lease), HubJson.Options, Cancel);
    }

    /// <summary>The million is left to the benchmarks; this many show that nothing grows with the file and every row is told apart.</summary>
    [Fact, Trait("Speed", "slow")]
    public async Task File_of_two_hundred_thousand_rows_of_which_every_hundredth_is_wrong_is_told_row_by_row()
    {
        const int Rows = 200_000;
        var before = await hub.CountAsync(RecordDocuments.Record);
        var header = PenaltyRows.Csv();
        using var content = new MemoryStream();
        content.Write(Encoding.UTF8.GetBytes(header));
        for (var index = 1; index <= Rows; index++)
        {
            var row = Row(100_000 + index);
            var csv = Csv(index % 100 == 0 ? row.With("CF_XDR_SHXYM", Flip(row["CF_XDR_SHXYM"])) : row);
            content.Write(Encoding.UTF8.GetBytes(csv[header.Length..]));
        }

        var upload = await DoneAsync(content.ToArray());

        Assert.Equal(new UploadCountsView(Rows - (Rows / 100), 0, Rows / 100), upload.Counts);
        Assert.Equal(before + Rows - (Rows / 100), await hub.CountAsync(RecordDocuments.Record));
    }

    private static string Flip(string code) => code[..^1] + (code[^1] == '0' ? '1' : '0');

    private static string Csv(params IReadOnlyList<Dictionary<string, string>> rows) => PenaltyRows.Csv(rows);

    private static ProposeEntryRequest Proposal(int index) => new(
        "black-food-drug",
        new("organisation", SyntheticCodes.CreditCode("91", index)),
        new("serious-violation-rule", "罚1号", new(2026, 2, 1), null, null, "conduct"));

    private static string ErrorPage([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/errors.md"));

    private static async Task<JsonElement> OkAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private Dictionary<string, string> Row(int index) => Here(PenaltyRows.Company(index));

    private Dictionary<string, string> Here(Dictionary<string, string> row) =>
        row.With("CF_CFJGDM", MarketCode).With("CF_SJLYDM", MarketCode).With("CF_JDRQ", "2026-02-26");

    private async Task<HttpResponseMessage> UploadAsync(byte[] file, string type)
    {
        using var client = hub.Client(Market, Role.Uploader);
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await client.PostAsync("/v1/uploads?kind=penalties", content, Cancel);
    }

    private async Task<UploadView> DoneAsync(byte[] file, string type = "text/csv; charset=utf-8")
    {
        var taken = await UploadAsync(file, type);
        await OkAsync(taken);
        await hub.IdleAsync();
        using var client = hub.Client(Market, Role.Uploader);
        return (await client.GetFromJsonAsync<UploadView>(taken.Headers.Location, HubJson.Options, Cancel))!;
    }

    private async Task<UploadView> AssertRefusedAsync(HubError error, byte[] file, string type)
    {
        var upload = await DoneAsync(file, type);
        Assert.Equal(("refused", error.Code), (upload.State, upload.Refusal?.Code));
        return upload;
    }
}
