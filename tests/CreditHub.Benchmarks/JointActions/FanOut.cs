using CreditHub.Documents;

namespace CreditHub.JointActions;

/// <summary>
/// A campaign: a thousand entries are decided, each concerns twenty units, and every directive is leased, completed and answered until
/// every round is closed; against the same rows written by hand. The sizes are the directives that are stored already, with their messages,
/// histories and audit facts: the first ten thousand are lived through, by the hub as by hand, and the rest are copies of them.
/// </summary>
internal sealed class FanOut : IWork
{
    // As many as a day of a big city decides.
    private const int Entries = 1000;
    private const int LivedThrough = 10_000;

    // The ratio of work per second at which two cores can do, spread over both, what one thread does by hand at 0.4.
    private const double MostProcessorTime = 5;

    public string Name => "fan-out";

    public string Title => "fan-out and collect, 20 units an entry, against rows by hand";

    public Unit Unit => Unit.PerSecond;

    public double Target => 0.4;

    public int Rounds(Scale scale) => scale is Scale.Quick ? 2 : 3;

    public IReadOnlyList<int> Sizes(Scale scale) => scale is Scale.Quick ? [10_000] : [10_000, 100_000, 1_000_000];

    public async Task<IContest> PrepareAsync(int size, Scratch scratch, CancellationToken cancel)
    {
        var (folder, handFolder) = (scratch.Folder("fan-out"), scratch.Folder("by-hand"));
        await using (var hub = await OpenHub.StartAsync(folder, profile: TwentyUnits.Profile()))
        {
            await new Campaign(hub).RunAsync(LivedThrough / TwentyUnits.Count, cancel);
        }

        using (var hand = new ByHand(handFolder))
        {
            hand.RunCampaign(LivedThrough / TwentyUnits.Count);
        }

        var copies = (size / LivedThrough) - 1;
        Copies.Make(Path.Combine(folder, "hub.db"), copies);
        Copies.Make(Path.Combine(handFolder, "hand.db"), copies);
        var stored = await OpenHub.StartAsync(folder, profile: TwentyUnits.Profile());
        if (await stored.Get<IDocuments>().CountAsync(JointActionDocuments.Directive, DocumentQuery.All, cancel) is var count && count != size)
        {
            throw new InvalidOperationException($"{count} directives are stored instead of {size}.");
        }

        return new Contest(stored, new ByHand(handFolder), size);
    }

    private sealed class Contest(OpenHub hub, ByHand hand, int size) : IContest
    {
        private readonly Campaign campaign = new(hub);
        private readonly List<double> costs = [];
        private readonly List<double> costsByHand = [];

        // A busy machine takes time away from both, but not processor time from either.
        public IReadOnlyList<Row> Further =>
        [
            new(
                "fan-out: processor time a directive, against by hand", Row.SizeOf(size), Unit.MicrosecondsEach, costs.Order().ElementAt(costs.Count / 2),
                costsByHand.Order().ElementAt(costsByHand.Count / 2), MostProcessorTime),
        ];

        public async Task<double> ValueAsync(CancellationToken cancel)
        {
            var before = Environment.CpuUsage.TotalTime;
            var rate = await campaign.RunAsync(Entries, cancel);
            costs.Add(CostSince(before));
            return rate;
        }

        public Task<double> CeilingAsync(CancellationToken cancel)
        {
            var before = Environment.CpuUsage.TotalTime;
            var rate = hand.RunCampaign(Entries);
            costsByHand.Add(CostSince(before));
            return Task.FromResult(rate);
        }

        public async ValueTask DisposeAsync()
        {
            hand.Dispose();
            await hub.DisposeAsync();
        }

        private static double CostSince(TimeSpan before) =>
            (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (Entries * TwentyUnits.Count);
    }
}
