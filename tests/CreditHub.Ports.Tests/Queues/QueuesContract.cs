using Xunit;

namespace CreditHub.Queues;

/// <summary>What every queues back end must do. Messages die after five deliveries.</summary>
public abstract class QueuesContract : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly DateTimeOffset Ordered = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private IQueues queues = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => queues = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    [Fact]
    public async Task Message_is_leased_as_sent_and_completed_once()
    {
        var sent = Message("1");
        await queues.SendAsync([sent], Cancel);

        var leased = Assert.Single(await LeaseAsync());

        Assert.Equal(sent with { Data = leased.Message.Data }, leased.Message);
        Assert.Equal(sent.Data.GetRawText(), leased.Message.Data.GetRawText());
        Assert.Equal(1, leased.Deliveries);
        Assert.Empty(await LeaseAsync());
        Assert.Equal(LeaseOutcome.Done, await queues.CompleteAsync("u", "1", leased.LeaseToken, Cancel));
        Assert.Equal(LeaseOutcome.AlreadyDone, await queues.CompleteAsync("u", "1", leased.LeaseToken, Cancel));
        Assert.Equal(LeaseOutcome.Unknown, await queues.CompleteAsync("u", "9", leased.LeaseToken, Cancel));
        Assert.Empty(await queues.DeadLettersAsync("u", Cancel));
    }

    [Fact]
    public async Task Same_id_is_dropped_even_after_completion_but_not_in_another_queue()
    {
        await queues.SendAsync([Message("1"), Message("1")], Cancel);
        var leased = Assert.Single(await LeaseAsync());
        await queues.CompleteAsync("u", "1", leased.LeaseToken, Cancel);

        await queues.SendAsync([Message("1"), Message("1") with { Queue = "v" }], Cancel);

        Assert.Empty(await LeaseAsync());
        Assert.Single(await LeaseAsync("v"));
    }

    [Fact]
    public async Task Session_keeps_its_order_and_others_pass()
    {
        await queues.SendAsync([Message("1", "a"), Message("2", "a"), Message("4", "a")], Cancel);
        Advance(TimeSpan.FromSeconds(1));
        await queues.SendAsync([Message("3", "b")], Cancel);

        var first = await LeaseAsync(max: 1);
        var second = await LeaseAsync();
        await queues.CompleteAsync("u", "1", first[0].LeaseToken, Cancel);
        var third = await LeaseAsync();

        Assert.Equal(["1"], Ids(first));
        Assert.Equal(["3"], Ids(second));
        Assert.Equal(["2", "4"], Ids(third));
    }

    [Fact]
    public async Task Message_given_back_goes_before_those_that_others_hold_and_nothing_passes_them()
    {
        await queues.SendAsync([Message("1", "a"), Message("2", "a"), Message("3", "a")], Cancel);
        var held = await LeaseAsync(max: 2);
        await queues.AbandonAsync("u", "1", held[0].LeaseToken, "later", Cancel);

        Assert.Equal(["1"], Ids(await LeaseAsync()));
    }

    [Fact]
    public async Task Lease_that_ran_out_is_handed_out_again_and_its_token_is_stale()
    {
        await queues.SendAsync([Message("1")], Cancel);
        var first = Assert.Single(await LeaseAsync());

        Advance(Lease);
        var second = Assert.Single(await LeaseAsync());

        Assert.Equal(2, second.Deliveries);
        Assert.Equal(LeaseOutcome.Stale, await queues.CompleteAsync("u", "1", first.LeaseToken, Cancel));
        Assert.Equal(LeaseOutcome.Done, await queues.CompleteAsync("u", "1", second.LeaseToken, Cancel));
    }

    [Fact]
    public async Task Leased_message_is_read_by_its_token_until_the_lease_ends()
    {
        await queues.SendAsync([Message("1")], Cancel);
        Assert.Null(await queues.LeasedAsync("u", "1", "", Cancel));
        var first = Assert.Single(await LeaseAsync());

        Assert.Equal("1", (await queues.LeasedAsync("u", "1", first.LeaseToken, Cancel))!.Id);
        Assert.Equal("1", (await queues.LeasedAsync("u", "1", first.LeaseToken, Cancel))!.Id);
        Assert.Null(await queues.LeasedAsync("u", "1", "invented", Cancel));
        Assert.Null(await queues.LeasedAsync("u", "2", first.LeaseToken, Cancel));
        Assert.Null(await queues.LeasedAsync("v", "1", first.LeaseToken, Cancel));

        Advance(Lease);
        Assert.Null(await queues.LeasedAsync("u", "1", first.LeaseToken, Cancel));
        var second = Assert.Single(await LeaseAsync());
        Assert.Null(await queues.LeasedAsync("u", "1", first.LeaseToken, Cancel));
        await queues.CompleteAsync("u", "1", second.LeaseToken, Cancel);
        Assert.Null(await queues.LeasedAsync("u", "1", second.LeaseToken, Cancel));
    }

    [Fact]
    public async Task Abandoned_too_often_it_is_dead_until_revived_at_its_place()
    {
        await queues.SendAsync([Message("1", "a"), Message("2", "a")], Cancel);
        for (var delivery = 1; delivery <= 5; delivery++)
        {
            var leased = Assert.Single(await LeaseAsync(max: 1));
            Assert.Equal(("1", delivery), (leased.Message.Id, leased.Deliveries));
            Assert.Equal(LeaseOutcome.Done, await queues.AbandonAsync("u", "1", leased.LeaseToken, "no room", Cancel));
        }

        var dead = Assert.Single(await queues.DeadLettersAsync("u", Cancel));
        Assert.Equal(("1", 5, "no room"), (dead.Message.Id, dead.Deliveries, dead.Reason));
        Assert.Single(await queues.DeadLettersAsync(null, Cancel));
        Assert.Empty(await queues.DeadLettersAsync("v", Cancel));

        Assert.True(await queues.ReviveAsync("u", "1", Cancel));
        Assert.False(await queues.ReviveAsync("u", "1", Cancel));
        Assert.Equal([("1", 1, 1), ("2", 1, 0)], (await LeaseAsync()).Select(leased => (leased.Message.Id, leased.Deliveries, leased.Revivals)));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("waiting")]
    [InlineData("leased")]
    [InlineData("completed")]
    public async Task Buried_message_is_dead_whatever_it_was_and_may_be_revived(string before)
    {
        var message = Message("1");
        await queues.SendAsync(before == "unknown" ? [Message("2")] : [message, Message("2")], Cancel);
        var token = before is "leased" or "completed" ? (await LeaseAsync(max: 1))[0].LeaseToken : "none";
        if (before == "completed")
        {
            await queues.CompleteAsync("u", "1", token, Cancel);
        }

        await queues.BuryAsync(message, 0, "given up", Cancel);
        await queues.BuryAsync(message, 0, "given up again", Cancel);

        var dead = Assert.Single(await queues.DeadLettersAsync("u", Cancel));
        Assert.Equal(("1", "given up", "文"), (dead.Message.Id, dead.Reason, dead.Message.Data.GetProperty("text").GetString()));
        Assert.Equal(LeaseOutcome.Stale, await queues.CompleteAsync("u", "1", token, Cancel));
        Assert.Equal(["2"], Ids(await LeaseAsync()));
        Assert.True(await queues.ReviveAsync("u", "1", Cancel));
    }

    [Fact]
    public async Task Message_revived_since_is_not_buried_by_news_from_before()
    {
        await queues.BuryAsync(Message("1"), 0, "given up", Cancel);
        await queues.ReviveAsync("u", "1", Cancel);

        await queues.BuryAsync(Message("1"), 0, "given up", Cancel);

        Assert.Empty(await queues.DeadLettersAsync("u", Cancel));
        Assert.Equal(1, Assert.Single(await LeaseAsync()).Revivals);
        await queues.BuryAsync(Message("1"), 1, "given up once more", Cancel);
        Assert.Single(await queues.DeadLettersAsync("u", Cancel));
    }

    [Fact]
    public async Task Dead_letter_lets_its_session_go_on()
    {
        await queues.SendAsync([Message("1", "a"), Message("2", "a")], Cancel);
        for (var delivery = 1; delivery <= 5; delivery++)
        {
            await LeaseAsync(max: 1);
            Advance(Lease);
        }

        Assert.Equal(["2"], Ids(await LeaseAsync(max: 1)));
        Assert.Single(await queues.DeadLettersAsync("u", Cancel));
    }

    [Fact]
    public async Task Depths_say_what_each_queue_holds()
    {
        await queues.SendAsync([Message("1"), Message("2", "b"), Message("3", "c"), Message("1") with { Queue = "v" }], Cancel);
        var leased = await LeaseAsync(max: 2);
        await queues.CompleteAsync("u", leased[0].Message.Id, leased[0].LeaseToken, Cancel);

        var depths = (await queues.DepthsAsync(Cancel)).OrderBy(depth => depth.Queue).ToList();

        Assert.Equal([("u", 1, 1, 0), ("v", 1, 0, 0)], depths.Select(depth => (depth.Queue, depth.Waiting, depth.Leased, depth.Dead)));
        Assert.Equal(Ordered, depths[0].OldestAt);
    }

    [Fact]
    public async Task Waiting_lease_is_woken_by_a_send()
    {
        var waiting = queues.LeaseAsync("u", 10, Lease, TimeSpan.FromMinutes(1), Cancel);
        Assert.False(waiting.IsCompleted);

        await queues.SendAsync([Message("1")], Cancel);

        Assert.Single(await waiting);
    }

    [Fact]
    public async Task Cancelled_wait_ends_empty()
    {
        using var cancel = new CancellationTokenSource();
        var waiting = queues.LeaseAsync("u", 10, Lease, TimeSpan.FromMinutes(1), cancel.Token);

        await cancel.CancelAsync();

        Assert.Empty(await waiting);
    }

    [Fact]
    public async Task Competing_takers_never_share_a_message()
    {
        await queues.SendAsync([.. Enumerable.Range(0, 200).Select(i => Message($"{i}", $"s{i % 50}"))], Cancel);

        var taken = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => LeaseAsync(max: 5)));

        var ids = taken.SelectMany(Ids).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    /// <summary>Empty queues.</summary>
    protected abstract ValueTask<IQueues> OpenAsync();

    /// <summary>Moves the time in which leases run out.</summary>
    protected abstract void Advance(TimeSpan by);

    private static QueueMessage Message(string id, string session = "s") =>
        new("u", id, session, "creditHub.directive", $"about-{id}", Ordered, HubJson.ToElement(new { Text = "文", Number = 3 }));

    private static IEnumerable<string> Ids(IEnumerable<LeasedMessage> leased) => leased.Select(message => message.Message.Id);

    private Task<IReadOnlyList<LeasedMessage>> LeaseAsync(string queue = "u", int max = 10) => queues.LeaseAsync(queue, max, Lease, TimeSpan.Zero, Cancel);
}
