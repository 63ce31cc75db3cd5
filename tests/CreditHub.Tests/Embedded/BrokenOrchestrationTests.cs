using CreditHub.Engine;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>Orchestrations that break their contract fail with a word that helps, instead of hanging or doing something else on replay.</summary>
public sealed class BrokenOrchestrationTests
{
    private static readonly OrchestrationName<Slip, Slip> Name = new("changing");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Awaiting_something_foreign_fails()
    {
        await using var hub = await EmbeddedParts.StartAsync(rounds: new Rounds().Add<Slip, Slip, Stray>(Name));
        await StartIt(hub);

        Assert.Equal("The orchestration awaits something that is not its context's.", await FailureOf(hub));
    }

    [Fact]
    public async Task Going_on_from_outside_beside_a_wait_fails()
    {
        await using var hub = await EmbeddedParts.StartAsync(rounds: new Rounds().Add<Slip, Slip, StrayBeside>(Name));
        await StartIt(hub);
        StrayBeside.Foreign.SetResult();
        await hub.IdleAsync();

        Assert.Equal("The orchestration awaits something that is not its context's.", await FailureOf(hub));
    }

    [Theory]
    [InlineData(typeof(TouchTwice), "The history is not this code's: step 2 is now activity 'touch', but was signal 'word'.")]
    [InlineData(typeof(TouchOnce), "The history is not this code's: step 2 is now nothing, but was signal 'word'.")]
    public async Task Changed_code_fails_on_replay(Type changed, string failure)
    {
        var current = typeof(TouchAndWait);
        var world = new World();
        await using var hub = await TestHub.StartAsync(services =>
        {
            services.AddSingleton(TestProfile.Create().Book).AddSingleton(new Documents.DocumentKinds()).AddSingleton(world);
            services.AddSingleton(RoundsOf(current));
        });
        await StartIt(hub);
        current = changed;
        await hub.RestartAsync();
        await hub.Get<IEngine>().SignalAsync("x", "word", "1", HubJson.ToElement(new Slip("")), Cancel);
        await hub.IdleAsync();

        Assert.Equal(failure, await FailureOf(hub));
    }

    private static Rounds RoundsOf(Type orchestration)
    {
        var rounds = new Rounds().Add<Slip, Slip, Touch>(Touch.Name);
        return orchestration == typeof(TouchAndWait) ? rounds.Add<Slip, Slip, TouchAndWait>(Name)
            : orchestration == typeof(TouchTwice) ? rounds.Add<Slip, Slip, TouchTwice>(Name)
            : rounds.Add<Slip, Slip, TouchOnce>(Name);
    }

    private static async Task StartIt(TestHub hub)
    {
        await hub.Get<IEngine>().StartAsync(Name.Name, "x", HubJson.ToElement(new Slip("a")), Cancel);
        await hub.IdleAsync();
    }

    private static async Task<string?> FailureOf(TestHub hub) => (await hub.Get<IEngine>().FindAsync("x", Cancel))!.Failure;

    private sealed class Stray : IOrchestration<Slip, Slip>
    {
        public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
        {
            await Task.Delay(TimeSpan.FromHours(1));
            return input;
        }
    }

    private sealed class StrayBeside : IOrchestration<Slip, Slip>
    {
        public static TaskCompletionSource Foreign { get; } = new();

        public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
        {
            var wait = context.WaitForSignalAsync<Slip>("word", null);
            await Foreign.Task;
            return (await wait)!;
        }
    }

    private sealed class TouchAndWait : IOrchestration<Slip, Slip>
    {
        public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
        {
            await context.CallAsync(Touch.Name, input);
            return (await context.WaitForSignalAsync<Slip>("word", null))!;
        }
    }

    private sealed class TouchTwice : IOrchestration<Slip, Slip>
    {
        public async Task<Slip> RunAsync(OrchestrationContext context, Slip input)
        {
            await context.CallAsync(Touch.Name, input);
            return await context.CallAsync(Touch.Name, input);
        }
    }

    private sealed class TouchOnce : IOrchestration<Slip, Slip>
    {
        public Task<Slip> RunAsync(OrchestrationContext context, Slip input) => context.CallAsync(Touch.Name, input);
    }
}
