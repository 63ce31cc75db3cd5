using System.CommandLine;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CreditHub.Demo;
using CreditHub.Policy;

namespace CreditHub.Commands;

/// <summary>The verb <c>demo</c>: plays a month of a sample city through the hub's public interface, then leaves the hub up to look at.</summary>
internal static class DemoCommand
{
    private const int Broken = 1;

    // The evening before the first scene.
    private static readonly DateTimeOffset Opening = new(2026, 3, 1, 20, 0, 0, TimeSpan.FromHours(8));

    private static readonly Option<bool> Exit = new("--exit") { Description = "End after the last scene; exit code 0 only if all went as told." };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the summary as one JSON line; the scenes go to standard error." };

    public static void AddTo(RootCommand root)
    {
        var demo = new Command("demo", "Plays March 2026 in a sample city. Killed and started again, it goes on where it was.");
        HubOptions.AddTo(demo);
        demo.Options.Add(Exit);
        demo.Options.Add(Json);
        demo.SetAction((parsed, cancel) => RunAsync(
            HubOptions.Of(parsed, "data/demo") with { MovableClock = true, Opening = Opening, Quiet = true }, parsed.GetValue(Exit), parsed.GetValue(Json), cancel));
        root.Subcommands.Add(demo);
    }

    private static Task<int> RunAsync(HubOptions options, bool exit, bool json, CancellationToken cancel) =>
        Refusal.OrRunAsync(options.Folder, async () =>
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            await using var hub = LocalHub.Build(options);
            await hub.StartAsync(cancel);
            var terminal = json ? Console.Error : Console.Out;
            await Welcome.PrintAsync(hub, terminal);
            var summary = await PlayAsync(hub, options.Folder, terminal);
            await summary.PrintAsync(terminal);
            if (json)
            {
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(summary, HubJson.Options));
            }

            if (!exit)
            {
                await hub.RunUntilStoppedAsync(cancel);
            }

            return summary.Ok ? 0 : Broken;
        });

    private static async Task<DemoSummary> PlayAsync(LocalHub hub, string folder, TextWriter terminal)
    {
        var started = Stopwatch.StartNew();
        var profile = hub.Services.GetRequiredService<HubProfile>();
        using var http = new HttpClient { BaseAddress = new Uri(hub.Address), Timeout = TimeSpan.FromMinutes(2) };
        var journal = DemoJournal.Open(folder);
        var credentials = await DemoCredentials.ReadAsync(hub.Credentials.File, profile.Office.Id.Value);
        await new DemoMonth(new DemoStage(http, credentials, profile, journal, terminal)).PlayAsync();
        return DemoSummary.Of(journal, hub.Address, started.Elapsed);
    }
}
