using Xunit;

namespace CreditHub.Engine;

/// <summary>Children: one id runs once, and whoever calls it gets what it ended with.</summary>
public abstract partial class EngineContract
{
    // A parent whose child has another's name may have to ask for it: each hour at the latest.
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(61);

    [Fact]
    public async Task One_broken_child_does_not_break_the_others()
    {
        await BeginAsync(SampleRounds.Party, "p", new Slip(""));
        await EndedAsync("p", "a, b broke, c");
        Assert.Equal(RoundState.Failed, (await Engine.FindAsync("p.b", Cancel))!.State);
    }

    [Fact]
    public async Task Child_that_ended_before_answers_without_running_again()
    {
        await BeginAsync(Leg.Name, "t-leg", new Slip("early"));
        await BeginAsync(Journey.Name, "t", new Slip("a"));
        Assert.Equal(["early", "a-first"], World.Lines);
        await StandsAsync("t", RoundState.Running, "waiting for word", new RoundWait("signal", "word", null));
        await BeginAsync(SampleRounds.Parent, "p", new Slip("t-leg"));
        await EndedAsync("p", "early");
    }

    [Fact]
    public async Task Child_answers_its_parent_when_it_ends()
    {
        await BeginAsync(SampleRounds.Parent, "p", new Slip("kid", 2));
        Assert.Equal(RoundState.Running, (await Engine.FindAsync("p", Cancel))!.State);
        await HearAsync("kid", "1", new Slip("grown"));
        await Tested.AdvanceAsync(Look);
        await EndedAsync("p", "child-grown");
        await BeginAsync(SampleRounds.Parent, "later", new Slip("kid", 2));
        await EndedAsync("later", "child-grown");
    }

    [Fact]
    public async Task Own_child_answers_its_parent_at_once()
    {
        await BeginAsync(SampleRounds.Parent, "p", new Slip("p.kid", 2));
        await HearAsync("p.kid", "1", new Slip("grown"));
        await EndedAsync("p", "child-grown");
    }

    [Fact]
    public async Task Child_answers_all_its_parents_while_it_runs_and_after()
    {
        await StartAsync(SampleRounds.Parent, "p1", new Slip("kid", 2));
        await BeginAsync(SampleRounds.Parent, "p2", new Slip("kid", 2));
        await BeginAsync(SampleRounds.Parent, "k", new Slip("kid", 2));
        await HearAsync("kid", "1", new Slip("grown"));
        await BeginAsync(SampleRounds.Parent, "p3", new Slip("kid", 2));
        await Tested.AdvanceAsync(Look);
        foreach (var parent in new[] { "p1", "p2", "k", "p3" })
        {
            await EndedAsync(parent, "child-grown");
        }
    }

    [Fact]
    public async Task Own_child_that_runs_already_is_waited_for_and_not_run_again()
    {
        await BeginAsync(SampleRounds.Collect, "p.kid", new Slip("first-", 1));
        await BeginAsync(SampleRounds.Parent, "p", new Slip("p.kid", 2));
        await StandsAsync("p", RoundState.Running, string.Empty, new RoundWait("child", "p.kid", null));
        await HearAsync("p.kid", "1", new Slip("grown"));
        await Tested.AdvanceAsync(Look);
        await EndedAsync("p", "first-grown");
    }

    [Fact]
    public async Task Child_called_twice_at_once_by_one_parent_runs_once()
    {
        await BeginAsync(SampleRounds.Twin, "t", new Slip("a"));
        await EndedAsync("t", "a a");
        Assert.Equal(["a"], World.Lines);
    }

    [Fact]
    public async Task Child_that_failed_before_fails_its_next_parent_too_and_is_named()
    {
        await BeginAsync(SampleRounds.Parent, "p1", new Slip("kid", 1));
        await BeginAsync(SampleRounds.Parent, "p2", new Slip("kid", 1));
        await Tested.AdvanceAsync(Look);
        await EndedAsync("p1", "kid: a defect");
        await EndedAsync("p2", "kid: a defect");
    }

    [Fact]
    public async Task Failure_of_an_own_child_is_an_exception_in_its_parent_that_names_it()
    {
        await BeginAsync(SampleRounds.Parent, "p", new Slip("p.kid", 1));
        await EndedAsync("p", "p.kid: a defect");
    }
}
