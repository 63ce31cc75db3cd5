namespace CreditHub.JointActions;

/// <summary>
/// A campaign: a thousand entries are decided, each concerns twenty units, and every directive is leased, completed and answered until
/// every round is closed; against the same rows written by hand. The sizes are the directives that are stored already, lived through, not
/// made up: with their messages, histories and audit facts.
/// </summary>
internal sealed class FanOut : IWork
{
    // As many as a day of a big city decides.
    private const int Entries = 1000;

    public string Name => "fan-out";

    public string Title => "fan-out and collect, 20 units an entry, against rows by hand";

    public Unit Unit => Unit.PerSecond;

    public double Target => 0.4;

    public int Rounds(Scale scale) => 3;

    public IReadOnlyList<int> Sizes(Scale scale) => scale is Scale.Quick ? [10_000] : [10_000, 100_000, 1_000_000];

    public async Task<IContest> PrepareAsync(int size, Scratch scratch, CancellationToken cancel)
    {
        var hub = await OpenHub.StartAsync(scratch.Folder("fan-out"), profile: TwentyUnits.Profile());
        var contest = new Contest(hub, new ByHand(scratch.Folder("by-hand")));
        await contest.FillAsync(size, cancel);
        return contest;
    }

    private sealed class Contest(OpenHub hub, ByHand hand) : IContest
    {
        private readonly Campaign campaign = new(hub);

        public async Task FillAsync(int directives, CancellationToken cancel)
        {
            for (var left = directives / TwentyUnits.Count; left > 0; left -= Entries)
            {
                await campaign.RunAsync(Math.Min(left, Entries), cancel);
                hand.RunCampaign(Math.Min(left, Entries));
            }
        }

        public Task<double> ValueAsync(CancellationToken cancel) => campaign.RunAsync(Entries, cancel);

        public Task<double> CeilingAsync(CancellationToken cancel) => Task.FromResult(hand.RunCampaign(Entries));

        public async ValueTask DisposeAsync()
        {
            hand.Dispose();
            await hub.DisposeAsync();
        }
    }
}
