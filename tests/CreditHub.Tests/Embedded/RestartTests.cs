using CreditHub.Engine;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>An orchestration survives a crash anywhere in its life.</summary>
public sealed class RestartTests
{
    private const int Moments = 5;

    private readonly World world = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<int> EveryMoment() => [.. Enumerable.Range(0, 1 << Moments)];

    [Fact]
    public async Task Killed_again_and_again_while_fifty_run_all_end()
    {
        await using var hub = await EmbeddedParts.StartAsync(rounds: SampleRounds.All(), more: services => services.AddSingleton(world));
        const int Instances = 50;
        for (var i = 0; i < Instances; i++)
        {
            await hub.Get<IEngine>().StartAsync(Journey.Name.Name, $"j{i}", HubJson.ToElement(new Slip($"{i}")), Cancel);
            await hub.Get<IEngine>().SignalAsync($"j{i}", "word", "1", HubJson.ToElement(new Slip("word")), Cancel);
            if (i % 10 == 9)
            {
                await hub.RestartAsync();
            }
        }

        await hub.IdleAsync();
        for (var jump = 0; jump < 2; jump++)
        {
            hub.Clock.Advance(Journey.Rest + TimeSpan.FromMinutes(1));
            await hub.RestartAsync();
            await hub.IdleAsync();
        }

        Assert.Equal(2 * Instances, (await hub.Get<IEngine>().ListAsync(RoundState.Completed, null, 1000, null, Cancel)).Items.Count);
        Assert.Equal(3 * Instances, world.Done.Count);
    }

    [Theory]
    [MemberData(nameof(EveryMoment))]
    public async Task Killed_at_any_moments_it_ends_the_same(int kills)
    {
        await using var hub = await EmbeddedParts.StartAsync(rounds: SampleRounds.All(), more: services => services.AddSingleton(world));
        Func<Task>[] life =
        [
            () => hub.Get<IEngine>().StartAsync(Journey.Name.Name, "j", HubJson.ToElement(new Slip("a")), Cancel),
            hub.IdleAsync,
            () => hub.Get<IEngine>().SignalAsync("j", "word", "1", HubJson.ToElement(new Slip("word")), Cancel),
            () => hub.AdvanceAsync(Journey.Rest),
            () => hub.AdvanceAsync(Journey.Rest),
        ];
        for (var moment = 0; moment < Moments; moment++)
        {
            await life[moment]();
            if ((kills & (1 << moment)) != 0)
            {
                await hub.RestartAsync();
            }
        }

        await hub.IdleAsync();
        var status = await hub.Get<IEngine>().FindAsync("j", Cancel);
        Assert.Equal((RoundState.Completed, "home: a-leg, word, silence", null), (status!.State, status.Status, status.Failure));
        Assert.Equal(["a-first", "a-last", "a-leg"], world.Done.Keys.Order());
        var history = await hub.Get<IEngine>().HistoryAsync("j", Cancel);
        Assert.Equal(
            ["started", "activity", "child", "signal", "time", "time", "activity", "completed"], history.Select(step => step.Kind));

        // At least once: a second time only where it was killed while it ran.
        Assert.All(world.Done.Values, times => Assert.InRange(times, 1, 1 + int.PopCount(kills)));
    }
}
