using System.Net;
using System.Net.Http.Headers;
using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace CreditHub.Web;

/// <summary>Forms that break off: every page that takes one says so, and none takes it for a defect of its own.</summary>
public sealed class BrokenFormTests(WholeHub hub) : IClassFixture<WholeHub>
{
    private static readonly UnitId Market = new("market-supervision");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IReadOnlyList<RouteEndpoint> Forms =>
    [
        .. hub.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText is { } path && (path.StartsWith("/console/", StringComparison.Ordinal) || path == "/public/search"))
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST") && route.RoutePattern.RawText != "/console/sign-out"),
    ];

    [Fact]
    public async Task Form_of_any_page_that_breaks_off_is_refused_on_a_page()
    {
        var forms = Forms;
        Assert.True(forms.Count > 25, $"Only {forms.Count} forms.");
        foreach (var form in forms)
        {
            await AssertRefusedAsync(form, "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\ncut off");
        }
    }

    [Theory]
    [InlineData("multipart/form-data", "--b--\r\n")]
    [InlineData("application/x-www-form-urlencoded", null)]
    public async Task Form_without_its_boundary_or_with_too_many_fields_is_refused_on_a_page(string type, string? body)
    {
        body ??= string.Join('&', Enumerable.Range(0, 2000).Select(number => $"field{number}=x"));

        // The one with a file is of one kind only, and has tests of its own.
        foreach (var form in Forms.Where(route => route.RoutePattern.RawText != "/console/uploads"))
        {
            await AssertRefusedAsync(form, type, body);
        }
    }

    private async Task AssertRefusedAsync(RouteEndpoint form, string type, string body)
    {
        var path = string.Join('/', form.RoutePattern.RawText!.Split('/').Select(part => part.StartsWith('{') ? "x" : part));
        using var client = form.Metadata.GetMetadata<RequiredRoles>() is { Roles: [var role, ..] } ? hub.Client(Market, role) : hub.Anonymous();
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await client.PostAsync(path, content, Cancel);
        Assert.Equal((path, HttpStatusCode.BadRequest, "text/html"), (path, answer.StatusCode, answer.Content.Headers.ContentType!.MediaType!));
        Assert.Contains(HttpErrors.Malformed.Code, await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }
}
