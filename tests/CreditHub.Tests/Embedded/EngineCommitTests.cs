using CreditHub.Audit;
using CreditHub.Engine;
using CreditHub.Machines;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>An instance's code sees what happens in the commit that stores it, and so never more than that.</summary>
public sealed class EngineCommitTests
{
    // A batch, then its only job alone.
    private const int OneWrite = 2;
    private readonly FailingMachine machine = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_came_of_a_start_or_a_signal_is_there_when_its_caller_goes_on()
    {
        await using var hub = await StartAsync();
        await BeginAsync(hub, SampleRounds.Collect, "c", new Slip("", 2));
        Assert.Equal([new RoundWait("signal", "word", null)], (await hub.Get<IEngine>().FindAsync("c", Cancel))!.Waits);

        await SignalAsync(hub, "1", "a");
        Assert.Equal("a", (await hub.Get<IEngine>().FindAsync("c", Cancel))!.Status);

        await SignalAsync(hub, "2", "b");
        Assert.Equal(RoundState.Completed, (await hub.Get<IEngine>().FindAsync("c", Cancel))!.State);
    }

    [Fact]
    public async Task Signal_whose_commit_failed_was_never_seen_and_counts_when_it_comes_again()
    {
        await using var hub = await StartAsync();
        await BeginAsync(hub, SampleRounds.Collect, "c", new Slip("", 2));
        machine.Fail(OneWrite);
        await Assert.ThrowsAsync<IOException>(() => SignalAsync(hub, "1", "a"));

        await SignalAsync(hub, "1", "a");
        await SignalAsync(hub, "2", "b");

        var found = await hub.Get<IEngine>().FindAsync("c", Cancel);
        Assert.Equal((RoundState.Completed, "ab"), (found!.State, found.Status));
    }

    [Fact]
    public async Task Children_whose_start_failed_with_their_parent_start_with_it_again()
    {
        await using var hub = await StartAsync();
        machine.Fail(OneWrite);
        await Assert.ThrowsAsync<IOException>(() => BeginAsync(hub, SampleRounds.Parent, "p", new Slip("p.kid", 2)));
        Assert.Null(await hub.Get<IEngine>().FindAsync("p.kid", Cancel));

        Assert.True(await BeginAsync(hub, SampleRounds.Parent, "p", new Slip("p.kid", 2)));
        Assert.Equal(RoundState.Running, (await hub.Get<IEngine>().FindAsync("p.kid", Cancel))!.State);
    }

    [Fact]
    public async Task Chain_goes_on_from_its_stored_end_when_a_commit_failed()
    {
        await using var hub = await StartAsync();
        var audit = hub.Get<IAuditLog>();
        await audit.AppendAsync([Fact("1")], Cancel);
        machine.Fail(OneWrite);
        await Assert.ThrowsAsync<IOException>(() => audit.AppendAsync([Fact("2")], Cancel));
        await audit.AppendAsync([Fact("3")], Cancel);

        var entries = await audit.ReadAsync(0, 10, Cancel);
        Assert.Equal(["1", "3"], entries.Select(entry => entry.Fact.Key));
        Assert.Null(AuditChain.FirstBroken(entries, null));
    }

    private static AuditFact Fact(string key) => new(key, TestHub.Morning, "hub/test", "test.noted", "x", "");

    private static Task<bool> BeginAsync(TestHub hub, OrchestrationName<Slip, Slip> name, string id, Slip input) =>
        hub.Get<IEngine>().StartAsync(name.Name, id, HubJson.ToElement(input), Cancel);

    private static Task SignalAsync(TestHub hub, string key, string word) =>
        hub.Get<IEngine>().SignalAsync("c", "word", key, HubJson.ToElement(new Slip(word)), Cancel);

    private Task<TestHub> StartAsync() => EmbeddedParts.StartAsync(
        rounds: SampleRounds.All(), more: services => services.AddSingleton(new World()).AddSingleton<Machine>(machine));
}
