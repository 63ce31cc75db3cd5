using System.Runtime.CompilerServices;

namespace CreditHub;

/// <summary>Measures a work at all its sizes: value and ceiling in turns, size after size, round after round, and takes the medians.</summary>
internal static class Referee
{
    // Costs follow what changed, not what is stored.
    private const double MostGrowth = 1.3;

    /// <summary>The rows of a work: one a size, what else the runs gave, and the growth from the smallest size to the largest.</summary>
    /// <param name="work">The work.</param>
    /// <param name="scale">How much is measured.</param>
    /// <param name="alone">This size alone, whatever the scale's are; null for those of the scale.</param>
    /// <param name="scratch">Where data may lie.</param>
    /// <param name="cancel">Stops the run.</param>
    public static async IAsyncEnumerable<Row> JudgeAsync(
        IWork work, Scale scale, int? alone, Scratch scratch, [EnumeratorCancellation] CancellationToken cancel)
    {
        var corners = new List<Corner>();
        try
        {
            foreach (var size in alone is { } asked ? [asked] : work.Sizes(scale))
            {
                corners.Add(new Corner(size, await work.PrepareAsync(size, scratch, cancel)));
            }

            for (var round = 0; round < work.Rounds(scale); round++)
            {
                foreach (var corner in corners)
                {
                    corner.Values.Add(await corner.Contest.ValueAsync(cancel));
                    corner.Ceilings.Add(await corner.Contest.CeilingAsync(cancel));
                }
            }

            foreach (var corner in corners)
            {
                yield return new Row(
                    work.Title, Row.SizeOf(corner.Size), work.Unit, Median(corner.Values), Median(corner.Ceilings), work.Target);
                foreach (var further in corner.Contest.Further)
                {
                    yield return further;
                }
            }

            if (corners is [var first, .., var last])
            {
                yield return new Row(
                    $"{work.Title}: growth of the cost",
                    $"{Row.SizeOf(first.Size)} to {Row.SizeOf(last.Size)}",
                    work.Unit is Unit.PerSecond ? Unit.MicrosecondsEach : work.Unit,
                    Cost(work.Unit, Median(last.Values)),
                    Cost(work.Unit, Median(first.Values)),
                    MostGrowth);
            }
        }
        finally
        {
            foreach (var corner in corners)
            {
                await corner.Contest.DisposeAsync();
            }
        }
    }

    private static double Cost(Unit unit, double figure) => unit is Unit.PerSecond ? 1_000_000 / figure : figure;

    private static double Median(List<double> figures)
    {
        var ordered = figures.Order().ToList();
        var middle = ordered.Count / 2;
        return ordered.Count % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }

    private sealed record Corner(int Size, IContest Contest)
    {
        public List<double> Values { get; } = [];

        public List<double> Ceilings { get; } = [];
    }
}
