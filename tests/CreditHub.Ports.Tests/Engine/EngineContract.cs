using Xunit;

namespace CreditHub.Engine;

/// <summary>What every engine must do: the same histories give the same steps.</summary>
public abstract partial class EngineContract : IAsyncLifetime
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected EngineUnderTest Tested { get; private set; } = null!;

    protected IEngine Engine => Tested.Engine;

    protected World World { get; } = new();

    public async ValueTask InitializeAsync() => Tested = await OpenAsync(World);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Tested is not null)
        {
            await Tested.DisposeAsync();
        }
    }

    [Fact]
    public async Task Journey_goes_through_every_kind_of_step_in_order()
    {
        await BeginAsync(Journey.Name, "t", new Slip("a"));
        Assert.Equal(["a-first", "a-leg"], World.Lines);
        await StandsAsync("t", RoundState.Running, "waiting for word", new RoundWait("signal", "word", null));
        await HearAsync("t", "k1", new Slip("hello ", 0, new Figure.Round(3)));
        await Tested.AdvanceAsync(Journey.Rest + Moment);
        await StandsAsync("t", RoundState.Running, "waiting for word");
        await Tested.AdvanceAsync(Journey.Rest + Moment);
        Assert.Equal(["a-first", "a-leg", "a-last"], World.Lines);
        await EndedAsync("t", "home: a-leg, hello Round { Radius = 3 }, silence");
        await EndedAsync("t-leg", string.Empty);
    }

    [Fact]
    public async Task Instance_starts_once_running_or_ended()
    {
        Assert.True(await StartAsync(SampleRounds.Fan, "f", new Slip("a")));
        Assert.False(await StartAsync(SampleRounds.Fan, "f", new Slip("b")));
        await Tested.IdleAsync();
        Assert.False(await StartAsync(SampleRounds.Fan, "f", new Slip("c")));
        await Tested.IdleAsync();
        await EndedAsync("f", "a-0 a-1 a-2");
        Assert.Equal(["a-0", "a-1", "a-2"], World.Lines.Order());
    }

    [Fact]
    public async Task Signals_before_and_during_the_wait_count_in_order_and_repeats_do_not()
    {
        await StartAsync(SampleRounds.Collect, "c", new Slip("", 4));
        await SignalAsync("c", "1", new Slip("a"));
        await SignalAsync("c", "2", new Slip("b"));
        await SignalAsync("c", "1", new Slip("x"));
        await Tested.IdleAsync();
        await SignalAsync("c", "2", new Slip("y"));
        await SignalAsync("c", "3", new Slip("c"));
        await Tested.IdleAsync();
        await HearAsync("c", "3", new Slip("z"));
        await StandsAsync("c", RoundState.Running, "abc");
        await HearAsync("c", "4", new Slip("d", 0, new Figure.Square(2)));
        await EndedAsync("c", "abcdSquare { Side = 2 }");
    }

    [Fact]
    public async Task Signal_before_the_start_or_after_the_end_is_dropped()
    {
        await HearAsync("c", "1", new Slip("a"));
        Assert.Null(await Engine.FindAsync("c", Cancel));
        await StartAsync(SampleRounds.Collect, "c", new Slip("", 1));
        await HearAsync("c", "2", new Slip("b"));
        await HearAsync("c", "3", new Slip("c"));
        await EndedAsync("c", "b");
    }

    [Fact]
    public async Task Signal_after_a_silence_is_neither_lost_nor_late()
    {
        await BeginAsync(SampleRounds.Listen, "l", new Slip("l"));
        await Tested.AdvanceAsync(TimeSpan.FromDays(1) + Moment);
        await HearAsync("l", "1", new Slip("one"));
        await HearAsync("l", "2", new Slip("two"));
        Assert.Equal(["silence", "one", "two"], World.Lines);
        for (var day = 0; day < 3; day++)
        {
            await Tested.AdvanceAsync(TimeSpan.FromDays(1) + Moment);
        }

        Assert.Equal(["silence", "one", "two", "silence", "silence", "silence"], World.Lines);
        await EndedAsync("l", string.Empty);
    }

    [Fact]
    public async Task Wait_ends_with_its_time_and_not_before()
    {
        await StartAsync(SampleRounds.Patient, "p", new Slip(""));
        await BeginAsync(SampleRounds.Patient, "q", new Slip(""));
        var wait = Assert.Single((await Engine.FindAsync("p", Cancel))!.Waits);
        Assert.Equal(("signal", "word"), (wait.Kind, wait.Name));
        Assert.NotNull(wait.Until);
        await Tested.AdvanceAsync(TimeSpan.FromHours(23));
        Assert.Equal(RoundState.Running, (await Engine.FindAsync("p", Cancel))!.State);
        await HearAsync("q", "1", new Slip("in time"));
        await Tested.AdvanceAsync(TimeSpan.FromHours(2));
        await EndedAsync("p", "nothing came");
        await EndedAsync("q", "in time");
    }

    [Fact]
    public async Task Failing_activity_is_tried_again_after_its_waits()
    {
        World.FailuresLeft = 2;
        await BeginAsync(SampleRounds.Careful, "c", new Slip(""));
        int[] tries = [1, 2, 2, 3];
        foreach (var expected in tries)
        {
            Assert.Equal(expected, World.Done["tried"]);
            await Tested.AdvanceAsync(TimeSpan.FromSeconds(11));
        }

        await EndedAsync("c", "it went");
        Assert.Equal(3, World.Done["tried"]);
    }

    [Fact]
    public async Task Activity_that_fails_for_good_is_an_exception_in_the_orchestration()
    {
        World.FailuresLeft = 99;
        await BeginAsync(SampleRounds.Careful, "c", new Slip(""));
        await Tested.AdvanceAsync(Moment);
        await Tested.AdvanceAsync(Moment);
        await EndedAsync("c", "flaky: not now");
        Assert.Equal(3, World.Done["tried"]);
    }

    [Fact]
    public async Task Defect_ends_the_instance_and_says_why()
    {
        await BeginAsync(SampleRounds.Reckless, "r", new Slip(""));
        var found = await Engine.FindAsync("r", Cancel);
        Assert.Equal((RoundState.Failed, "a defect"), (found!.State, found.Failure));
    }

    [Fact]
    public async Task Five_hundred_at_once_all_end()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => StartAsync(Journey.Name, $"j{i}", new Slip($"{i}"))));
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => SignalAsync($"j{i}", "1", new Slip("word"))));
        await Tested.IdleAsync();
        await Tested.AdvanceAsync(Journey.Rest + Moment);
        await Tested.AdvanceAsync(Journey.Rest + Moment);
        Assert.Equal(1000, (await Engine.ListAsync(RoundState.Completed, null, 1000, null, Cancel)).Items.Count);
        Assert.Equal(1500, World.Done.Count);
        Assert.All(World.Done.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task Unknown_instance_is_null_and_has_no_history()
    {
        await HearAsync("nobody", "1", new Slip("one"));
        Assert.Null(await Engine.FindAsync("nobody", Cancel));
        Assert.Empty(await Engine.HistoryAsync("nobody", Cancel));
    }

    [Fact]
    public async Task Instances_are_listed_by_state_and_prefix()
    {
        await BeginAsync(Leg.Name, "leg-1", new Slip("a"));
        await BeginAsync(SampleRounds.Listen, "listen-1", new Slip("a"));
        await BeginAsync(SampleRounds.Reckless, "broken-1", new Slip("a"));
        Assert.Equal(["broken-1", "leg-1", "listen-1"], await IdsAsync(null, null));
        Assert.Equal(["listen-1"], await IdsAsync(RoundState.Running, null));
        Assert.Equal(["leg-1"], await IdsAsync(RoundState.Completed, null));
        Assert.Equal(["broken-1"], await IdsAsync(RoundState.Failed, null));
        Assert.Equal(["leg-1", "listen-1"], await IdsAsync(null, "l"));
    }

    /// <summary>An engine that runs <see cref="SampleRounds.All"/>, whose activities find <paramref name="world"/>.</summary>
    protected abstract Task<EngineUnderTest> OpenAsync(World world);

    protected Task<bool> StartAsync(OrchestrationName<Slip, Slip> orchestration, string id, Slip input) =>
        Engine.StartAsync(orchestration.Name, id, HubJson.ToElement(input), Cancel);

    /// <summary>Starts it and lets it go as far as it can.</summary>
    protected async Task BeginAsync(OrchestrationName<Slip, Slip> orchestration, string id, Slip input)
    {
        Assert.True(await StartAsync(orchestration, id, input));
        await Tested.IdleAsync();
    }

    /// <summary>Sends it a word and lets it go as far as it can.</summary>
    protected async Task HearAsync(string id, string key, Slip word)
    {
        await SignalAsync(id, key, word);
        await Tested.IdleAsync();
    }

    protected async Task EndedAsync(string id, string status)
    {
        var found = await Engine.FindAsync(id, Cancel);
        Assert.Equal((RoundState.Completed, status, null), (found!.State, found.Status, found.Failure));
        Assert.Empty(found.Waits);
    }

    private async Task StandsAsync(string id, RoundState state, string status, params RoundWait[] waits)
    {
        var found = await Engine.FindAsync(id, Cancel);
        Assert.Equal((state, status), (found!.State, found.Status));
        if (waits.Length > 0)
        {
            Assert.Equal(waits, found.Waits);
        }
    }

    private Task SignalAsync(string id, string key, Slip word) => Engine.SignalAsync(id, "word", key, HubJson.ToElement(word), Cancel);

    private async Task<IEnumerable<string>> IdsAsync(RoundState? state, string? prefix) =>
        (await Engine.ListAsync(state, prefix, 100, null, Cancel)).Items.Select(status => status.InstanceId).Order();
}
