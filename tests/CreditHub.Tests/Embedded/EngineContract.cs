using CreditHub.Engine;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>What every adapter of the engine port must do.</summary>
public abstract class EngineContract : IAsyncLifetime
{
    private IEngine engine = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected World World { get; } = new();

    public async ValueTask InitializeAsync() => engine = await OpenAsync(SampleRounds.All(), World);

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task Same_instance_starts_once()
    {
        Assert.True(await Start(SampleRounds.Fan, "f", new Slip("a")));
        Assert.False(await Start(SampleRounds.Fan, "f", new Slip("b")));
        await IdleAsync();
        Assert.False(await Start(SampleRounds.Fan, "f", new Slip("c")));
        await IdleAsync();

        await Ended("f", "a-0 a-1 a-2");
        Assert.Equal(["a-0", "a-1", "a-2"], World.Done.Keys.Order());
    }

    [Fact]
    public async Task Signals_before_and_during_the_wait_count_in_order_and_repeats_do_not()
    {
        await Start(SampleRounds.Collect, "c", new Slip("", 3));
        await Signal("c", "1", "a");
        await Signal("c", "2", "b");
        await Signal("c", "1", "x");
        await IdleAsync();
        await Signal("c", "2", "y");
        await Signal("c", "3", "c");
        await IdleAsync();

        await Ended("c", "abc");
    }

    [Fact]
    public async Task Signal_before_the_start_or_after_the_end_is_dropped()
    {
        await Signal("c", "1", "a");
        await Start(SampleRounds.Collect, "c", new Slip("", 1));
        await Signal("c", "2", "b");
        await IdleAsync();
        await Signal("c", "3", "c");
        await IdleAsync();

        await Ended("c", "b");
    }

    [Fact]
    public async Task Wait_ends_with_its_time_and_not_before()
    {
        await Start(SampleRounds.Patient, "p", new Slip(""));
        await Start(SampleRounds.Patient, "q", new Slip(""));
        await IdleAsync();
        var wait = Assert.Single((await engine.FindAsync("p", Cancel))!.Waits);
        Assert.Equal(("signal", "word"), (wait.Kind, wait.Name));

        await AdvanceAsync(TimeSpan.FromHours(23));
        Assert.Equal(RoundState.Running, (await engine.FindAsync("p", Cancel))!.State);
        await Signal("q", "1", "in time");
        await IdleAsync();
        await AdvanceAsync(TimeSpan.FromHours(2));

        await Ended("p", "nothing came");
        await Ended("q", "in time");
    }

    [Fact]
    public async Task Failing_activity_is_tried_again_after_its_waits()
    {
        World.FailuresLeft = 2;
        await Start(SampleRounds.Careful, "c", new Slip(""));
        await IdleAsync();
        Assert.Equal(1, World.Done["tried"]);
        await AdvanceAsync(TimeSpan.FromSeconds(11));
        Assert.Equal(2, World.Done["tried"]);
        await AdvanceAsync(TimeSpan.FromSeconds(11));
        Assert.Equal(2, World.Done["tried"]);
        await AdvanceAsync(TimeSpan.FromSeconds(11));

        await Ended("c", "it went");
        Assert.Equal(3, World.Done["tried"]);
    }

    [Fact]
    public async Task Activity_that_fails_for_good_is_an_exception_in_the_orchestration()
    {
        World.FailuresLeft = 99;
        await Start(SampleRounds.Careful, "c", new Slip(""));
        await IdleAsync();
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await AdvanceAsync(TimeSpan.FromMinutes(1));

        await Ended("c", "flaky: not now");
        Assert.Equal(3, World.Done["tried"]);
        Assert.Contains(await engine.HistoryAsync("c", Cancel), step => step is { Kind: "activity-failed", Name: "flaky" });
    }

    [Fact]
    public async Task Defect_ends_the_instance_and_says_why()
    {
        await Start(SampleRounds.Reckless, "r", new Slip(""));
        await engine.StartAsync("no-such-round", "n", HubJson.ToElement(new Slip("")), Cancel);
        await IdleAsync();

        Assert.Equal((RoundState.Failed, "a defect"), await Failure("r"));
        Assert.Equal(RoundState.Failed, (await Failure("n")).State);
        Assert.Equal(2, (await engine.ListAsync(RoundState.Failed, null, 10, null, Cancel)).Items.Count);
    }

    [Fact]
    public async Task Child_answers_its_parents_while_it_runs_and_after()
    {
        await Start(SampleRounds.Parent, "p1", new Slip("kid", 2));
        await Start(SampleRounds.Parent, "p2", new Slip("kid", 2));
        await IdleAsync();
        await Signal("kid", "1", "grown");
        await IdleAsync();
        await Start(SampleRounds.Parent, "p3", new Slip("kid", 2));
        await IdleAsync();

        await Ended("p1", "child-grown");
        await Ended("p2", "child-grown");
        await Ended("p3", "child-grown");
    }

    [Fact]
    public async Task Failure_of_a_child_is_an_exception_in_its_parent()
    {
        await Start(SampleRounds.Parent, "p1", new Slip("kid", 1));
        await IdleAsync();
        await Start(SampleRounds.Parent, "p2", new Slip("kid", 1));
        await IdleAsync();

        await Ended("p1", "kid: a defect");
        await Ended("p2", "kid: a defect");
    }

    [Fact]
    public async Task Five_hundred_at_once_all_end()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Start(Journey.Name, $"j{i}", new Slip($"{i}"))));
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Signal($"j{i}", "1", "word")));
        await IdleAsync();
        await AdvanceAsync(Journey.Rest + TimeSpan.FromMinutes(1));
        await AdvanceAsync(Journey.Rest + TimeSpan.FromMinutes(1));

        Assert.Equal(1000, (await engine.ListAsync(RoundState.Completed, null, 1000, null, Cancel)).Items.Count);
        Assert.Equal(1500, World.Done.Count);
        Assert.All(World.Done.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task List_goes_newest_first_by_state_and_prefix_a_page_at_a_time()
    {
        foreach (var i in Enumerable.Range(0, 5))
        {
            await Start(SampleRounds.Collect, $"a-{i}", new Slip("", 1));
            await Start(SampleRounds.Collect, $"b-{i}", new Slip("", 1));
        }

        await Signal("a-2", "1", "x");
        await IdleAsync();

        var first = await engine.ListAsync(RoundState.Running, "a-", 3, null, Cancel);
        var second = await engine.ListAsync(RoundState.Running, "a-", 3, first.Continuation, Cancel);
        Assert.Equal(["a-4", "a-3", "a-1"], first.Items.Select(item => item.InstanceId));
        Assert.Equal(["a-0"], second.Items.Select(item => item.InstanceId));
        Assert.Null(second.Continuation);
        Assert.Null(await engine.FindAsync("zzz", Cancel));
        Assert.Empty(await engine.HistoryAsync("zzz", Cancel));
    }

    protected abstract ValueTask<IEngine> OpenAsync(Rounds rounds, World world);

    protected abstract Task IdleAsync();

    protected abstract Task AdvanceAsync(TimeSpan by);

    private Task<bool> Start(OrchestrationName<Slip, Slip> name, string id, Slip input) => engine.StartAsync(name.Name, id, HubJson.ToElement(input), Cancel);

    private Task Signal(string id, string key, string text) => engine.SignalAsync(id, "word", key, HubJson.ToElement(new Slip(text)), Cancel);

    private async Task<(RoundState State, string? Failure)> Failure(string id) =>
        await engine.FindAsync(id, Cancel) is { } found ? (found.State, found.Failure) : throw new InvalidOperationException($"'{id}' is unknown.");

    private async Task Ended(string id, string status)
    {
        var found = await engine.FindAsync(id, Cancel);
        Assert.Equal((RoundState.Completed, status, null), (found!.State, found.Status, found.Failure));
        Assert.Empty(found.Waits);
    }
}
