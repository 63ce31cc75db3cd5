using System.Globalization;
using Xunit;

namespace CreditHub.AlwaysTrue;

/// <summary>
/// Cities in virtual time over the real hub, with kills and failing disks (docs/simulation.md): a few seeds, and one that nobody has seen.
/// CREDITHUB_SEEDS=7,8 lives other ones.
/// </summary>
public sealed class SimulationTests
{
    private const int AtOnce = 2;
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(90);

    [Fact]
    public void What_must_always_be_true_is_true_after_every_step_of_a_citys_life()
    {
        int[] seeds = Environment.GetEnvironmentVariable("CREDITHUB_SEEDS") is { Length: > 0 } given
            ? [.. given.Split(',').Select(seed => int.Parse(seed, CultureInfo.InvariantCulture))]
            : [2016, 2019, 2026, Random.Shared.Next(100_000, 1_000_000)];
        TestContext.Current.TestOutputHelper?.WriteLine($"seeds {string.Join(", ", seeds)}");

        var years = CityYears.Live(seeds, AtOnce, length: Quarter);

        Assert.Empty(years.SelectMany(one => one.Year.Broken.Select(broken => $"seed {one.Seed}, step {one.Year.Steps}: {broken}")));
        Assert.All(Enumerable.Range(0, 9), statement => Assert.True(years.Sum(one => one.Year.Examined[statement]) > 100, $"{statement + 1} saw nothing"));
        Assert.True(years.Sum(one => one.Year.Kills) > 0, "Nothing was killed.");
    }

    [Fact]
    public void One_seed_lives_the_same_life_twice()
    {
        var month = TimeSpan.FromDays(30);

        var years = CityYears.Live([7, 7, 8], AtOnce, length: month);

        Assert.Equal(years[0].Year.Hash, years[1].Year.Hash);
        Assert.Equal(years[0].Year.Events, years[1].Year.Events);
        Assert.NotEqual(years[0].Year.Hash, years[2].Year.Hash);
    }
}
