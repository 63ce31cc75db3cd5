using System.Text.Json;
using CreditHub.JointActions;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Queues;

public sealed class HandOverTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Impose_suspend_and_lift_arrive_in_order_in_the_envelope_of_the_lease_route()
    {
        await using var city = await BusCity.StartAsync();
        var entry = Sample.Entry();
        await city.ChangeAsync(entry);
        await city.HandOverAsync();
        await city.ChangeAsync(Sample.Held(entry));
        await city.HandOverAsync();
        await city.ChangeAsync(Sample.Ended(Sample.Held(entry)));
        await city.HandOverAsync();

        Assert.Equal(["impose", "suspend", "lift"], city.Arrived.Select(Word));
        Assert.Single(city.Arrived.Select(message => message.Session).Distinct());
        Assert.Equal(
            ["data", "datacontenttype", "id", "source", "specversion", "subject", "time", "type"],
            JsonElement.Parse(city.Arrived[0].Body).EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal($"land/{city.Arrived[0].MessageId}", city.Arrived[0].Id);
    }

    [Fact]
    public async Task Messages_of_a_session_keep_their_order_in_one_hand_over()
    {
        await using var city = await BusCity.StartAsync();
        await city.Hub.Get<IQueues>().SendAsync(
            [.. Enumerable.Range(0, 250).Select(i => new QueueMessage(
                "land", $"{i:000}", $"s{i % 3}", "other", "about", TestHub.Morning, HubJson.ToElement(i)))],
            Cancel);

        await city.HandOverAsync();

        Assert.Equal(250, city.Arrived.Count);
        Assert.All(city.Arrived.GroupBy(message => message.Session), session =>
            Assert.Equal(session.Select(message => message.MessageId).Order(StringComparer.Ordinal), session.Select(message => message.MessageId)));
    }

    [Fact]
    public async Task Hold_between_order_and_hand_over_wins()
    {
        await using var city = await BusCity.StartAsync();
        await city.ChangeAsync(Sample.Entry());
        await city.StoreAsync(Sample.Held(Sample.Entry()));

        await city.HandOverAsync();

        Assert.Equal(["suspend"], city.Arrived.Select(Word));
        Assert.Contains("queue.dropped", await city.FactsAsync());
    }

    [Fact]
    public async Task Handing_over_is_no_receipt_and_another_units_messages_stay()
    {
        await using var city = await BusCity.StartAsync();
        await city.ChangeAsync(Sample.Entry());

        await city.HandOverAsync();

        Assert.IsType<InstructionState.Delivered>(await city.StateAsync());
        var depth = Assert.Single(await city.Hub.Get<IQueues>().DepthsAsync(Cancel));
        Assert.Equal(("museum", 1), (depth.Queue, depth.Waiting));
    }

    [Fact]
    public async Task Crash_between_sending_and_completing_sends_again_under_the_same_id()
    {
        await using var city = await BusCity.StartAsync();
        await city.ChangeAsync(Sample.Entry());
        city.DiesAfterSending = true;
        await Assert.ThrowsAsync<OperationCanceledException>(() => city.HandOverAsync());

        await city.HandOverAsync();
        Assert.Equal(("land", 0, 1), Depth(await city.Hub.Get<IQueues>().DepthsAsync(Cancel)));
        await city.Hub.AdvanceAsync(TimeSpan.FromMinutes(5));
        await city.HandOverAsync();

        Assert.Equal(["impose"], city.Arrived.Select(Word));
        Assert.DoesNotContain(await city.Hub.Get<IQueues>().DepthsAsync(Cancel), depth => depth.Queue == "land");
    }

    [Fact]
    public async Task What_the_bus_gave_up_is_a_dead_letter_and_revived_it_is_handed_over_under_another_id()
    {
        await using var city = await BusCity.StartAsync();
        await city.ChangeAsync(Sample.Entry());
        await city.HandOverAsync();
        var first = city.Arrived.Single();

        await GiveUpAsync(city, first);
        await GiveUpAsync(city, first);
        Assert.Equal(("land", "MaxDeliveryCountExceeded"), Assert.Single(await city.DeadAsync()));
        Assert.Single(await city.FactsAsync(), fact => fact == "queue.given-up");

        var office = new Caller(Sample.Office, "p9", true, new HashSet<Role> { Role.Office }, null);
        Lists.Sample.Ok(await city.Hub.Get<DeadLetters>().ReviveAsync("land", first.MessageId, office, Cancel));
        await GiveUpAsync(city, first);
        Assert.Empty(await city.DeadAsync());
        await city.HandOverAsync();

        Assert.Equal(2, city.Arrived.Count);
        Assert.Equal(first with { Id = first.Id + "/1", Revivals = 1 }, city.Arrived[1]);
    }

    [Fact]
    public void Long_ids_fit_the_bus_and_stay_apart()
    {
        var ids = new[] { "a", "b" }.Select(end => BusMessage.Of(new(
            new("land", new string('x', 200) + end, new string('s', 200), "t", "s", TestHub.Morning, HubJson.ToElement(1)), "token", TestHub.Morning, 1, 0)));

        Assert.All(ids, message => Assert.True(message.Id.Length <= 128 && message.Session.Length <= 128));
        Assert.Equal(2, ids.Select(message => message.Id).Distinct().Count());
    }

    private static Task GiveUpAsync(BusCity city, BusMessage message) => city.Hub.Get<TakeBack>()
        .RunAsync(new(message.Unit), message.MessageId, message.Revivals, "MaxDeliveryCountExceeded", Cancel);

    private static (string, int, int) Depth(IReadOnlyList<QueueDepth> depths) =>
        depths.Where(depth => depth.Queue == "land").Select(depth => (depth.Queue, depth.Waiting, depth.Leased)).Single();

    private static string Word(BusMessage message) => JsonElement.Parse(message.Body).GetProperty("type").GetString()!.Split('.')[3];
}
