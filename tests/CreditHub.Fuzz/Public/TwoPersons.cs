using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Development;
using CreditHub.Findings;
using CreditHub.Publication;
using CreditHub.Units;

namespace CreditHub.Public;

/// <summary>Lets two persons of its unit publish an upload, and reads some of it as the public does.</summary>
internal sealed class TwoPersons(HttpClient client, DevelopmentKeys keys, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<string, string> seconds = [];
    private int asked;

    /// <summary>Appoints the second person of each unit.</summary>
    public async Task AppointAsync(CancellationToken cancel)
    {
        foreach (var unit in keys.Units.Keys)
        {
            using var request = Request(HttpMethod.Post, "/v1/credentials", keys.Office);
            request.Content = JsonContent.Create(
                new IssueCredentialRequest(unit, "second-1", IsPerson: true, ["determiner"], null), options: HubJson.Options);
            using var answer = await client.SendAsync(request, cancel);
            answer.EnsureSuccessStatusCode();
            seconds[unit] = (await answer.Content.ReadFromJsonAsync<IssuedCredentialResponse>(HubJson.Options, cancel))!.Key;
        }
    }

    /// <summary>Publishes an upload; what the hub says of it on the way is looked at as every other answer is.</summary>
    public async Task PublishAsync(SentFile sent, CancellationToken cancel)
    {
        var unit = sent.File.Unit.Value;
        var path = $"/v1/uploads/{sent.Upload!.Id}/publication";
        await UntilAsync(sent, path, state => state is not null, cancel);
        await PostAsync(sent, path, keys.Units[unit].Determiner, new ClassifyUploadRequest("public", []), cancel);
        await PostAsync(sent, path + "/decision", seconds[unit], new DecideUploadRequest(Approve: true, null), cancel);
        sent.IsPublished = await UntilAsync(sent, path, state => state == "published", cancel);
        foreach (var record in (sent.Receipt ?? []).Where(row => row.Outcome == "accepted").Select(row => row.Record).OfType<string>().Take(2))
        {
            foreach (var address in (string[])["/public/records/", "/public/api/records/"])
            {
                await ReadAsync(sent.Public, address + record, cancel);
            }
        }
    }

    /// <summary>Reads an address of the public site; nobody asks often enough to be told to wait.</summary>
    public async Task<Answer> ReadAsync(List<Answer> answers, string path, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", FormattableString.Invariant($"192.0.2.{Interlocked.Increment(ref asked)}"));
        using var response = await client.SendAsync(request, cancel);
        var answer = new Answer(
            "GET " + path, (int)response.StatusCode,
            Answer.TextOf(response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync(cancel)));
        answers.Add(answer);
        return answer;
    }

    private async Task<bool> UntilAsync(SentFile sent, string path, Func<string?, bool> isReached, CancellationToken cancel)
    {
        var from = TimeProvider.System.GetTimestamp();
        do
        {
            using var request = Request(HttpMethod.Get, path, keys.Office);
            using var response = await client.SendAsync(request, cancel);
            var state = response.IsSuccessStatusCode
                ? (await response.Content.ReadFromJsonAsync<JsonElement>(cancel)).GetProperty("state").GetString()
                : null;
            if (isReached(state))
            {
                return true;
            }

            await Task.Delay(Pause, cancel);
        }
        while (TimeProvider.System.GetElapsedTime(from) < patience);
        sent.Fault = $"{path} hangs";
        return false;
    }

    private async Task PostAsync<T>(SentFile sent, string path, string key, T body, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Post, path, key);
        request.Content = JsonContent.Create(body, options: HubJson.Options);
        using var response = await client.SendAsync(request, cancel);
        sent.Answers.Add(new Answer("POST " + path, (int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel)));
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string key)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }
}
