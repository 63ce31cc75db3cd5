using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Demo;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Units;
using CreditHub.Web;
using Xunit;

namespace CreditHub.Readers;

/// <summary>What the tests of readers do over HTTP: departments send, two persons publish, the office authorises, a bank reads.</summary>
internal sealed class ReaderDesk(WholeHub hub)
{
    public static readonly UnitId Market = new("market-supervision");
    public static readonly UnitId Bank = new("example-bank");
    public static readonly UnitId Agency = new("example-credit-agency");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public UnitId Office => hub.Profile.Office.Id;

    /// <summary>An authorisation of the bank for penalties and evaluations of organisations.</summary>
    public static GrantAuthorisationRequest Terms(string document) => new(
        Bank.Value, document, "credit-supervision-2019", new(2026, 3, 2), new(2027, 3, 1), ["penalties", "evaluations"], ["organisation"], ["信贷审批"], 100, 1000);

    public static ReadRecordsRequest Ask(string subject, params string[] kinds) => new(subject, kinds, "信贷审批", "LOAN-1");

    public static ConsentRequest Consent(string number) => new(number, new(2026, 3, 1), new(2026, 12, 31));

    /// <summary>A penalty of a company, of a kind that is published once two persons say so.</summary>
    public Dictionary<string, string> Penalty(Dictionary<string, string> row)
    {
        var code = hub.Profile.Units[Market].CreditCode;
        return row.With("CF_CFJGDM", code).With("CF_SJLYDM", code).With("CF_JDRQ", "2026-02-26");
    }

    /// <summary>An evaluation of a company.</summary>
    public Dictionary<string, string> Evaluation(int index)
    {
        var code = hub.Profile.Units[Market].CreditCode;
        return new Dictionary<string, string>
        {
            ["PJ_XDR_MC"] = $"演示企业{index}有限公司", ["PJ_XDR_LB"] = "法人及非法人组织", ["PJ_XDR_SHXYM"] = SyntheticCodes.CreditCode("91", index),
            ["PJ_BH"] = $"2025-{index}", ["PJ_DJ"] = "优", ["PJ_MX"] = "模型1.0", ["PJ_FS"] = "920", ["PJ_PJRQ"] = "2026-02-26",
            ["PJ_JG"] = "演示市场监督管理局", ["PJ_JGDM"] = code, ["PJ_SJLY"] = "演示市场监督管理局", ["PJ_SJLYDM"] = code,
        };
    }

    /// <summary>Sends rows; the ids of the upload and of its records.</summary>
    public async Task<(string Upload, IReadOnlyList<string> Records)> SendAsync(string kind, params Dictionary<string, string>[] rows)
    {
        using var client = hub.Client(Market, Role.Uploader);
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(rows));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        var upload = (await OkAsync(await client.PostAsync("/v1/uploads?kind=" + kind, content, Cancel))).GetProperty("id").GetString()!;
        await hub.IdleAsync();
        var done = await OkAsync(await client.GetAsync("/v1/uploads/" + upload, Cancel));
        var receipt = await OkAsync(await client.GetAsync(done.GetProperty("receipt").GetString(), Cancel));
        return (upload, [.. receipt.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("record").GetString()!)]);
    }

    /// <summary>Sends penalties, and two persons publish them.</summary>
    public async Task<IReadOnlyList<string>> PublishAsync(params Dictionary<string, string>[] rows)
    {
        var (upload, records) = await SendAsync("penalties", rows);
        using var first = hub.Client(Market, Role.Determiner);
        using var second = await hub.PersonAsync(Market, "second-1", "determiner");
        var path = $"/v1/uploads/{upload}/publication";
        await OkAsync(await first.PostAsJsonAsync(path, new ClassifyUploadRequest("public", []), HubJson.Options, Cancel));
        await OkAsync(await second.PostAsJsonAsync(path + "/decision", new DecideUploadRequest(Approve: true, null), HubJson.Options, Cancel));
        await hub.IdleAsync();
        return records;
    }

    public async Task<AuthorisationView> GrantAsync(GrantAuthorisationRequest request) =>
        (await OkAsync(await PostAsync("/v1/readers/authorisations", request, Office, Role.Office))).Deserialize<AuthorisationView>(HubJson.Options)!;

    public async Task<AuthorisationView> EndAsync(string id, string document) => (await OkAsync(await PostAsync(
        $"/v1/readers/authorisations/{id}/end", new EndAuthorisationRequest(document), Office, Role.Office))).Deserialize<AuthorisationView>(HubJson.Options)!;

    public Task<HttpResponseMessage> AskAsync(ReadRecordsRequest request) => PostAsync("/v1/readers/records", request, Bank, Role.Reader);

    public async Task<ReaderRecordsResponse> ReadAsync(ReadRecordsRequest request) =>
        (await OkAsync(await AskAsync(request))).Deserialize<ReaderRecordsResponse>(HubJson.Options)!;

    public async Task<HttpResponseMessage> PostAsync(string path, object body, UnitId unit, Role role)
    {
        using var client = hub.Client(unit, role);
        return await client.PostAsJsonAsync(path, body, HubJson.Options, Cancel);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, UnitId unit, Role role)
    {
        using var client = hub.Client(unit, role);
        return await client.GetAsync(path, Cancel);
    }

    public static async Task<JsonElement> OkAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync(Cancel));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }
}
