using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Engine;

/// <summary>The engine contract on the Durable Functions adapter.</summary>
public sealed class DurableEngineTests : EngineContract
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    protected override Task<EngineUnderTest> OpenAsync(World world) =>
        Task.FromResult<EngineUnderTest>(new DurableUnderTest(SampleRounds.All(), Start, parts => parts.AddSingleton(world)));
}
