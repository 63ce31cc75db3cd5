using System.Reflection;
using CreditHub.Policy;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Engine;

/// <summary>The functions that the worker finds are the rounds that the hub has.</summary>
public sealed class RoundFunctionsTests
{
    private static readonly Rounds Rounds = Composed();

    [Fact]
    public void Every_orchestration_of_the_hub_is_a_function() =>
        Assert.Equal(Rounds.Orchestrations.Order(), Functions<OrchestrationTriggerAttribute>());

    [Fact]
    public void Every_activity_of_the_hub_is_a_function() => Assert.Equal(Rounds.Activities.Order(), Functions<ActivityTriggerAttribute>());

    [Fact]
    public void Function_names_are_unique()
    {
        var names = typeof(RoundFunctions).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name)
            .OfType<string>()
            .ToList();
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase).Count(), names.Count);
        Assert.Subset(names.ToHashSet(), new HashSet<string> { "Http", "Sweep", "Relay" });
    }

    [Fact]
    public void Host_settings_reach_the_output() => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "host.json")));

    private static Rounds Composed()
    {
        var services = new ServiceCollection();
        services.AddFunctionsHead(Profiles.Load("fuzhou"), new ConfigurationBuilder().Build());
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<Rounds>();
    }

    private static IEnumerable<string> Functions<TTrigger>()
        where TTrigger : Attribute => typeof(RoundFunctions).GetMethods()
        .Where(method => method.GetParameters().Any(parameter => parameter.GetCustomAttribute<TTrigger>() is not null))
        .Select(method => method.GetCustomAttribute<FunctionAttribute>()!.Name)
        .Order();
}
