using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Commands;
using CreditHub.Development;
using CreditHub.Files;
using CreditHub.Findings;
using CreditHub.Policy;
using CreditHub.Public;
using CreditHub.Records;
using CreditHub.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub;

/// <summary>A hub in this process, in a folder of its own, and those who call it over HTTP.</summary>
internal sealed class FuzzedHub : IAsyncDisposable
{
    // A file of some hundred rows takes a second or two; a minute on a busy machine is a hang.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string folder = Directory.CreateTempSubdirectory("credithub-fuzz-").FullName;
    private readonly StringWriter log = new();
    private readonly TextWriter errors = Console.Error;
    private readonly HttpClient client = new() { Timeout = Patience };
    private readonly PersonalIndex personal = new();
    private readonly HashSet<string> publicKinds = [];
    private readonly Dictionary<UnitId, string> uploaders = [];
    private LocalHub hub = null!;
    private DevelopmentKeys keys = null!;
    private PushedSite site = null!;
    private TwoPersons persons = null!;

    /// <summary>Units that may upload.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>How many records were pushed to the channel.</summary>
    public int Pushed => site.Taken;

    /// <summary>What the hub logged.</summary>
    public string Log => log.ToString();

    public static async Task<FuzzedHub> StartAsync(CancellationToken cancel)
    {
        var fuzzed = new FuzzedHub();
        // The hub logs to the terminal; here it is read instead.
        Console.SetError(TextWriter.Synchronized(fuzzed.log));
        fuzzed.site = await PushedSite.StartAsync(fuzzed.personal, cancel);
        Environment.SetEnvironmentVariable("Publication__Channels__creditfuzhou", fuzzed.site.Address);
        fuzzed.hub = LocalHub.Build(new HubOptions(fuzzed.folder, "http://127.0.0.1:0", MovableClock: true, SpoiltFile.Opening, Quiet: false));
        await fuzzed.hub.StartAsync(cancel);
        fuzzed.client.BaseAddress = new Uri(fuzzed.hub.Address);
        fuzzed.keys = JsonSerializer.Deserialize<DevelopmentKeys>(
            await File.ReadAllTextAsync(Path.Combine(fuzzed.folder, "development-credentials.json"), cancel), HubJson.Options)!;
        var profile = fuzzed.hub.Services.GetRequiredService<HubProfile>();
        fuzzed.Units = [.. profile.Units.Values.Where(unit => fuzzed.keys.Units.ContainsKey(unit.Id.Value))];
        foreach (var unit in fuzzed.Units)
        {
            fuzzed.uploaders[unit.Id] = fuzzed.keys.Units[unit.Id.Value].Uploader;
        }

        fuzzed.persons = new TwoPersons(fuzzed.client, fuzzed.keys, Patience);
        await fuzzed.persons.AppointAsync(cancel);
        return fuzzed;
    }

    /// <summary>The kinds of record that may be sent.</summary>
    public async Task<IReadOnlyList<RecordKindView>> KindsAsync(CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, "/v1/record-kinds", keys.Office);
        using var answer = await client.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        var kinds = (await answer.Content.ReadFromJsonAsync<RecordKindsView>(HubJson.Options, cancel))!.Items;
        publicKinds.UnionWith(kinds.Where(kind => kind.Class == "public").Select(kind => kind.Code));
        return kinds;
    }

    /// <summary>Sends a file, waits for its end, and reads everything that the hub then says about it.</summary>
    public async Task<SentFile> SendAsync(SpoiltFile file, CancellationToken cancel)
    {
        var sent = new SentFile(file);
        personal.Add(file.Personal.Concat(file.Written));
        try
        {
            var key = uploaders[file.Unit];
            using var request = Request(HttpMethod.Post, "/v1/uploads?kind=" + file.Kind, key);
            request.Content = new ByteArrayContent(file.Content);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", file.ContentType);
            var upload = await AskAsync(sent, request, cancel);
            if (upload.Json?.TryGetProperty("id", out var id) is true)
            {
                await FollowAsync(sent, "/v1/uploads/" + id.GetString(), key, cancel);
                if (sent.Upload is { State: "done", Counts: { } counts } && counts.Accepted > counts.Told && publicKinds.Contains(file.Kind))
                {
                    await persons.PublishAsync(sent, cancel);
                }
            }
        }
        catch (Exception fault) when (fault is TaskCanceledException or TimeoutException or HttpRequestException)
        {
            sent.Fault = fault.GetType().Name + " " + fault.Message;
        }

        return sent;
    }

    /// <summary>What a public answer about a file shows that it may not.</summary>
    public IEnumerable<string> FindingsOf(SentFile sent) => sent.Public.SelectMany(answer => Judge.OfPublic(answer, personal));

    /// <summary>Reads all that became public, and has it pushed to the channel.</summary>
    /// <returns>The findings, and how many answers were read.</returns>
    public async Task<(IReadOnlyList<string> Findings, int Read)> ReadPublicAsync(IReadOnlyList<RecordKindView> kinds, CancellationToken cancel)
    {
        var (shown, read) = await PublicSite.ReadAsync(persons, kinds, WorkCalendar.DateAt(SpoiltFile.Opening), personal, cancel);
        // What is due is pushed by the next hour's sweep, to its end.
        await hub.Services.GetRequiredService<MoveClock>().RunAsync(SpoiltFile.Opening.AddHours(1), cancel);
        return ([.. shown, .. site.Findings], read);
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await site.DisposeAsync();
        client.Dispose();
        Console.SetError(errors);
        Directory.Delete(folder, recursive: true);
    }

    private async Task FollowAsync(SentFile sent, string path, string key, CancellationToken cancel)
    {
        var until = TimeProvider.System.GetTimestamp();
        do
        {
            await Task.Delay(Pause, cancel);
            using var ask = Request(HttpMethod.Get, path, key);
            sent.Upload = (await AskAsync(sent, ask, cancel)).Json?.Deserialize<UploadView>(HubJson.Options);
        }
        while (sent.Upload is { EndedAt: null } && TimeProvider.System.GetElapsedTime(until) < Patience);

        foreach (var form in (string[])["json", "csv", "xlsx"])
        {
            using var ask = Request(HttpMethod.Get, path + "/receipt?format=" + form, key);
            var receipt = await AskAsync(sent, ask, cancel);
            sent.Receipt = form == "json" && receipt.Json?.TryGetProperty("rows", out var rows) is true
                ? rows.Deserialize<List<ReceiptRowView>>(HubJson.Options)
                : sent.Receipt;
        }

        foreach (var record in (sent.Receipt ?? []).Select(row => row.Record).OfType<string>().Take(3))
        {
            using var ask = Request(HttpMethod.Get, "/v1/records/" + record, keys.Office);
            await AskAsync(sent, ask, cancel);
        }

        if (sent.Upload?.Corrections is { } corrections)
        {
            // They hold what was sent, for who sent it: what is there is looked at, not what may be shown.
            foreach (var form in (string[])["", "?format=json"])
            {
                using var ask = Request(HttpMethod.Get, corrections + form, key);
                using var answer = await client.SendAsync(ask, cancel);
                sent.Answers.Add(new Answer(corrections, (int)answer.StatusCode, ""));
                sent.Corrections = form.Length > 0 && answer.IsSuccessStatusCode
                    ? await answer.Content.ReadFromJsonAsync<List<Dictionary<string, JsonElement>>>(HubJson.Options, cancel)
                    : null;
            }
        }
    }

    private async Task<Answer> AskAsync(SentFile sent, HttpRequestMessage request, CancellationToken cancel)
    {
        using var response = await client.SendAsync(request, cancel);
        var answer = new Answer(
            $"{request.Method} {request.RequestUri}", (int)response.StatusCode,
            Answer.TextOf(response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync(cancel)));
        sent.Answers.Add(answer);
        return answer;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string key)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }
}
