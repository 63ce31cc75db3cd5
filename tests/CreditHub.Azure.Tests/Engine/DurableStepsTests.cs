using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Engine;

/// <summary>The steps of every orchestration on the Durable Functions adapter, which replays for whatever happens.</summary>
public sealed class DurableStepsTests : StepsContract
{
    protected override Task<EngineUnderTest> OpenAsync(Rounds rounds, Script script) =>
        Task.FromResult<EngineUnderTest>(new DurableUnderTest(rounds, Start, parts => parts.AddSingleton(script)));
}
