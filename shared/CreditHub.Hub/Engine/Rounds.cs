using System.Text.Json;
using CreditHub.Oversight;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Engine;

/// <summary>Every orchestration and activity of the hub, by name, for the engines.</summary>
public class Rounds
{
    private readonly Dictionary<string, Func<OrchestrationContext, JsonElement, Task<JsonElement>>> orchestrations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<IServiceProvider, JsonElement, CancellationToken, Task<JsonElement>>> activities = new(StringComparer.Ordinal);

    /// <summary>The orchestrations' names.</summary>
    public IReadOnlyCollection<string> Orchestrations => orchestrations.Keys;

    /// <summary>The activities' names.</summary>
    public IReadOnlyCollection<string> Activities => activities.Keys;

    /// <summary>Registers an orchestration. It has no dependencies: all it needs comes through the context.</summary>
    public Rounds Add<TInput, TOutput, TOrchestration>(OrchestrationName<TInput, TOutput> name)
        where TOrchestration : IOrchestration<TInput, TOutput>, new()
    {
        orchestrations.Add(name.Name, async (context, input) =>
            HubJson.ToElement(await new TOrchestration().RunAsync(context, HubJson.From<TInput>(input))));
        return this;
    }

    /// <summary>Registers an activity, which is made anew by dependency injection for every call.</summary>
    public Rounds Add<TInput, TOutput, TActivity>(ActivityName<TInput, TOutput> name)
        where TActivity : class, IActivity<TInput, TOutput>
    {
        // Its constructor is looked up once, at its first call: a start makes none.
        var make = new Lazy<ObjectFactory<TActivity>>(static () => ActivatorUtilities.CreateFactory<TActivity>([]));
        activities.Add(name.Name, async (services, input, cancel) =>
            HubJson.ToElement(await make.Value(services, []).RunAsync(HubJson.From<TInput>(input), cancel)));
        return this;
    }

    /// <summary>Runs an orchestration's code.</summary>
    /// <exception cref="KeyNotFoundException">No orchestration of that name is registered.</exception>
    public virtual Task<JsonElement> RunOrchestrationAsync(string name, OrchestrationContext context, JsonElement input) =>
        orchestrations[name](context, input);

    /// <summary>Runs an activity.</summary>
    /// <exception cref="KeyNotFoundException">No activity of that name is registered.</exception>
    public async Task<JsonElement> RunActivityAsync(string name, IServiceProvider services, JsonElement input, CancellationToken cancel)
    {
        using var span = HubTelemetry.Source.StartActivity(name);
        return await activities[name](services, input, cancel);
    }
}
