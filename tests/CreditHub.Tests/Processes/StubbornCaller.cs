using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace CreditHub.Processes;

/// <summary>A caller that repeats a call, as it is, until the hub answers it.</summary>
internal sealed class StubbornCaller(KillableHub hub, HttpClient http, string unit, string key)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public string Unit { get; } = unit;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What a route shows.</summary>
    public async Task<T> GetAsync<T>(string path) => (await SendAsync(HttpMethod.Get, path, null, null)).As<T>();

    /// <summary>Posts; the hub may refuse it.</summary>
    public Task<Answer> PostAsync<T>(string path, T body, string? once = null) =>
        SendAsync(HttpMethod.Post, path, () => JsonContent.Create(body, options: HubJson.Options), once);

    public Task<Answer> UploadAsync(string path, byte[] content, string once) => SendAsync(
        HttpMethod.Post,
        path,
        () => new ByteArrayContent(content) { Headers = { ContentType = MediaTypeHeaderValue.Parse("text/csv; charset=utf-8") } },
        once);

    private async Task<Answer> SendAsync(HttpMethod method, string path, Func<HttpContent>? content, string? once)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var request = new HttpRequestMessage(method, new Uri(await hub.AddressAsync(), path)) { Content = content?.Invoke() };
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
                if (once is not null)
                {
                    request.Headers.Add("Idempotency-Key", once);
                }

                using var response = await http.SendAsync(request, Cancel);
                return new Answer($"{method} {path}", response.StatusCode, await response.Content.ReadAsStringAsync(Cancel), tries);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException && !Cancel.IsCancellationRequested)
            {
                // It was killed over it; whether it was done, only the hub knows.
                await Task.Delay(Pause, Cancel);
            }
        }
    }
}

/// <summary>An answer of the hub.</summary>
/// <param name="Call">Method and path.</param>
/// <param name="Status">The status.</param>
/// <param name="Body">The body.</param>
/// <param name="Tries">How often the call was sent.</param>
internal sealed record Answer(string Call, HttpStatusCode Status, string Body, int Tries)
{
    public bool IsOk => (int)Status is >= 200 and < 300;

    /// <summary>The body of an accepted call.</summary>
    public T As<T>() => IsOk ? JsonSerializer.Deserialize<T>(Body, HubJson.Options)! : throw Refused();

    /// <summary>Whether the call was accepted; refused it may be with one code only.</summary>
    public bool IsOkUnless(string code) => IsOk || (Code == code ? false : throw Refused());

    /// <summary>The problem's code; empty where the call was accepted.</summary>
    public string Code => IsOk ? "" : JsonDocument.Parse(Body).RootElement.GetProperty("code").GetString()!;

    /// <summary>The failure of a test to which the hub's refusal was not expected.</summary>
    public InvalidOperationException Refused() => new($"{Call}: {(int)Status} at try {Tries}: {Body}");
}
