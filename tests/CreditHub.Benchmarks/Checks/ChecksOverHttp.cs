using System.Globalization;
using System.Text.Json;
using CreditHub.Policy;

namespace CreditHub.Checks;

/// <summary>
/// Checks by 64 connections that are kept open, each answer given after its row of the usage log is on the disk; against bare Kestrel
/// reading and writing JSON of the same size. Server and client have a process each, and the client is the same for both.
/// </summary>
internal sealed class ChecksOverHttp : IWork
{
    public string Name => "checks";

    public string Title => "checks over HTTP, against bare Kestrel with JSON";

    public Unit Unit => Unit.PerSecond;

    public double Target => 0.5;

    public int Rounds(Scale scale) => scale is Scale.Quick ? 2 : 5;

    public IReadOnlyList<int> Sizes(Scale scale) => scale is Scale.Quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];

    public async Task<IContest> PrepareAsync(int size, Scratch scratch, CancellationToken cancel)
    {
        var folder = scratch.Folder("checks");
        await StoredSubjects.StoreAsync(folder, size, cancel);
        var hub = Child.Hub(folder);
        var bare = Child.Role("serve-json");
        var contest = new Contest(size, folder, hub, await hub.AddressAsync(cancel), bare, await bare.AddressAsync(cancel));
        await contest.WarmUpAsync(cancel);
        return contest;
    }

    private sealed class Contest(int size, string folder, Child hub, Uri hubAddress, Child bare, Uri bareAddress) : IContest
    {
        // Until what the hub does a thousand times a second is compiled for good; the bare server has less to compile.
        private const int WarmUpSeconds = 12;
        private const int BareWarmUpSeconds = 5;
        private const int Seconds = 3;

        // Twice bare Kestrel's and the client's own 20 µs are half its rate, where client and server share the processors.
        private const double MostProcessorTime = 3;
        private readonly string key = CheckerKey(folder);
        private readonly List<double> costs = [];
        private readonly List<double> bareCosts = [];
        private long answered;

        // A busy machine takes time away from both, but not processor time from either.
        public IReadOnlyList<Row> Further =>
        [
            new Row(
                "checks: processor time a check, against bare Kestrel", Row.SizeOf(size), Unit.MicrosecondsEach, costs.Order().ElementAt(costs.Count / 2),
                bareCosts.Order().ElementAt(bareCosts.Count / 2), MostProcessorTime),
        ];

        public async Task WarmUpAsync(CancellationToken cancel)
        {
            await AskAsync(hubAddress, WarmUpSeconds, cancel);
            await AskAsync(bareAddress, BareWarmUpSeconds, cancel);
        }

        public Task<double> ValueAsync(CancellationToken cancel) => MeasureAsync(hub, hubAddress, costs, cancel);

        public Task<double> CeilingAsync(CancellationToken cancel) => MeasureAsync(bare, bareAddress, bareCosts, cancel);

        public async ValueTask DisposeAsync()
        {
            // Killed, not stopped: what was answered must be in the usage log all the same.
            await hub.DisposeAsync();
            await bare.DisposeAsync();
            await using var reopened = await OpenHub.StartAsync(folder);
            var today = WorkCalendar.DateAt(TimeProvider.System.GetUtcNow());
            var logged = await reopened.Get<IUsageLog>().CountAsync(
                new(StoredSubjects.Unit), today.AddDays(-1), today, CancellationToken.None);
            if (logged < answered)
            {
                throw new InvalidOperationException($"{answered} checks were answered, {logged} are in the usage log.");
            }
        }

        private async Task<double> MeasureAsync(Child server, Uri address, List<double> each, CancellationToken cancel)
        {
            var before = server.ProcessorTime();
            var result = await AskAsync(address, Seconds, cancel);
            each.Add((server.ProcessorTime() - before).TotalMicroseconds / result.Answered);
            return result.PerSecond;
        }

        private async Task<LoadResult> AskAsync(Uri address, int seconds, CancellationToken cancel)
        {
            await using var load = Child.Load(address.ToString(), key, Text(size), Text(seconds));
            var result = JsonSerializer.Deserialize<LoadResult>(await load.LineAsync(cancel), HubJson.Options)!;
            answered += address == hubAddress ? result.Answered : 0;
            return result;
        }

        private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string CheckerKey(string folder)
        {
            using var keys = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "development-credentials.json")));
            return keys.RootElement.GetProperty("units").GetProperty(StoredSubjects.Unit).GetProperty("checker").GetString()!;
        }
    }
}
