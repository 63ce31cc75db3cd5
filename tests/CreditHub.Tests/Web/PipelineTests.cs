using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace CreditHub.Web;

/// <summary>What the pipeline refuses before any use case is asked, each code once.</summary>
public sealed class PipelineTests(HubServer server) : IClassFixture<HubServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_route_names_roles_or_is_open_on_purpose() => Assert.All(
        server.Endpoints.OfType<RouteEndpoint>().Where(route => route.RoutePattern.RawText != "/test/forgotten"),
        route => Assert.True(
            route.Metadata.GetMetadata<RequiredRoles>() is { Roles.Count: > 0 } ^ route.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            $"{route.DisplayName} requires nothing and is not open, or both"));

    [Fact]
    public async Task Route_that_requires_nothing_is_open_to_nobody()
    {
        using var office = await server.ClientAsync(Role.Office);
        await AssertProblem(AccessErrors.RoleMissing, await office.GetAsync("/test/forgotten", Cancel));
    }

    [Fact]
    public async Task Missing_credential_is_401_and_names_the_scheme()
    {
        using var client = server.Client();
        var answer = await client.GetAsync("/v1/me", Cancel);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        await AssertProblem(AccessErrors.CredentialMissing, answer);
    }

    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer ch_fda_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Unknown_credential_is_401(string header)
    {
        using var client = server.Client();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        await AssertProblem(AccessErrors.CredentialUnknown, await client.GetAsync("/v1/me", Cancel));
    }

    [Fact]
    public async Task Missing_role_is_403_and_noted_once_a_minute_without_values_of_the_address()
    {
        using var client = await server.ClientAsync(Role.Checker);
        for (var i = 0; i < 5; i++)
        {
            await AssertProblem(AccessErrors.RoleMissing, await client.PostAsync($"/v1/credentials/secret{i}/revoke", null, Cancel));
        }

        var noted = server.BackEnd.Facts.Where(fact => fact.Action == "access.refused" && fact.Actor == $"{server.SomeUnit}/holder-1").ToList();
        Assert.InRange(noted.Count, 1, 2); // Two when the minute turned meanwhile.
        Assert.All(noted, fact => Assert.Equal(("POST /v1/credentials/{id}/revoke", "access.role-missing"), (fact.Target, fact.Detail)));
    }

    [Fact]
    public async Task Unknown_address_is_404()
    {
        using var client = server.Client();
        await AssertProblem(HttpErrors.RouteUnknown, await client.GetAsync("/v1/nothing", Cancel));
    }

    [Fact]
    public async Task Wrong_method_is_405()
    {
        using var client = server.Client();
        await AssertProblem(HttpErrors.MethodNotAllowed, await client.DeleteAsync("/v1/health", Cancel));
    }

    [Fact]
    public async Task Wrong_content_type_is_415()
    {
        using var office = await server.ClientAsync(Role.Office);
        using var body = new StringContent("unit=x", Encoding.UTF8, "text/plain");
        await AssertProblem(HttpErrors.UnsupportedType, await office.PostAsync("/v1/credentials", body, Cancel));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("{", "$")]
    [InlineData("{}", "$")]
    [InlineData("null", null)]
    [InlineData("""{"unit":1,"holder":"a","isPerson":true,"roles":[]}""", "$.unit")]
    [InlineData("""{"unit":null,"holder":"a","isPerson":true,"roles":[]}""", "$.unit")]
    [InlineData("""{"unit":"x","holder":"a","isPerson":true,"roles":["a",350104199001011234]}""", "$.roles[1]")]
    public async Task Unreadable_body_is_400_with_its_path_and_none_of_its_values(string body, string? path)
    {
        using var office = await server.ClientAsync(Role.Office);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var problem = await AssertProblem(HttpErrors.Malformed, await office.PostAsync("/v1/credentials", content, Cancel));
        Assert.Equal(path, problem.TryGetProperty("detail", out var detail) ? detail.GetString() : null);
        Assert.DoesNotContain("350104", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Body_past_the_limit_is_413(bool chunked)
    {
        using var client = server.Client();
        using var body = new ByteArrayContent(new byte[Limits.DefaultBody + 1]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/test/body") { Content = body };
        request.Headers.TransferEncodingChunked = chunked;
        await AssertProblem(HttpErrors.TooLarge, await client.SendAsync(request, Cancel));
    }

    [Theory]
    [InlineData("/test/upload", 1, HttpStatusCode.OK)]
    [InlineData("/test/upload", 2, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/test/any", 3, HttpStatusCode.OK)]
    public async Task Routes_may_take_longer_bodies(string route, int limits, HttpStatusCode expected)
    {
        using var client = server.Client();
        using var body = new ByteArrayContent(new byte[(limits * Limits.DefaultBody) + 1]);
        Assert.Equal(expected, (await client.PostAsync(route, body, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Defect_is_500_without_details()
    {
        using var client = server.Client();
        var problem = await AssertProblem(HttpErrors.Internal, await client.GetAsync("/test/defect", Cancel));
        Assert.DoesNotContain("secret", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_answers_anyone_and_nothing_is_stored_or_framed()
    {
        using var client = server.Client();
        var answer = await client.GetAsync("/v1/health", Cancel);
        var health = await answer.Content.ReadFromJsonAsync<HealthResponse>(HubJson.Options, Cancel);
        Assert.Equal("ok", health!.Status);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    internal static async Task<JsonElement> AssertProblem(Decisions.HubError expected, HttpResponseMessage answer)
    {
        Assert.Equal(expected.Status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(expected.Code, problem.GetProperty("code").GetString());
        Assert.Equal("urn:credithub:error:" + expected.Code, problem.GetProperty("type").GetString());
        Assert.Equal((expected.Title, expected.TitleEn), (problem.GetProperty("title").GetString(), problem.GetProperty("titleEn").GetString()));
        return problem;
    }
}
