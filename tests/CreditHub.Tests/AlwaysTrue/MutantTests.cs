using CreditHub.Mutants;
using Xunit;

namespace CreditHub.AlwaysTrue;

/// <summary>Bugs planted on purpose: a simulation that would not find them proves nothing.</summary>
public sealed class MutantTests
{
    public static TheoryData<string> Names { get; } = [.. Mutant.All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Planted_bug_is_found_within_its_years(string name)
    {
        var mutant = Mutant.All.Single(one => one.Name == name);

        // Year after year, until it is found.
        var isFound = Enumerable.Range(1, mutant.Years).Any(seed => CityYears.Live([seed], parallel: 1, mutant)[0].Year.Broken.Count > 0);

        Assert.True(isFound, $"'{name}' lived {mutant.Years} years and nothing was found.");
    }
}
