using CreditHub.Catalogue;
using CreditHub.Records;
using CreditHub.Records.Rows;
using Xunit;

namespace CreditHub.Publication.Channels;

/// <summary>Channels that misbehave, and a hub that dies between pushes.</summary>
public sealed class ChannelFaultTests
{
    [Fact]
    public async Task Lost_receipts_are_asked_for_again_and_shown_once()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2)));
        city.Site.LosesReceipts = true;
        await city.HourAsync();
        Assert.Equal(2, city.Site.Shown.Count);
        Assert.All(await city.DeliveriesAsync(), delivery => Assert.Equal("no-receipt", Assert.IsType<DeliveryState.Waiting>(delivery.State).Problem));
        city.Site.LosesReceipts = false;
        await city.HourAsync();
        Assert.All(await city.DeliveriesAsync(), delivery => Assert.IsType<DeliveryState.Confirmed>(delivery.State));
        Assert.All(city.Site.Shown.Values, item => Assert.Equal(1, item.Version));
    }

    [Fact]
    public async Task Refused_item_delays_no_other_and_a_channel_that_is_down_is_asked_ever_less()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2)));
        city.Site.IsDown = true;
        for (var hour = 0; hour < 8; hour++)
        {
            await city.HourAsync();
        }

        Assert.Equal(4, city.Site.Pushes);
        city.Site.IsDown = false;
        city.Site.Refuses = (await city.RecordsAsync())[0].Id.Value;
        await city.Hub.AdvanceAsync(TimeSpan.FromHours(9));
        Assert.Single(city.Site.Shown);
        Assert.Equal(
            ["confirmed", "waiting: no-room"],
            (await city.DeliveriesAsync()).Select(delivery => delivery.State is DeliveryState.Waiting waiting ? "waiting: " + waiting.Problem : "confirmed").Order());
    }

    [Fact]
    public async Task Hub_killed_in_the_middle_of_a_push_pushes_again_and_shows_once()
    {
        await using var city = await PublicationCity.StartAsync();
        var rows = Enumerable.Range(1, 450).Select(index => PenaltyRows.Company(index)).ToArray();
        await city.ApproveAsync(await city.UploadAsync(rows));
        var (pushed, killed) = (new TaskCompletionSource(), new TaskCompletionSource());
        city.Site.OnPush = () =>
        {
            pushed.TrySetResult();
            return killed.Task;
        };
        city.Hub.Clock.MoveTo(city.Hub.Clock.GetUtcNow().AddHours(1));
        await city.Hub.Get<Oversight.Sweep>().RunAsync(TestContext.Current.CancellationToken);
        await pushed.Task;
        await city.Hub.RestartAsync();
        killed.SetResult();
        await city.HourAsync();
        await city.HourAsync();
        Assert.Equal(450, city.Site.Shown.Count);
        Assert.All(await city.DeliveriesAsync(), delivery => Assert.IsType<DeliveryState.Confirmed>(delivery.State));
        Assert.All(city.Site.Shown.Values, item => Assert.Equal(1, item.Version));
    }

    [Fact]
    public async Task Hub_killed_while_it_publishes_publishes_each_record_once()
    {
        await using var city = await PublicationCity.StartAsync();
        var id = await city.UploadAsync([.. Enumerable.Range(1, 400).Select(index => PenaltyRows.Company(index))]);
        var decide = city.Hub.Get<DecideUpload>();
        PublicationCity.Accepted(await decide.ClassifyAsync(id, DocumentClass.Public, [], PublicationCity.First, TestContext.Current.CancellationToken));
        PublicationCity.Accepted(await decide.ApproveAsync(id, PublicationCity.Second, TestContext.Current.CancellationToken));
        for (var kills = 0; kills < 3; kills++)
        {
            await city.Hub.RestartAsync();
        }

        await city.Hub.IdleAsync();
        Assert.Equal(400, Assert.IsType<UploadPublicationState.Published>((await city.PublicationAsync(id)).State).Counts.Published);
        Assert.Equal(400, (await city.DeliveriesAsync()).Count);
    }

    [Fact]
    public async Task Reconciliation_pushes_what_was_lost_and_withdraws_what_is_too_much()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2), PenaltyRows.Company(3)));
        await city.HourAsync();
        var records = await city.RecordsAsync();
        await city.ChangeAsync(records[1], new RecordState.Withdrawn("误报", PenaltyRows.Uploader, new DateOnly(2026, 3, 10)));
        await city.HourAsync();
        Assert.Equal(2, city.Site.Shown.Count);

        city.Site.Forget(records[0].Id.Value);
        city.Site.Forget(records[1].Id.Value);
        city.Site.Invent(records[1].Id.Value);
        city.Site.Invent("rec-unheard-of");
        await city.Hub.AdvanceAsync(TimeSpan.FromDays(1));
        await city.HourAsync();
        Assert.Equal(
            new[] { records[0].Id.Value, records[2].Id.Value }.Order(StringComparer.Ordinal),
            city.Site.Shown.Keys.Order(StringComparer.Ordinal));
    }
}
