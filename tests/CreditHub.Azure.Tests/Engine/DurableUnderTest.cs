using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Engine;

/// <summary>The Durable Functions adapter over <see cref="FakeDurable"/>.</summary>
internal sealed class DurableUnderTest : EngineUnderTest
{
    private readonly ServiceProvider services;
    private readonly FakeDurable durable;
    private readonly DurableEngine engine = new();

    /// <summary>Opens it.</summary>
    /// <param name="rounds">What it runs.</param>
    /// <param name="now">What time it is.</param>
    /// <param name="parts">What its activities find.</param>
    public DurableUnderTest(Rounds rounds, DateTimeOffset now, Action<IServiceCollection> parts)
    {
        var collection = new ServiceCollection().AddSingleton(engine);
        parts(collection);
        services = collection.BuildServiceProvider();
        durable = new FakeDurable(rounds.Add<AskRound.Input, AskRound.Output, AskRound>(AskRound.Name), services, now);
        engine.Use(new FakeDurableClient(durable));
    }

    public override IEngine Engine => engine;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public override Task IdleAsync() => durable.IdleAsync(Cancel);

    public override Task AdvanceAsync(TimeSpan by) => durable.AdvanceAsync(by, Cancel);

    public override Task SleepAsync(TimeSpan by) => durable.SleepAsync(by, Cancel);

    public override Task ReplayAsync()
    {
        durable.ReplayAll();
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => services.DisposeAsync();
}
