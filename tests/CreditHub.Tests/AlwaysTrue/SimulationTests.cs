using System.Globalization;
using CreditHub.Cities;
using CreditHub.Processes;
using Xunit;

namespace CreditHub.AlwaysTrue;

/// <summary>
/// Cities in virtual time over the real hub, with kills and failing disks (docs/simulation.md): some months of a few seeds, and the year of
/// one that nobody has seen. CREDITHUB_SEEDS=7,8 lives those in its place.
/// </summary>
public sealed class SimulationTests
{
    private const int AtOnce = 2;
    private const int Month = 30;
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(90);

    [Fact]
    public void What_must_always_be_true_is_true_after_every_step_of_a_citys_life()
    {
        var years = CityYears.Live([2016, 2019, 2026], AtOnce, length: Quarter);

        AssertWhole(years, Quarter);
        Assert.All(Enumerable.Range(0, years[0].Year.Examined.Count), statement => Assert.True(years.Sum(one => one.Year.Examined[statement]) > 100, $"{statement + 1} saw nothing"));
        Assert.True(years.Sum(one => one.Year.Kills) > 0, "Nothing was killed.");
    }

    [Fact]
    public void It_is_true_through_the_year_of_a_city_that_nobody_has_seen()
    {
        int[] seeds = Environment.GetEnvironmentVariable("CREDITHUB_SEEDS") is { Length: > 0 } given
            ? [.. given.Split(',').Select(seed => int.Parse(seed, CultureInfo.InvariantCulture))]
            : [Random.Shared.Next(100_000, 1_000_000)];
        TestContext.Current.TestOutputHelper?.WriteLine($"simulation seeds {string.Join(", ", seeds)}");

        AssertWhole(CityYears.Live(seeds, AtOnce), length: null);
    }

    [Fact]
    public async Task One_seed_lives_the_same_life_twice_in_one_process_and_in_two()
    {
        var years = CityYears.Live([7, 7, 8], AtOnce, length: TimeSpan.FromDays(Month));

        Assert.Equal(years[0].Year.Hash, years[1].Year.Hash);
        Assert.Equal(years[0].Year.Events, years[1].Year.Events);
        Assert.NotEqual(years[0].Year.Hash, years[2].Year.Hash);

        var other = await ChildProcess.RunProgramAsync(
            "CreditHub.Simulation", TestContext.Current.CancellationToken, "--seed", "7", "--years", "2", "--days", $"{Month}", "--parallel", "1");
        Assert.Equal(0, other.ExitCode);
        Assert.Contains($"traces          {CityYears.Hash(years.Skip(1))}", other.Output, StringComparison.Ordinal);
    }

    private static void AssertWhole(IReadOnlyList<(int Seed, YearResult Year)> years, TimeSpan? length)
    {
        var broken = years.Where(one => one.Year.Broken.Count > 0).Select(one => CityYears.Report(one.Seed, one.Year, length: length)).ToList();
        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));
    }
}
