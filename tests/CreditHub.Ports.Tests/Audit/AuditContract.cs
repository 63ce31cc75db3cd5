using Xunit;

namespace CreditHub.Audit;

/// <summary>What every audit log must do.</summary>
public abstract class AuditContract
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An empty log; called twice in one test it gives two instances over the same one.</summary>
    protected abstract Task<IAuditLog> OpenAsync();

    [Fact]
    public async Task Facts_are_chained_without_gaps()
    {
        var log = await OpenAsync();
        await log.AppendAsync([Fact(1), Fact(2)], Cancel);
        await log.AppendAsync([Fact(3)], Cancel);
        var entries = await log.ReadAsync(0, 100, Cancel);
        Assert.Equal([(1L, Fact(1)), (2L, Fact(2)), (3L, Fact(3))], entries.Select(entry => (entry.Sequence, entry.Fact)));
        Assert.Null(AuditChain.FirstBroken(entries, null));
    }

    [Fact]
    public async Task Fact_noted_twice_stands_once()
    {
        var log = await OpenAsync();
        await log.AppendAsync([Fact(1), Fact(2), Fact(1)], Cancel);
        await log.AppendAsync([Fact(2), Fact(3)], Cancel);
        Assert.Equal(["k1", "k2", "k3"], (await log.ReadAsync(0, 100, Cancel)).Select(entry => entry.Fact.Key));
    }

    [Fact]
    public async Task Reading_goes_on_after_a_sequence_number()
    {
        var log = await OpenAsync();
        for (var number = 1; number <= 9; number++)
        {
            await log.AppendAsync([Fact(number), Fact(number + 100)], Cancel);
        }

        Assert.Equal([6L, 7L, 8L], (await log.ReadAsync(5, 3, Cancel)).Select(entry => entry.Sequence));
        Assert.Equal([18L], (await log.ReadAsync(17, 3, Cancel)).Select(entry => entry.Sequence));
        Assert.Empty(await log.ReadAsync(18, 3, Cancel));
    }

    [Fact]
    public async Task Entries_about_a_target_are_found_oldest_first()
    {
        var log = await OpenAsync();
        await log.AppendAsync([Fact(1, "e1"), Fact(2, "e2"), Fact(3, "e1")], Cancel);
        await log.AppendAsync([Fact(4, "e1")], Cancel);
        Assert.Equal([1L, 3L, 4L], (await log.AboutAsync("e1", Cancel)).Select(entry => entry.Sequence));
        Assert.Equal([3L, 4L], (await log.AboutAsync("e1", Cancel, after: 1)).Select(entry => entry.Sequence));
        Assert.Empty(await log.AboutAsync("e3", Cancel));
    }

    [Fact]
    public async Task Two_instances_that_append_at_once_make_one_chain()
    {
        var logs = new[] { await OpenAsync(), await OpenAsync() };
        await Task.WhenAll(Enumerable.Range(0, 120).Select(number => Task.Run(
            () => logs[number % 2].AppendAsync([Fact(number % 100), Fact(number + 1000)], Cancel), Cancel)));
        var entries = await logs[0].ReadAsync(0, 1000, Cancel);
        Assert.Equal(220, entries.Count);
        Assert.Equal(220, entries.Select(entry => entry.Fact.Key).Distinct().Count());
        Assert.Null(AuditChain.FirstBroken(entries, null));
    }

    [Fact]
    public async Task Facts_noted_by_many_at_once_stand_once()
    {
        var log = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => log.AppendAsync([Fact(number), Fact(number + 1)], Cancel)));
        var entries = await log.ReadAsync(0, 1000, Cancel);
        Assert.Equal(201, entries.Count);
        Assert.Null(AuditChain.FirstBroken(entries, null));
    }

    private static AuditFact Fact(int number, string target = "t") =>
        new($"k{number}", DateTimeOffset.UnixEpoch.AddSeconds(number), "office/p1", "list.decided", target, "说明");
}
