using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Oversight;
using CreditHub.Policy;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub;

/// <summary>Collects what the capabilities bring: document kinds, rounds, told handlers, due work, use cases.</summary>
/// <param name="services">Where use cases are registered; all as singletons, without state of their own.</param>
/// <param name="profile">The profile that the hub runs.</param>
public sealed class HubBuilder(IServiceCollection services, HubProfile profile)
{
    /// <summary>Where use cases are registered.</summary>
    public IServiceCollection Services { get; } = services;

    /// <summary>The profile that the hub runs.</summary>
    public HubProfile Profile { get; } = profile;

    /// <summary>The kinds of document.</summary>
    public DocumentKinds Kinds { get; } = new();

    /// <summary>The orchestrations and activities.</summary>
    public Rounds Rounds { get; } = new();

    /// <summary>Registers a handler that outboxes can tell.</summary>
    public HubBuilder Told<T>()
        where T : class, ITold
    {
        Services.AddSingleton<ITold, T>();
        return this;
    }

    /// <summary>Registers due work for the sweep.</summary>
    public HubBuilder Due<T>()
        where T : class, IDue
    {
        Services.AddSingleton<IDue, T>();
        return this;
    }
}
