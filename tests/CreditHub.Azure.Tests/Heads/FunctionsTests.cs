using Xunit;

namespace CreditHub.Heads;

/// <summary>What operators and the host see of the app.</summary>
public sealed class FunctionsTests
{
    [Fact]
    public void Function_names_are_unique()
    {
        var names = AppFunctions.All.Select(AppFunctions.NameOf).ToList();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase).Count(), names.Count);
        Assert.Subset(names.ToHashSet(), new HashSet<string> { "Http", "Sweep", "Relay" });
    }

    [Fact]
    public void Host_settings_reach_the_output() => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "host.json")));
}
