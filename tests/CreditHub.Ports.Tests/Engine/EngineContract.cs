using Xunit;

namespace CreditHub.Engine;

/// <summary>What every engine must do: the same histories give the same steps.</summary>
public abstract class EngineContract
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected static Rounds Rounds() => new Rounds()
        .Add<Slip, Slip, WriteLine>(WriteLine.Name)
        .Add<Slip, Slip, FailAtFirst>(FailAtFirst.Name)
        .Add<Slip, Slip, Travel>(Travel.Name)
        .Add<Slip, Slip, Leg>(Leg.Name)
        .Add<Slip, Slip, Listen>(Listen.Name)
        .Add<Slip, Slip, Risk>(Risk.Name)
        .Add<Slip, Slip, Party>(Party.Name)
        .Add<Slip, Slip, Broken>(Broken.Name);

    /// <summary>An engine that runs <see cref="Rounds"/>, whose activities find <paramref name="ledger"/>.</summary>
    protected abstract Task<EngineUnderTest> OpenAsync(Ledger ledger);

    [Fact]
    public async Task Travel_goes_through_every_kind_of_step_in_order()
    {
        var ledger = new Ledger();
        await using var engine = await OpenAsync(ledger);
        await StartAsync(engine, Travel.Name, "t");
        Assert.Equal(["t starts", "t leg"], ledger.Lines);
        await AssertAsync(engine, "t", RoundState.Running, "waiting", new RoundWait("signal", "word", null));
        await SignalAsync(engine, "t", "word", "k1", new Slip("hello", new Figure.Round(3)));
        await engine.AdvanceAsync(TimeSpan.FromDays(4));
        await AssertAsync(engine, "t", RoundState.Running, "waiting");
        await engine.AdvanceAsync(TimeSpan.FromDays(11));
        Assert.Equal("t walked, hello Round { Radius = 3 }, nothing", ledger.Lines[^1]);
        await AssertAsync(engine, "t", RoundState.Completed, "home");
        await AssertAsync(engine, "t.leg", RoundState.Completed, string.Empty);
    }

    [Fact]
    public async Task Signals_that_come_before_the_wait_count_in_order()
    {
        var ledger = new Ledger();
        await using var engine = await OpenAsync(ledger);
        await StartAsync(engine, Listen.Name, "l");
        await engine.Engine.SignalAsync("l", "word", "1", HubJson.ToElement(new Slip("one")), Cancel);
        await engine.Engine.SignalAsync("l", "word", "2", HubJson.ToElement(new Slip("two")), Cancel);
        await engine.Engine.SignalAsync("l", "word", "3", HubJson.ToElement(new Slip("three")), Cancel);
        await engine.IdleAsync();
        Assert.Equal(["one", "two", "three"], ledger.Lines);
    }

    [Fact]
    public async Task Signal_of_the_same_key_counts_once()
    {
        var ledger = new Ledger();
        await using var engine = await OpenAsync(ledger);
        await StartAsync(engine, Listen.Name, "l");
        await SignalAsync(engine, "l", "word", "1", new Slip("one"));
        await SignalAsync(engine, "l", "word", "1", new Slip("one again"));
        await SignalAsync(engine, "l", "word", "2", new Slip("two"));
        Assert.Equal(["one", "two"], ledger.Lines);
    }

    [Fact]
    public async Task Signal_after_a_silence_is_neither_lost_nor_late()
    {
        var ledger = new Ledger();
        await using var engine = await OpenAsync(ledger);
        await StartAsync(engine, Listen.Name, "l");
        await engine.AdvanceAsync(TimeSpan.FromDays(1) + Moment);
        await SignalAsync(engine, "l", "word", "1", new Slip("one"));
        await SignalAsync(engine, "l", "word", "2", new Slip("two"));
        Assert.Equal(["silence", "one", "two"], ledger.Lines);
        for (var day = 0; day < 3; day++)
        {
            await engine.AdvanceAsync(TimeSpan.FromDays(1) + Moment);
        }

        Assert.Equal(["silence", "one", "two", "silence", "silence", "silence"], ledger.Lines);
        await AssertAsync(engine, "l", RoundState.Completed, string.Empty);
    }

    [Fact]
    public async Task Failing_activity_is_tried_again()
    {
        var ledger = new Ledger();
        await using var engine = await OpenAsync(ledger);
        await StartAsync(engine, Risk.Name, "2");
        await engine.AdvanceAsync(Moment);
        await engine.AdvanceAsync(Moment);
        Assert.Equal(["try", "try", "try", "done"], ledger.Lines);
    }

    [Fact]
    public async Task Activity_that_fails_for_good_is_told_to_the_orchestration()
    {
        var ledger = new Ledger();
        await using var engine = await OpenAsync(ledger);
        await StartAsync(engine, Risk.Name, "9");
        await engine.AdvanceAsync(Moment);
        await engine.AdvanceAsync(Moment);
        Assert.Equal(["try", "try", "try", "FailAtFirst: not now"], ledger.Lines);
        await AssertAsync(engine, "9", RoundState.Completed, string.Empty);
    }

    [Fact]
    public async Task One_broken_child_does_not_break_the_others()
    {
        var ledger = new Ledger();
        await using var engine = await OpenAsync(ledger);
        await StartAsync(engine, Party.Name, "p");
        Assert.Equal("a walked, b broke, c walked", ledger.Lines[^1]);
        Assert.Equal(RoundState.Failed, (await engine.Engine.FindAsync("p.b", Cancel))!.State);
    }

    [Fact]
    public async Task Instance_starts_once_running_or_ended()
    {
        var ledger = new Ledger();
        await using var engine = await OpenAsync(ledger);
        Assert.True(await engine.Engine.StartAsync(Leg.Name.Name, "l", HubJson.ToElement(new Slip("l")), Cancel));
        Assert.False(await engine.Engine.StartAsync(Leg.Name.Name, "l", HubJson.ToElement(new Slip("l")), Cancel));
        await engine.IdleAsync();
        Assert.False(await engine.Engine.StartAsync(Leg.Name.Name, "l", HubJson.ToElement(new Slip("l")), Cancel));
        await engine.IdleAsync();
        Assert.Equal(["l leg"], ledger.Lines);
    }

    [Fact]
    public async Task Child_that_ended_before_answers_without_running_again()
    {
        var ledger = new Ledger();
        await using var engine = await OpenAsync(ledger);
        await engine.Engine.StartAsync(Leg.Name.Name, "t.leg", HubJson.ToElement(new Slip("early")), Cancel);
        await engine.IdleAsync();
        await StartAsync(engine, Travel.Name, "t");
        Assert.Equal(["early leg", "t starts"], ledger.Lines);
        await AssertAsync(engine, "t", RoundState.Running, "waiting", new RoundWait("signal", "word", null));
    }

    [Fact]
    public async Task Unknown_instance_is_null_and_a_signal_to_it_is_dropped()
    {
        await using var engine = await OpenAsync(new Ledger());
        await SignalAsync(engine, "nobody", "word", "1", new Slip("one"));
        Assert.Null(await engine.Engine.FindAsync("nobody", Cancel));
        Assert.Empty(await engine.Engine.HistoryAsync("nobody", Cancel));
    }

    [Fact]
    public async Task Instances_are_listed_by_state_and_prefix()
    {
        await using var engine = await OpenAsync(new Ledger());
        await StartAsync(engine, Leg.Name, "leg-1");
        await StartAsync(engine, Listen.Name, "listen-1");
        await StartAsync(engine, Broken.Name, "broken-1");
        Assert.Equal(["broken-1", "leg-1", "listen-1"], await IdsAsync(engine, null, null));
        Assert.Equal(["listen-1"], await IdsAsync(engine, RoundState.Running, null));
        Assert.Equal(["leg-1"], await IdsAsync(engine, RoundState.Completed, null));
        Assert.Equal(["broken-1"], await IdsAsync(engine, RoundState.Failed, null));
        Assert.Equal(["leg-1", "listen-1"], await IdsAsync(engine, null, "l"));
    }

    private static async Task StartAsync(EngineUnderTest engine, OrchestrationName<Slip, Slip> orchestration, string instance)
    {
        await engine.Engine.StartAsync(orchestration.Name, instance, HubJson.ToElement(new Slip(instance)), Cancel);
        await engine.IdleAsync();
    }

    private static async Task SignalAsync(EngineUnderTest engine, string instance, string name, string key, Slip payload)
    {
        await engine.Engine.SignalAsync(instance, name, key, HubJson.ToElement(payload), Cancel);
        await engine.IdleAsync();
    }

    private static async Task AssertAsync(EngineUnderTest engine, string instance, RoundState state, string status, params RoundWait[] waits)
    {
        var found = await engine.Engine.FindAsync(instance, Cancel);
        Assert.Equal((state, status), (found!.State, found.Status));
        if (waits.Length > 0)
        {
            Assert.Equal(waits, found.Waits);
        }
    }

    private static async Task<IEnumerable<string>> IdsAsync(EngineUnderTest engine, RoundState? state, string? prefix) =>
        (await engine.Engine.ListAsync(state, prefix, 100, null, Cancel)).Items.Select(status => status.InstanceId).Order();
}

/// <summary>An engine, and the time in which it lives.</summary>
public abstract class EngineUnderTest : IAsyncDisposable
{
    public abstract IEngine Engine { get; }

    /// <summary>Ends when nothing runs and nothing is due.</summary>
    public abstract Task IdleAsync();

    /// <summary>Moves the time and lets happen what becomes due.</summary>
    public abstract Task AdvanceAsync(TimeSpan by);

    public abstract ValueTask DisposeAsync();
}
