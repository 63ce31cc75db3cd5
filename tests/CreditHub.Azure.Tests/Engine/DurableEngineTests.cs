using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Engine;

/// <summary>The engine contract on the Durable Functions adapter, over <see cref="FakeDurable"/>.</summary>
public sealed class DurableEngineTests : EngineContract
{
    protected override Task<EngineUnderTest> OpenAsync(World world) => Task.FromResult<EngineUnderTest>(new Durable(world));

    private sealed class Durable : EngineUnderTest
    {
        private readonly ServiceProvider services;
        private readonly FakeDurable durable;
        private readonly DurableEngine engine = new();

        public Durable(World world)
        {
            services = new ServiceCollection().AddSingleton(world).AddSingleton(engine).BuildServiceProvider();
            durable = new FakeDurable(
                SampleRounds.All().Add<AskRound.Input, AskRound.Output, AskRound>(AskRound.Name), services, new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
            engine.Use(new FakeDurableClient(durable));
        }

        public override IEngine Engine => engine;

        public override Task IdleAsync() => durable.IdleAsync(Cancel);

        public override Task AdvanceAsync(TimeSpan by) => durable.AdvanceAsync(by, Cancel);

        public override ValueTask DisposeAsync() => services.DisposeAsync();
    }
}
