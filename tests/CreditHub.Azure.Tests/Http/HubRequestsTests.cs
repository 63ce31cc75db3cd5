using System.Text;
using CreditHub.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Http;

/// <summary>A request that the Functions host routed to the catch-all is answered by the hub's own routes; any back end will do.</summary>
public sealed class HubRequestsTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-").FullName;
    private readonly WebApplication app;

    public HubRequestsTests()
    {
        // The worker's web host brings what routing needs, as this builder does.
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddHub(Profiles.Load("fuzhou"));
        builder.Services.AddHubWeb();
        builder.Services.AddEmbedded(folder);
        builder.Services.AddSingleton<HubRequests>();
        app = builder.Build();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Open_route_answers()
    {
        var (status, body) = await GetAsync("/v1/calendar/due", "?from=2026-03-10&workingDays=7");
        Assert.Equal(200, status);
        Assert.Contains("2026-03-19", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Route_that_requires_a_caller_refuses_a_stranger_with_a_problem_document()
    {
        var (status, body) = await GetAsync("/v1/orchestrations", string.Empty);
        Assert.Equal(401, status);
        Assert.Contains("urn:credithub:error:", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interface_is_published_as_by_the_local_head()
    {
        var (status, body) = await GetAsync("/openapi/v1.json", string.Empty);
        Assert.Equal(200, status);
        Assert.Contains("/v1/uploads/{id}/receipt", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_path_is_not_found() => Assert.Equal(404, (await GetAsync("/v1/nowhere", string.Empty)).Status);

    private async Task<(int Status, string Body)> GetAsync(string path, string query)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Request.Method = "GET";
        context.Request.Scheme = "https";
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        context.Response.Body = body;

        // What the Functions host has left on the request.
        context.SetEndpoint(new Endpoint(null, null, "catch-all"));
        context.Request.RouteValues["path"] = path;
        await app.Services.GetRequiredService<HubRequests>().AnswerAsync(context);
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
    }
}
