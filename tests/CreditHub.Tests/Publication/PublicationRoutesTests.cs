using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Publication.Authorities;
using CreditHub.Publication.Channels;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CreditHub.Publication;

/// <summary>The routes of publication over real HTTP. Who may call them is tested where callers are.</summary>
public sealed class PublicationRoutesTests : IAsyncLifetime
{
    private readonly HttpClient client = new();
    private PublicationCity city = null!;
    private WebApplication app = null!;
    private Caller caller = PublicationCity.First;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        city = await PublicationCity.StartAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.ConfigureHttpJsonOptions(options => HubJson.Configure(options.SerializerOptions));
        builder.Services.AddSingleton(city.Hub.Get<DecideUpload>()).AddSingleton(city.Hub.Get<DecideRecord>())
            .AddSingleton(city.Hub.Get<ReadPublicationAlarms>()).AddSingleton(city.Hub.Get<ReadPassed>());
        app = builder.Build();
        app.Use((http, next) =>
        {
            http.Features.Set(caller);
            return next(http);
        });
        app.MapPublication();
        await app.StartAsync(Cancel);
        client.BaseAddress = new Uri(app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await city.DisposeAsync();
    }

    [Fact]
    public async Task Office_reads_what_the_authorities_hold()
    {
        caller = caller with { Roles = new HashSet<Role> { Role.Office } };
        var authority = (await GetAsync("/v1/publication/authorities?from=2026-03-01&to=2026-03-31")).GetProperty("items")[0];
        Assert.Equal(("fujianplatform", "none"), (Text(authority, "channel"), Text(authority, "link")));
        const string Path = "/v1/publication/authorities/fujianplatform";
        Assert.Equal(0, (await GetAsync(Path + "/reconciliations")).GetProperty("items").GetArrayLength());
        Assert.Equal(0, (await GetAsync(Path + "/records?kind=penalties&state=refused")).GetProperty("items").GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(new Uri(Path + "/records?kind=penalties&state=perhaps", UriKind.Relative), Cancel)).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await client.GetAsync(new Uri("/v1/publication/authorities/creditfuzhou/reconciliations", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task Two_persons_publish_an_upload_and_one_hides_a_record()
    {
        var id = await city.UploadAsync(Records.Rows.PenaltyRows.Company(1));
        var path = $"/v1/uploads/{id}/publication";
        Assert.Equal("unclassified", Text(await GetAsync(path), "state"));
        Assert.Equal(1, (await GetAsync("/v1/publication/uploads")).GetProperty("items").GetArrayLength());

        Assert.Equal("publication.reasons-invalid", Text(await PostAsync(path, new { classification = "perhaps", reasons = Array.Empty<string>() }, 422), "code"));
        Assert.Equal("publication.reasons-invalid", Text(await PostAsync(path, new { classification = "notPublic", reasons = (string[])["whim"] }, 422), "code"));
        Assert.Equal("classified", Text(await PostAsync(path, new { classification = "public", reasons = Array.Empty<string>() }), "state"));
        Assert.Equal("publication.second-person", Text(await PostAsync(path + "/decision", new { approve = true }, 403), "code"));
        caller = PublicationCity.Second;
        Assert.Equal("unclassified", Text(await PostAsync(path + "/decision", new { approve = false, reason = "请核对" }), "state"));
        Assert.Equal("classified", Text(await PostAsync(path, new { classification = "public", reasons = Array.Empty<string>() }), "state"));
        caller = PublicationCity.First;
        await PostAsync(path + "/decision", new { approve = true });
        await city.Hub.IdleAsync();
        Assert.Equal(1, (await GetAsync(path)).GetProperty("published").GetInt32());
        Assert.Equal("https://a.example/", Text(
            (await PostAsync(path + "/evidence", new { channel = "ownsite", address = "https://a.example/" })).GetProperty("evidence")[0], "address"));
        Assert.Equal("publication.evidence-invalid", Text(await PostAsync(path + "/evidence", new { channel = "ownsite", address = "javascript:1" }, 422), "code"));
        Assert.Equal("publication.channel-unknown", Text(await PostAsync(path + "/evidence", new { channel = "x", address = "https://a.example/" }, 422), "code"));

        var record = $"/v1/records/{(await city.RecordsAsync())[0].Id}/publication";
        Assert.True((await GetAsync(record)).GetProperty("isShown").GetBoolean());
        Assert.Equal("publication.nothing-to-confirm", Text(await PostAsync(record + "/withdrawn", new { channel = "ownsite" }, 409), "code"));
        Assert.Equal("refused", Text(await PostAsync(record, new { reason = "privacy", basis = "政府信息公开条例 15" }), "state"));
        Assert.False((await GetAsync(record)).GetProperty("isShown").GetBoolean());
        Assert.Equal("confirmed", Text(await PostAsync(record + "/withdrawn", new { channel = "ownsite" }), "state"));
        Assert.Equal(0, (await GetAsync("/v1/publication/alarms")).GetProperty("count").GetInt64());

        caller = caller with { Unit = Records.Rows.PenaltyRows.Stranger };
        Assert.Equal("publication.unknown", Text(await GetAsync(record, 404), "code"));
        Assert.Equal("publication.unknown", Text(await GetAsync(path, 404), "code"));
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    private async Task<JsonElement> GetAsync(string path, int status = 200) => await ReadAsync(await client.GetAsync(path, Cancel), status);

    private async Task<JsonElement> PostAsync(string path, object body, int status = 200) =>
        await ReadAsync(await client.PostAsJsonAsync(path, body, Cancel), status);

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, int status)
    {
        using (response)
        {
            Assert.Equal((HttpStatusCode)status, response.StatusCode);
            return await response.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        }
    }
}
