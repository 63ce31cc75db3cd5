using CreditHub.Audit;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>What every adapter of the audit log port must do.</summary>
public abstract class AuditContract : IAsyncLifetime
{
    private IAuditLog log = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => log = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task Facts_are_chained_in_order_and_repeats_dropped()
    {
        await log.AppendAsync([Fact(1), Fact(2), Fact(1)], Cancel);
        await log.AppendAsync([Fact(2), Fact(3)], Cancel);

        var entries = await log.ReadAsync(0, 10, Cancel);
        Assert.Equal([Fact(1), Fact(2), Fact(3)], entries.Select(entry => entry.Fact));
        Assert.Null(AuditChain.FirstBroken(entries, null));
        Assert.Equal([2], (await log.ReadAsync(1, 1, Cancel)).Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task Writers_at_once_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => log.AppendAsync([Fact(i), Fact(i + 1)], Cancel)));

        var entries = await log.ReadAsync(0, 1000, Cancel);
        Assert.Equal(201, entries.Count);
        Assert.Null(AuditChain.FirstBroken(entries, null));
    }

    [Fact]
    public async Task Target_finds_its_facts()
    {
        await log.AppendAsync([Fact(1), Fact(2), Fact(12), Fact(3)], Cancel);

        Assert.Equal(["k2", "k12"], (await log.AboutAsync("t2", Cancel)).Select(entry => entry.Fact.Key));
        Assert.Empty(await log.AboutAsync("t9", Cancel));
    }

    protected abstract ValueTask<IAuditLog> OpenAsync();

    private static AuditFact Fact(int i) => new($"k{i}", TestHub.Morning.AddTicks(i), "u/1", "list.decided", $"t{i % 10}", "细节");
}
