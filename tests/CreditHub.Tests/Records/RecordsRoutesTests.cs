using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Demo;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using CreditHub.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Records;

/// <summary>The routes of uploads and records over real HTTP. Who may call them is tested where callers are.</summary>
public sealed class RecordsRoutesTests : IAsyncLifetime
{
    private readonly IntakeBench bench = new();
    private readonly HttpClient client = new(new ContractCheck(new HttpClientHandler()));
    private WebApplication? app;
    private Caller caller = IntakeBench.Uploader;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => HubJson.Configure(options.SerializerOptions));
        builder.Services.AddSingleton(bench.Hub.Get<ReceiveUpload>()).AddSingleton(bench.Uploads).AddSingleton(bench.Records).AddSingleton(bench.Hub.Get<CreditHub.Repairs.RepairGuides>())
            .AddSingleton(bench.Hub.Get<ReadCorrections>()).AddSingleton(bench.Hub.Get<RecordKindViews>()).AddSingleton(bench.Hub.Get<HubProfile>());
        app = builder.Build();
        app.Use((http, next) =>
        {
            http.Features.Set(caller);
            return next(http);
        });
        app.MapRecordKinds();
        app.MapRecords();
        await app.StartAsync(TestContext.Current.CancellationToken);
        client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app!.DisposeAsync();
    }

    [Fact]
    public async Task Upload_is_taken_read_and_answered_row_by_row()
    {
        var csv = PenaltyRows.Csv(PenaltyRows.Company(), PenaltyRows.Company(2).With("CF_WSH", ""));
        using var taken = await PostAsync(csv, "text/csv; charset=utf-8", key: "k1");
        Assert.Equal(HttpStatusCode.Accepted, taken.StatusCode);
        var path = taken.Headers.Location!.ToString();

        var upload = await GetAsync(path);
        Assert.Equal("done", upload.GetProperty("state").GetString());
        Assert.Equal("""{"accepted":1,"duplicate":0,"rejected":1,"warned":0,"quarantined":0,"told":0}""", upload.GetProperty("counts").GetRawText());

        using var again = await PostAsync(csv, "text/csv; charset=utf-8", key: "k1");
        Assert.Equal((HttpStatusCode.OK, path), (again.StatusCode, again.Headers.Location!.ToString()));

        var rows = (await GetAsync(upload.GetProperty("receipt").GetString() + "?format=json")).GetProperty("rows");
        Assert.Equal("record.required", rows[1].GetProperty("problems")[0].GetProperty("code").GetString());
        var record = await GetAsync("/v1/records/" + rows[0].GetProperty("record").GetString());
        Assert.Equal("organisation", record.GetProperty("subjectKind").GetString());
        Assert.Equal("""{"CF_NR_FK":0.2}""", record.GetProperty("amounts").GetRawText());
        Assert.Equal("""{"state":"inForce","on":null,"by":null,"because":null}""", record.GetProperty("state").GetRawText());
        Assert.Equal("""{"mayRest":true,"reason":null}""", record.GetProperty("basisUse").GetRawText());
        Assert.Equal("public", record.GetProperty("class").GetString());
        var records = await GetAsync($"/v1/subjects/{SyntheticCodes.CreditCode("91", 1)}/records");
        Assert.Equal(1, records.GetProperty("items").GetArrayLength());
        Assert.Equal(1, (await GetAsync("/v1/uploads?limit=5")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("text/csv", "", null, "text/csv")]
    [InlineData("application/json", "", null, "application/json")]
    [InlineData("application/x-ndjson", "", null, "application/x-ndjson")]
    [InlineData(Workbook.MediaType, "", null, Workbook.MediaType)]
    [InlineData("application/x-ndjson", "", "*/*", "application/x-ndjson")]
    [InlineData("text/csv", "?format=ndjson", null, "application/x-ndjson")]
    [InlineData("text/csv", "", "application/x-ndjson", "application/x-ndjson")]
    public async Task Receipt_comes_in_the_form_that_came_in_unless_another_is_asked_for(string came, string query, string? accept, string type)
    {
        var upload = await bench.UploadAsync(
            came == Workbook.MediaType ? Workbook.Of(PenaltyRows.Company()).Bytes() : Encoding.UTF8.GetBytes(
                came == "text/csv" ? PenaltyRows.Csv(PenaltyRows.Company())
                : came == "application/json" ? JsonSerializer.Serialize(new[] { PenaltyRows.Company() }) : JsonSerializer.Serialize(PenaltyRows.Company())),
            came);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/uploads/{upload.Id}/receipt{query}");
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        using var receipt = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, type), (receipt.StatusCode, receipt.Content.Headers.ContentType!.MediaType));
        if (type == "application/x-ndjson")
        {
            var line = Assert.Single((await receipt.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal("accepted", JsonSerializer.Deserialize<JsonElement>(line).GetProperty("outcome").GetString());
        }
    }

    [Theory]
    [InlineData("?format=csv", "application/json")]
    [InlineData("", "text/csv")]
    public async Task Receipt_comes_as_csv_when_asked_for(string query, string accept)
    {
        using var taken = await PostAsync(PenaltyRows.Csv(PenaltyRows.Company()), "text/csv");
        using var request = new HttpRequestMessage(HttpMethod.Get, taken.Headers.Location + "/receipt" + query);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var receipt = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", receipt.Content.Headers.ContentType!.MediaType);
        Assert.Contains("2,accepted,rec-", await receipt.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "text/csv", "penalties-2.csv")]
    [InlineData("?format=json", "application/json", "penalties-2.json")]
    [InlineData("?format=ndjson", "application/x-ndjson", "penalties-2.ndjson")]
    [InlineData("?format=xlsx", Workbook.MediaType, "penalties-2.xlsx")]
    public async Task Template_holds_every_column_and_is_taken_back(string query, string type, string name)
    {
        using var template = await client.GetAsync("/v1/record-kinds/penalties/template" + query, TestContext.Current.CancellationToken);
        Assert.Equal((type, name), (template.Content.Headers.ContentType!.MediaType, template.Content.Headers.ContentDisposition!.FileName));
        var text = await template.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var upload = await bench.UploadAsync(text, type);
        if (type is "text/csv" or Workbook.MediaType)
        {
            Assert.Equal(type == "text/csv" ? [0xEF, 0xBB, 0xBF] : (byte[])[(byte)'P', (byte)'K', 3], text[..3]);
            Assert.Equal("upload.empty", Assert.IsType<UploadState.Refused>(upload.State).Code);
            return;
        }

        Assert.Empty(Assert.IsType<UploadState.Done>(upload.State).Content.Ignored);
        var problems = Assert.Single(await bench.ReceiptAsync(upload)).Problems;
        Assert.Equal(PenaltyRows.Fields.Where(column => column.Required).Select(column => column.Code), problems.Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("", "urn:credithub:record:penalties:2:fuzhou-2026.1", "CF_CFLB")]
    [InlineData("?generation=1", "urn:credithub:record:penalties:1:fuzhou-2026.1", "CF_CFLB1")]
    public async Task Schema_names_its_generation_and_policy(string query, string id, string column)
    {
        using var answer = await client.GetAsync("/v1/record-kinds/penalties/schema" + query, TestContext.Current.CancellationToken);
        Assert.Equal("application/schema+json", answer.Content.Headers.ContentType!.MediaType);
        using var schema = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(id, schema.RootElement.GetProperty("$id").GetString());
        Assert.True(schema.RootElement.GetProperty("properties").TryGetProperty(column, out _));
        using var template = await client.GetAsync("/v1/record-kinds/penalties/template" + query, TestContext.Current.CancellationToken);
        Assert.Equal($"penalties-{id.Split(':')[4]}.csv", template.Content.Headers.ContentDisposition!.FileName);
    }

    [Theory]
    [InlineData("/v1/record-kinds/gossip/schema", "upload.kind-unknown")]
    [InlineData("/v1/record-kinds/penalties/schema?generation=3", "upload.generation-unknown")]
    [InlineData("/v1/record-kinds/penalties/template?generation=3", "upload.generation-unknown")]
    public async Task What_there_is_not_has_no_schema_and_no_template(string address, string code)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(code, await CodeAsync(answer, HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Kinds_are_listed_with_their_columns()
    {
        var kind = (await GetAsync("/v1/record-kinds")).GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("code").GetString() == "penalties");
        Assert.Equal(
            ("penalties", "/v1/record-kinds/penalties/template", "/v1/record-kinds/penalties/schema", "2", """["2","1"]"""),
            (kind.GetProperty("code").GetString(), kind.GetProperty("template").GetString(), kind.GetProperty("schema").GetString(),
                kind.GetProperty("generation").GetString(), kind.GetProperty("generations").GetRawText()));
        Assert.Equal(PenaltyRows.Fields.Count, kind.GetProperty("columns").GetArrayLength());
        Assert.Equal(
            """{"code":"CF_FR_SFZH","label":"法定代表人身份证号","maxLength":64,"required":false,"form":"citizenNumber","class":"citizenId","public":false,"values":null}""",
            kind.GetProperty("columns")[11].GetRawText());
        Assert.Contains("application/x-ndjson", kind.GetProperty("formats").GetRawText(), StringComparison.Ordinal);
        using var unknown = await client.GetAsync("/v1/record-kinds/gossip/template", TestContext.Current.CancellationToken);
        Assert.Equal("upload.kind-unknown", await CodeAsync(unknown, HttpStatusCode.BadRequest));
        using var form = await client.GetAsync("/v1/record-kinds/penalties/template?format=pdf", TestContext.Current.CancellationToken);
        Assert.Equal("upload.form-not-offered", await CodeAsync(form, HttpStatusCode.NotAcceptable));
    }

    [Theory]
    [InlineData("", "application/x-ndjson")]
    [InlineData("?format=csv", "text/csv")]
    public async Task Rejected_rows_come_back_in_the_form_in_which_they_came_or_as_asked(string query, string type)
    {
        var row = JsonSerializer.Serialize(PenaltyRows.Company().With("CF_WSH", ""), HubJson.Options);
        using var taken = await PostAsync(row, "application/x-ndjson");
        var upload = await GetAsync(taken.Headers.Location!.ToString());
        using var rows = await client.GetAsync(upload.GetProperty("corrections").GetString() + query, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, type), (rows.StatusCode, rows.Content.Headers.ContentType!.MediaType));
        Assert.Contains("必填项为空", await rows.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_are_problem_documents()
    {
        using var unknown = await PostAsync("x", "text/csv", kind: "gossip");
        Assert.Equal("upload.kind-unknown", await CodeAsync(unknown, HttpStatusCode.BadRequest));
        using var type = await PostAsync("x", "text/plain");
        Assert.Equal("upload.content-type", await CodeAsync(type, HttpStatusCode.UnsupportedMediaType));
        using var empty = await PostAsync("", "text/csv");
        Assert.Equal("upload.empty", await CodeAsync(empty, HttpStatusCode.UnprocessableEntity));
        using var taken = await PostAsync("[]", "application/json");
        caller = IntakeBench.Caller(PenaltyRows.Stranger, Role.Uploader);
        using var foreign = await client.GetAsync(taken.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Equal("upload.unknown", await CodeAsync(foreign, HttpStatusCode.NotFound));
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        Assert.Equal((expected, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return problem.RootElement.GetProperty("code").GetString();
    }

    private async Task<HttpResponseMessage> PostAsync(string text, string type, string? key = null, string kind = "penalties")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/uploads?kind=" + kind) { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return body.RootElement.Clone();
    }
}
