using System.Globalization;
using System.Text.Json;
using CreditHub.Processes;
using Xunit;

namespace CreditHub.Demo;

/// <summary>The demo as a user runs it, and as one who kills it: it goes on where it was, and everything it tells holds.</summary>
public sealed class DemoProcessTests : IDisposable
{
    private const int Kills = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-demo-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_demo_that_is_killed_again_and_again_ends_as_told()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.SendDiagnosticMessage($"seed {seed}");
        var random = new Random(seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var cut = Start();
            var ended = cut.Process.WaitForExitAsync(Cancel);
            await Task.WhenAny(ended, Task.Delay(TimeSpan.FromMilliseconds(random.Next(500, 5_000)), Cancel));
            await cut.KillAsync();
        }

        await EndsAsToldAsync($"seed {seed}");
    }

    [Fact]
    public async Task A_demo_that_is_killed_just_after_it_moved_the_clock_does_that_days_work_first()
    {
        using (var cut = Start())
        {
            var journal = Path.Combine(folder, "demo-journal.json");
            while (!File.Exists(journal) || !(await File.ReadAllTextAsync(journal, Cancel)).Contains("a late report comes in", StringComparison.Ordinal))
            {
                Assert.False(cut.Process.HasExited);
                await Task.Delay(5, Cancel);
            }

            await cut.KillAsync();
        }

        // A term ended in the night before; its lifts have gone to nobody yet.
        var morning = new DateTimeOffset(2026, 3, 28, 9, 0, 1, TimeSpan.FromHours(8));
        await File.WriteAllTextAsync(Path.Combine(folder, "clock.txt"), (morning - DateTimeOffset.UtcNow).ToString("c", CultureInfo.InvariantCulture), Cancel);
        await EndsAsToldAsync("moved");
    }

    private async Task EndsAsToldAsync(string name)
    {
        using var started = Start();
        var last = started.Process;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        var log = last.StandardError.ReadToEndAsync(patience.Token);
        var line = await last.StandardOutput.ReadToEndAsync(patience.Token);
        await last.WaitForExitAsync(patience.Token);
        Assert.True(last.ExitCode == 0, $"{name}, exit code {last.ExitCode}: {line} {await log}");
        using var summary = JsonDocument.Parse(line);
        Assert.True(summary.RootElement.GetProperty("ok").GetBoolean());
        Assert.Empty(summary.RootElement.GetProperty("broken").EnumerateArray());
        Assert.True(summary.RootElement.GetProperty("promises").GetInt32() > 25);
    }

    private ChildProcess Start() => ChildProcess.Start("demo", "--exit", "--json", "--data", folder, "--urls", "http://127.0.0.1:0");
}
