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

    [Theory]
    [MemberData(nameof(EveryMoment))]
    public async Task Killed_at_any_moments_it_ends_the_same(int kills)
    {
        var rounds = new Rounds().Add<Slip, Slip, Journey>(Journey.Name).Add<Slip, Slip, Leg>(Leg.Name).Add<Slip, Slip, Touch>(Touch.Name);
        await using var hub = await EmbeddedParts.StartAsync(rounds: rounds, more: services => services.AddSingleton(world));
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
        Assert.Equal((RoundState.Completed, "home", null), (status!.State, status.Status, status.Failure));
        Assert.Equal(["a-first", "a-last", "a-leg"], world.Done.Keys.Order());
        var history = await hub.Get<IEngine>().HistoryAsync("j", Cancel);
        Assert.Equal(
            ["started", "activity", "child", "signal", "time", "time", "activity", "completed"], history.Select(step => step.Kind));

        // At least once: a second time only where it was killed while it ran.
        Assert.All(world.Done.Values, times => Assert.InRange(times, 1, 1 + int.PopCount(kills)));
    }
}
