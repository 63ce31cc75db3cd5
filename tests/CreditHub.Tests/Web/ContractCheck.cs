using System.Net.Http.Headers;
using System.Text.Json;
using Xunit;

namespace CreditHub.Web;

/// <summary>
/// Holds every answer that a test gets, and every body that was taken, against docs/openapi.json: what is published is what is served.
/// </summary>
internal sealed class ContractCheck(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        var body = IsJson(request.Content?.Headers.ContentType) ? await request.Content!.ReadAsByteArrayAsync(cancellationToken) : null;
        var response = await base.SendAsync(request, cancellationToken);
        if (Http.InterfaceDocument.IsOfInterface(path) && OpenApiPage.Find(request.Method, path) is { } operation)
        {
            var said = $"{request.Method} {path} {(int)response.StatusCode}";
            var type = response.Content.Headers.ContentType;
            var status = response.IsSuccessStatusCode ? ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture) : "default";
            Assert.True(operation.GetProperty("responses").TryGetProperty(status, out var answer), $"{said} is not said.");
            await JudgeAsync(said, answer, type, response.Content, cancellationToken);
            // A file is taken as it is, and judged later.
            if (response.IsSuccessStatusCode && body is not null && operation.TryGetProperty("requestBody", out var asked)
                && asked.GetProperty("content").EnumerateObject().Count() == 1)
            {
                Judge(said + " takes", asked, request.Content!.Headers.ContentType, body);
            }
        }

        return response;
    }

    private static async Task JudgeAsync(string said, JsonElement answer, MediaTypeHeaderValue? type, HttpContent content, CancellationToken cancel)
    {
        if (type is null)
        {
            Assert.False(answer.TryGetProperty("content", out _), $"{said} has no body.");
            return;
        }

        // A file may be long, and its form is another's matter.
        Judge(said, answer, type, IsJson(type) ? await content.ReadAsByteArrayAsync(cancel) : null);
    }

    private static void Judge(string said, JsonElement about, MediaTypeHeaderValue? type, byte[]? body)
    {
        Assert.True(about.TryGetProperty("content", out var content) && content.TryGetProperty(type!.MediaType!, out about), $"{said} {type} is not said.");
        if (body is not null && about.TryGetProperty("schema", out var schema))
        {
            using var json = JsonDocument.Parse(body);
            var problems = OpenApiPage.Check.Problems(schema, json.RootElement).Select(problem => $"{said} {problem}").ToList();
            Assert.True(problems.Count == 0, string.Join('\n', problems));
        }
    }

    private static bool IsJson(MediaTypeHeaderValue? type) => type?.MediaType is "application/json" or "application/problem+json";
}
