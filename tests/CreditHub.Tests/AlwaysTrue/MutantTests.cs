using System.Runtime.CompilerServices;
using CreditHub.Cities;
using CreditHub.Mutants;
using Xunit;

namespace CreditHub.AlwaysTrue;

/// <summary>Bugs planted on purpose: a simulation that would not find them proves nothing.</summary>
public sealed class MutantTests
{
    public static TheoryData<string> Names { get; } = [.. Mutant.All.Select(mutant => mutant.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Planted_bug_breaks_its_statement_within_its_years(string name)
    {
        var mutant = Mutant.All.Single(one => one.Name == name);

        // Year after year, until it is found.
        YearResult? found = null;
        for (var seed = mutant.Seed; found is null && seed < mutant.Seed + mutant.Years; seed++)
        {
            found = CityYears.Live([seed], parallel: 1, mutant)[0].Year is { Broken.Count: > 0 } year ? year : null;
        }

        Assert.True(found is not null, $"'{name}' lived {mutant.Years} years and nothing was found.");
        var broken = found.Broken[0];
        Assert.True(mutant.Statements.Any(number => broken.StartsWith($"{number}. ", StringComparison.Ordinal)), $"Found was something else: {broken}");
    }

    [Fact]
    public void Page_lists_every_planted_bug_with_its_years_and_statements()
    {
        var page = File.ReadAllText(Page());

        Assert.All(Mutant.All, mutant => Assert.Contains(
            $"| {mutant.Name} | {mutant.Years} | {string.Join(", ", mutant.Statements)} |", page, StringComparison.Ordinal));
    }

    private static string Page([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/simulation.md"));
}
