using System.Text;
using System.Text.Json;
using CreditHub.Http;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace CreditHub.Web;

/// <summary>
/// What the hub publishes about its interface, and its routes, say the same (R16). docs/openapi.json holds it, so that whoever reviews a change
/// sees the change of the interface; CREDITHUB_WRITE_DOCS=1 writes it anew.
/// </summary>
public sealed class InterfaceTests(HubServer server) : IClassFixture<HubServer>
{
    // Whose answer is that it was done.
    private static readonly string[] WithoutBody =
    [
        "POST /v1/units/{unit}/queue/complete", "POST /v1/units/{unit}/queue/abandon", "POST /v1/dead-letters/{queue}/{messageId}/revive",
    ];

    private IEnumerable<(string Method, string Path, RouteEndpoint Route)> Routes => server.Endpoints.OfType<RouteEndpoint>()
        .Select(route => (Path: "/" + route.RoutePattern.RawText!.Trim('/'), Route: route))
        .Where(row => InterfaceDocument.IsOfInterface(row.Path))
        .SelectMany(row => row.Route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => (method, row.Path, row.Route)));

    [Fact]
    public async Task Stored_document_is_the_published_one()
    {
        using var client = server.Client();
        using var answer = await client.GetAsync(InterfaceRoutes.Address, TestContext.Current.CancellationToken);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        var published = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("CREDITHUB_WRITE_DOCS") == "1")
        {
            File.WriteAllText(OpenApiPage.Address, published, new UTF8Encoding(false));
        }

        Assert.Equal(File.ReadAllText(OpenApiPage.Address), published);
    }

    [Fact]
    public void Every_route_is_in_it_and_nothing_else() => Assert.Equal(
        Routes.Select(row => $"{row.Method} {row.Path}").Order(StringComparer.Ordinal),
        Operations().Select(row => $"{row.Method} {row.Path}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_operation_says_what_it_does_and_with_what_it_answers() => Assert.All(Operations(), row =>
    {
        Assert.Matches("^[A-Z].*[.]$", row.Operation.GetProperty("summary").GetString());
        var answers = row.Operation.GetProperty("responses").EnumerateObject().Where(answer => answer.Name.StartsWith('2')).ToList();
        Assert.NotEmpty(answers);
        var isSaid = answers.TrueForAll(answer => answer.Value.TryGetProperty("content", out var content)
            && content.EnumerateObject().All(media => media.Value.GetProperty("schema").EnumerateObject().Any()));
        Assert.NotEqual(WithoutBody.Contains($"{row.Method} {row.Path}"), isSaid);
        Assert.Equal(
            "#/components/schemas/ProblemResponse",
            row.Operation.GetProperty("responses").GetProperty("default").GetProperty("content").GetProperty("application/problem+json")
                .GetProperty("schema").GetProperty("$ref").GetString());
    });

    [Fact]
    public void Every_operation_says_who_may_call_it() => Assert.All(Routes, row =>
    {
        var operation = OpenApiPage.Root.GetProperty("paths").GetProperty(row.Path).GetProperty(row.Method.ToLowerInvariant());
        var said = operation.TryGetProperty("security", out var security)
            ? security.EnumerateArray().Select(one => Assert.Single(one.GetProperty("key").EnumerateArray()).GetString()!)
            : [];
        Assert.Equal(row.Route.Metadata.GetMetadata<RequiredRoles>()?.Roles.Select(HubJson.Word) ?? [], said);
    });

    [Fact]
    public void Operations_have_names_of_their_own()
    {
        var names = Operations().Select(row => row.Operation.GetProperty("operationId").GetString()).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains("getUploadsIdReceipt", names);
    }

    [Fact]
    public void Closed_sets_of_words_belong_to_members_that_there_are() => Assert.All(ContractWords.Members, member =>
    {
        var (contract, name) = (member[..member.LastIndexOf('.')].Split('.')[^1], member[(member.LastIndexOf('.') + 1)..]);
        var said = OpenApiPage.Root.GetProperty("components").GetProperty("schemas").GetProperty(contract).GetProperty("properties").GetProperty(name);
        Assert.True(said.TryGetProperty("enum", out _) || said.GetProperty("items").TryGetProperty("enum", out _), member);
    });

    [Fact]
    public void Every_member_of_a_contract_says_what_it_is()
    {
        var silent = OpenApiPage.Root.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(schema => typeof(HealthResponse).Assembly.GetExportedTypes().Any(type => type.Name == schema.Name))
            .SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject()
                .Where(member => !member.Value.GetRawText().Contains("\"description\"", StringComparison.Ordinal) && !member.Value.TryGetProperty("$ref", out _))
                .Select(member => $"{schema.Name}.{member.Name}"));
        Assert.Empty(silent);
    }

    [Fact]
    public async Task Its_version_is_the_hubs()
    {
        using var client = server.Client();
        using var health = JsonDocument.Parse(await client.GetStringAsync("/v1/health", TestContext.Current.CancellationToken));
        Assert.Equal(health.RootElement.GetProperty("version").GetString(), OpenApiPage.Root.GetProperty("info").GetProperty("version").GetString());
        Assert.StartsWith("3.1.", OpenApiPage.Root.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Method, string Path, JsonElement Operation)> Operations() =>
        OpenApiPage.Root.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => (method.Name.ToUpperInvariant(), path.Name, method.Value)));
}
