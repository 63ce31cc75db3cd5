using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CreditHub.Development;
using CreditHub.Processes;
using Xunit;

namespace CreditHub.Web;

/// <summary>The real process: first start, a second process, a moved clock, a stop, and a second start.</summary>
public sealed class LocalProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-").FullName;
    private readonly HttpClient client = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Starts_moves_its_clock_stops_and_goes_on_where_it_was()
    {
        DateTimeOffset moved;
        using (var first = Start())
        {
            var said = await SayingAsync(first.Process);
            Assert.Contains("Office key ch_", said, StringComparison.Ordinal);
            var file = Path.Combine(folder, "development-credentials.json");
            Assert.Contains(file, said, StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            }

            using var second = Start();
            await ExitAsync(second.Process);
            Assert.Contains("--data", await second.Process.StandardError.ReadToEndAsync(Cancel), StringComparison.Ordinal);
            Assert.Equal(2, second.Process.ExitCode);

            client.BaseAddress = AddressIn(said);
            var keys = JsonSerializer.Deserialize<DevelopmentKeys>(await File.ReadAllTextAsync(file, Cancel), HubJson.Options)!;
            foreach (var key in keys.Units.Values.SelectMany(unit => new[] { unit.Determiner, unit.Implementer }).Append(keys.Subject.Key).Append(keys.Office))
            {
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/v1/me", Cancel)).StatusCode);
            }

            var to = DateTimeOffset.UtcNow.AddDays(40);
            var answer = await client.PostAsJsonAsync("/v1/development/clock", new MoveClockRequest(to), Cancel);
            moved = (await answer.Content.ReadFromJsonAsync<ClockResponse>(Cancel))!.Now;
            Assert.InRange(moved, to, to.AddMinutes(5));
            await PipelineTests.AssertProblem(
                ClockErrors.Backward, await client.PostAsJsonAsync("/v1/development/clock", new MoveClockRequest(to.AddDays(-1)), Cancel));
            Assert.Contains("<h1>总览</h1>", await client.GetStringAsync("/console", Cancel), StringComparison.Ordinal);
            await StopAsync(first.Process);
        }

        using var again = Start();
        var saidAgain = await SayingAsync(again.Process);
        Assert.DoesNotContain("Office key", saidAgain, StringComparison.Ordinal);
        Assert.Contains("development-credentials.json", saidAgain, StringComparison.Ordinal);
        using var anyone = new HttpClient { BaseAddress = AddressIn(saidAgain) };
        var health = await anyone.GetFromJsonAsync<Http.HealthResponse>("/v1/health", Cancel);
        Assert.InRange(health!.Time, moved, moved.AddMinutes(5));
        anyone.DefaultRequestHeaders.Authorization = client.DefaultRequestHeaders.Authorization;
        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync("/v1/me", Cancel)).StatusCode);
        await StopAsync(again.Process);
    }

    [Fact]
    public async Task Start_does_not_wait_for_what_publishes_the_interface()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there a process's files can be seen.");
        using var hub = Start();
        client.BaseAddress = AddressIn(await SayingAsync(hub.Process));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/v1/health", Cancel)).StatusCode);
        Assert.DoesNotContain("OpenApi", FilesOf(hub.Process), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/openapi/v1.json", Cancel)).StatusCode);
        Assert.Contains("Microsoft.AspNetCore.OpenApi.dll", FilesOf(hub.Process), StringComparison.Ordinal);
        await StopAsync(hub.Process);
    }

    private static string FilesOf(Process process) => File.ReadAllText($"/proc/{process.Id}/maps");

    private ChildProcess Start() => ChildProcess.Start("--data", folder, "--urls", "http://127.0.0.1:0", "--movable-clock");

    private static async Task<string> SayingAsync(Process process)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        var said = "";
        while (!said.Contains("Ctrl+C", StringComparison.Ordinal))
        {
            said += await process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException($"It ended: {said} {await process.StandardError.ReadToEndAsync(Cancel)}");
            said += '\n';
        }

        return said;
    }

    private static Uri AddressIn(string said) => new(said.Split('\n').Single(line => line.StartsWith("CreditHub ", StringComparison.Ordinal))["CreditHub ".Length..]);

    private static async Task StopAsync(Process process)
    {
        // What ends a service: a shell may have its children ignore what Ctrl+C sends. Windows has no such signal to a process of another console.
        if (OperatingSystem.IsWindows())
        {
            process.Kill();
        }
        else
        {
            using var end = Process.Start("sh", ["-c", $"kill -TERM {process.Id}"]);
            await end.WaitForExitAsync(Cancel);
        }

        await ExitAsync(process);
        Assert.True(OperatingSystem.IsWindows() || process.ExitCode == 0, $"exit code {process.ExitCode}");
    }

    // An end that nobody was told of fails the test instead of holding all others up.
    private static async Task ExitAsync(Process process)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(Patience);
        await process.WaitForExitAsync(patience.Token);
    }
}
