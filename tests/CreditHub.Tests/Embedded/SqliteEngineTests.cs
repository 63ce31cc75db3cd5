using CreditHub.Engine;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>The engine port on SQLite, and what it promises alone: an order of lists, and every step of a history.</summary>
public sealed class SqliteEngineTests : EngineContract
{
    [Fact]
    public async Task History_names_what_failed()
    {
        World.FailuresLeft = 99;
        await BeginAsync(SampleRounds.Careful, "c", new Slip(""));
        await Tested.AdvanceAsync(TimeSpan.FromMinutes(1));
        await Tested.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Contains(await Engine.HistoryAsync("c", Cancel), step => step is { Kind: "activity-failed", Name: "flaky" });
    }

    [Fact]
    public async Task Unknown_orchestration_fails_beside_others()
    {
        await StartAsync(SampleRounds.Reckless, "r", new Slip(""));
        await Engine.StartAsync("no-such-round", "n", HubJson.ToElement(new Slip("")), Cancel);
        await Tested.IdleAsync();

        Assert.Equal(RoundState.Failed, (await Engine.FindAsync("n", Cancel))!.State);
        Assert.Equal(2, (await Engine.ListAsync(RoundState.Failed, null, 10, null, Cancel)).Items.Count);
    }

    [Fact]
    public async Task List_goes_newest_first_by_state_and_prefix_a_page_at_a_time()
    {
        foreach (var i in Enumerable.Range(0, 5))
        {
            await StartAsync(SampleRounds.Collect, $"a-{i}", new Slip("", 1));
            await StartAsync(SampleRounds.Collect, $"b-{i}", new Slip("", 1));
        }

        await HearAsync("a-2", "1", new Slip("x"));

        var first = await Engine.ListAsync(RoundState.Running, "a-", 3, null, Cancel);
        var second = await Engine.ListAsync(RoundState.Running, "a-", 3, first.Continuation, Cancel);
        Assert.Equal(["a-4", "a-3", "a-1"], first.Items.Select(item => item.InstanceId));
        Assert.Equal(["a-0"], second.Items.Select(item => item.InstanceId));
        Assert.Null(second.Continuation);
    }

    protected override Task<EngineUnderTest> OpenAsync(World world) =>
        SqliteUnderTest.OpenAsync(SampleRounds.All(), parts => parts.AddSingleton(world));
}
