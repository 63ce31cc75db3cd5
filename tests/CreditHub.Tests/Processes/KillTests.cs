using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CreditHub.Development;
using Xunit;

namespace CreditHub.Processes;

/// <summary>
/// The hub as a process, killed at random moments while a city works with it over HTTP. CREDITHUB_KILLS says how often; the long run has
/// 200 kills: <c>CREDITHUB_KILLS=200 dotnet test tests/CreditHub.Tests --filter KillTests</c>.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int FewKills = 6;
    private const int MostBetween = 25;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-kills-").FullName;
    private readonly Journal journal = new();

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("CREDITHUB_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : FewKills;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_done_twice()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        var started = Stopwatch.StartNew();
        using var hub = new KillableHub(folder);
        using var http = new HttpClient();
        hub.Start();
        await hub.AddressAsync();
        var city = new KilledCity(hub, http, await KeysAsync(), journal);
        using var end = new CancellationTokenSource();
        var implementers = city.Implementers;
        Task[] clients =
        [
            city.UploadAsync(end.Token), city.UploadAsync(end.Token), city.DecideAsync(end.Token), city.DecideAsync(end.Token),
            .. implementers.Chunk((implementers.Count / 3) + 1).Select(units => city.WorkAsync(units, end.Token)),
        ];
        await KillAsync(hub, new Random(seed), clients);
        await end.CancelAsync();
        await Task.WhenAll(clients);
        await city.SettleAsync();
        await new Reckoning(city, journal).AssertAllIsThereAsync();
        Assert.False(journal.Uploads.IsEmpty || journal.Decisions.IsEmpty || journal.Feedback.IsEmpty, $"Nothing happened: {journal}");
        TestContext.Current.TestOutputHelper!.WriteLine($"{Kills} kills in {started.Elapsed:g}, seed {seed}: {journal}");
    }

    private async Task KillAsync(KillableHub hub, Random random, Task[] clients)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            // Some die over their start, before they listen; the others after some things were acknowledged, however slow the machine is.
            if (random.Next(6) > 0)
            {
                await hub.AddressAsync();
                await GoOnAsync(random.Next(MostBetween), clients);
            }

            await Task.Delay(random.Next(100), Cancel);
            Assert.All(clients.Where(client => client.IsFaulted), client => throw client.Exception!);
            await hub.KillAsync();
            hub.Start();
        }
    }

    private async Task GoOnAsync(int acknowledged, Task[] clients)
    {
        var began = Stopwatch.GetTimestamp();
        for (var until = journal.Count + acknowledged; journal.Count < until && !clients.Any(client => client.IsFaulted);)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, "Nothing goes on.");
            await Task.Delay(5, Cancel);
        }
    }

    private async Task<DevelopmentKeys> KeysAsync() => JsonSerializer.Deserialize<DevelopmentKeys>(
        await File.ReadAllTextAsync(Path.Combine(folder, "development-credentials.json"), Cancel), HubJson.Options)!;
}
