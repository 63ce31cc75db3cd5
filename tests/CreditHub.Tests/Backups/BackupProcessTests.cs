using System.Text.Json;
using CreditHub.Development;
using CreditHub.Processes;
using Xunit;

namespace CreditHub.Backups;

/// <summary>A backup made by its command while the hub works: it opens, and holds all that was acknowledged before it began.</summary>
public sealed class BackupProcessTests : IDisposable
{
    private const int Before = 4;
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-backup-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Live => Path.Combine(folder, "live");

    private string Copy => Path.Combine(folder, "copy");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Backup_under_load_holds_all_that_was_acknowledged_before_it_began()
    {
        var journal = new Journal();
        Journal known;
        DevelopmentKeys keys;
        using var http = new HttpClient();
        using (var hub = new KillableHub(Live))
        {
            hub.Start();
            await hub.AddressAsync();
            keys = await KeysAsync();
            var city = new KilledCity(hub, http, keys, journal);
            using var end = new CancellationTokenSource();
            Task[] clients = [city.UploadAsync(end.Token), city.DecideAsync(end.Token), city.WorkAsync(city.Implementers, end.Token)];
            await UntilAsync(() => journal.Uploads.Count >= Before && journal.Decisions.Count >= Before && !journal.Feedback.IsEmpty, clients);
            known = journal.Copy();
            var (code, output, errors) = await ChildProcess.RunAsync(Cancel, "backup", Copy, "--data", Live);
            Assert.True(code == 0, errors);
            Assert.Contains("verified", output, StringComparison.Ordinal);
            Assert.Equal(1, (await ChildProcess.RunAsync(Cancel, "backup", Copy, "--data", Live)).ExitCode);
            Assert.Equal(2, (await ChildProcess.RunAsync(Cancel, "verify", "--data", Live)).ExitCode);
            await end.CancelAsync();
            await Task.WhenAll(clients);
        }

        Assert.False(Directory.Exists(Copy + ".unfinished"));
        Assert.Equal(0, (await ChildProcess.RunAsync(Cancel, "verify", "--data", Copy)).ExitCode);
        using var restored = new KillableHub(Copy);
        restored.Start();
        var afterwards = new KilledCity(restored, http, keys, known);
        await afterwards.SettleAsync();
        await new Reckoning(afterwards, known).AssertAcknowledgedAsync();
    }

    private static async Task UntilAsync(Func<bool> met, Task[] clients)
    {
        while (!met())
        {
            await Task.WhenAny([.. clients, Task.Delay(20, Cancel)]);
            Assert.All(clients.Where(client => client.IsFaulted), client => throw client.Exception!);
        }
    }

    private async Task<DevelopmentKeys> KeysAsync() => JsonSerializer.Deserialize<DevelopmentKeys>(
        await File.ReadAllTextAsync(Path.Combine(Live, "development-credentials.json"), Cancel), HubJson.Options)!;
}
