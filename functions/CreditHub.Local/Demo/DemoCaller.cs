using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CreditHub.Demo;

/// <summary>One credential's view of the hub, over its public HTTP interface only.</summary>
internal sealed class DemoCaller(HttpClient http, string unit, string key)
{
    public string Unit { get; } = unit;

    public Task<T> GetAsync<T>(string path) => SendAsync<T>(HttpMethod.Get, path, null, null);

    /// <param name="path">The route.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="once">Idempotency key: the same call after a restart changes nothing.</param>
    public Task<T> PostAsync<T>(string path, object? body, string? once = null) => SendAsync<T>(
        HttpMethod.Post, path, body is null ? null : JsonContent.Create(body, options: HubJson.Options), once);

    public Task PostAsync(string path, object? body, string? once = null) => PostAsync<JsonElement?>(path, body, once);

    public Task<T> UploadAsync<T>(string path, byte[] content, string mediaType, string once)
    {
        var body = new ByteArrayContent(content);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return SendAsync<T>(HttpMethod.Post, path, body, once);
    }

    /// <summary>The status and problem code of a call that the hub is expected to refuse; null where it accepted it.</summary>
    public async Task<string?> RefusalAsync(string path, object? body)
    {
        try
        {
            await PostAsync(path, body);
            return null;
        }
        catch (DemoRefusalException refusal)
        {
            return refusal.Code;
        }
    }

    private async Task<T> SendAsync<T>(HttpMethod method, string path, HttpContent? content, string? once)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (once is not null)
        {
            request.Headers.Add("Idempotency-Key", once);
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new DemoRefusalException($"{method} {path}", response.StatusCode, text);
        }

        return text.Length == 0 ? default! : JsonSerializer.Deserialize<T>(text, HubJson.Options)!;
    }
}

/// <summary>The hub refused a call.</summary>
internal sealed class DemoRefusalException(string call, HttpStatusCode status, string body) : Exception($"{call}: {(int)status} {body}")
{
    public string Code { get; } = CodeOf(body) ?? ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? CodeOf(string body)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            return problem.RootElement.TryGetProperty("code", out var code) ? code.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
