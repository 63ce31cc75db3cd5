using CreditHub.Cities;
using CreditHub.Mutants;
using CreditHub.Policy;
using CreditHub.Scheduling;

namespace CreditHub;

/// <summary>Lives years of several seeds at the same time, each in a thread of its own.</summary>
internal static class CityYears
{
    /// <summary>The profile that every city runs.</summary>
    public static HubProfile Profile { get; } = Profiles.Load("fuzhou");

    /// <summary>Lives one year of each seed.</summary>
    /// <param name="seeds">The seeds.</param>
    /// <param name="parallel">How many at the same time.</param>
    /// <param name="mutant">A bug to plant; null for none.</param>
    /// <param name="ended">Told of each year that ended, one at a time.</param>
    /// <param name="length">How much of each year; all of it where not said.</param>
    public static IReadOnlyList<(int Seed, YearResult Year)> Live(
        IReadOnlyList<int> seeds, int parallel, Mutant? mutant = null, Action<int, YearResult>? ended = null, TimeSpan? length = null)
    {
        var years = new List<(int Seed, YearResult Year)>();
        var waiting = new Queue<int>(seeds);
        var threads = Enumerable.Range(0, Math.Min(parallel, seeds.Count)).Select(_ => new Thread(() =>
        {
            while (Next(waiting) is { } seed)
            {
                var year = Live(seed, mutant, length);
                lock (years)
                {
                    years.Add((seed, year));
                    ended?.Invoke(seed, year);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return [.. years.OrderBy(one => one.Seed)];
    }

    /// <summary>What came of a seed's year that did not end well: what was broken, how to see it again, and the end of what happened.</summary>
    public static string Report(int seed, YearResult year, Mutant? mutant = null, TimeSpan? length = null) => string.Join(
        Environment.NewLine,
        [
            .. year.Broken.Select(broken => $"seed {seed}, step {year.Steps}: {broken}"),
            $"replay with     --seed {seed} --trace{(mutant is null ? "" : " --mutant " + mutant.Name)}{(length is { TotalDays: var days } ? $" --days {days}" : "")}",
            .. year.End.Select(line => "  " + line),
        ]);

    /// <summary>One hash of all years' traces: the same for two runs exactly if they did the same.</summary>
    public static string Hash(IEnumerable<(int Seed, YearResult Year)> years)
    {
        var all = new Trace(null);
        foreach (var (seed, year) in years)
        {
            all.Say(DateTimeOffset.UnixEpoch, $"{seed} {year.Hash}");
        }

        return all.Hash;
    }

    private static YearResult Live(int seed, Mutant? mutant, TimeSpan? length)
    {
        try
        {
            using var city = new CityYear(Profile, seed, null, mutant?.Plant, length);
            return city.Live();
        }
        catch (Exception broken)
        {
            return YearResult.NotBegun(broken);
        }
    }

    private static int? Next(Queue<int> waiting)
    {
        lock (waiting)
        {
            return waiting.TryDequeue(out var seed) ? seed : null;
        }
    }
}
