using System.Globalization;

namespace CreditHub.Records;

/// <summary>
/// A CSV of penalties from the upload use case to the whole receipt (without HTTP), every row validated, its personal values sealed, its
/// record stored; against a prepared bulk insert of the same records' bytes in one table with the same indexes.
/// </summary>
internal sealed class IntakeOfPenalties : IWork
{
    // What is measured at the first size that is large enough is what the largest is held to.
    private const int MemorySettled = 100_000;
    private const double MostMemoryGrowth = 1.25;

    private double? settledMemory;

    public string Name => "intake";

    public string Title => "intake of penalties from one CSV, against a bulk insert of the same bytes";

    public Unit Unit => Unit.PerSecond;

    public double Target => 0.35;

    public int Rounds(Scale scale) => scale is Scale.Quick ? 1 : 3;

    public IReadOnlyList<int> Sizes(Scale scale) => scale is Scale.Quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];

    public Task<IContest> PrepareAsync(int size, Scratch scratch, CancellationToken cancel)
    {
        var file = Path.Combine(scratch.Folder("penalties"), "penalties.csv");
        PenaltyFile.Write(file, first: 0, size, TakeIn.Sender, TakeIn.DecidedOn);
        return Task.FromResult<IContest>(new Contest(this, size, file, scratch));
    }

    private Row MemoryRow(int size, double most)
    {
        settledMemory ??= size >= MemorySettled ? most : null;
        return new Row($"{Name}: most memory", Row.SizeOf(size), Unit.Mebibytes, most, settledMemory ?? most, MostMemoryGrowth);
    }

    private sealed class Contest(IntakeOfPenalties work, int size, string file, Scratch scratch) : IContest
    {
        private readonly List<double> memory = [];
        private string? folder;

        public IReadOnlyList<Row> Further => [work.MemoryRow(size, memory.Max())];

        public async Task<double> ValueAsync(CancellationToken cancel)
        {
            Clear();
            folder = scratch.Folder("intake");
            await using var child = Child.Role("take-in", folder, file);
            var figures = (await child.LineAsync(cancel)).Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToList();
            memory.Add(figures[1]);
            return figures[0];
        }

        public Task<double> CeilingAsync(CancellationToken cancel) =>
            Task.FromResult(OneTable.Fill(folder!, Path.Combine(scratch.Folder("one-table"), "one.db")));

        public ValueTask DisposeAsync()
        {
            Clear();
            return ValueTask.CompletedTask;
        }

        private void Clear()
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
