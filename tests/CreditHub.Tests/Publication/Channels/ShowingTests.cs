using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Publication.Channels;

/// <summary>By when public channels show what is published, by their own receipts, and who is told where they do not (T1–T3, P1, P2).</summary>
public sealed class ShowingTests
{
    // Decided on Thursday, 5 March 2026: due on Monday the 16th, in a calendar without holidays near.
    private static readonly DateOnly Due = new(2026, 3, 16);
    private static readonly DateTimeOffset Reminder = WorkCalendar.StartOf(new DateOnly(2026, 3, 12));
    private static readonly DateTimeOffset Overdue = WorkCalendar.StartOf(new DateOnly(2026, 3, 17));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Channel_that_is_down_is_told_once_a_rung_and_what_it_shows_then_is_late()
    {
        await using var city = await PublicationCity.StartAsync();
        city.Site.IsDown = true;
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2)));
        await city.Hub.AdvanceToAsync(Reminder.AddMinutes(-1));
        Assert.Empty(await ToldAsync(city, PenaltyRows.Uploader));
        await city.Hub.AdvanceToAsync(Reminder);
        Assert.Equal(["unshown-reminder"], await ToldAsync(city, PenaltyRows.Uploader));
        await city.Hub.AdvanceToAsync(Overdue.AddMinutes(-1));
        Assert.Empty(await ToldAsync(city, TestProfile.Office));
        Assert.Equal((2, 0), await WaitingAsync(city));
        await city.Hub.AdvanceToAsync(Overdue);
        Assert.Equal(["unshown-overdue"], await ToldAsync(city, TestProfile.Office));
        Assert.Equal(["unshown-overdue"], await ToldAsync(city, PenaltyRows.Uploader));
        Assert.Equal((2, 2), await WaitingAsync(city));

        await city.Hub.AdvanceAsync(TimeSpan.FromDays(20));
        Assert.Empty(await ToldAsync(city, TestProfile.Office));
        city.Site.IsDown = false;
        await city.Hub.AdvanceAsync(TimeSpan.FromDays(2));
        var standing = await StandingAsync(city, PublicationCity.Channel);
        Assert.Equal((0, 2, 0, 0), (standing.InTime, standing.Late, standing.Waiting, standing.Missing));
        Assert.Equal((Due, false), await ChannelOfFirstAsync(city));
    }

    [Fact]
    public async Task Receipt_by_the_last_day_is_in_time_and_stays_so_when_the_channel_loses_the_record()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1)));
        await city.HourAsync();
        Assert.Equal((Due, true), await ChannelOfFirstAsync(city));
        city.Site.Forget((await city.RecordsAsync())[0].Id.Value);
        await city.Hub.AdvanceToAsync(Overdue.AddDays(1));
        await city.HourAsync();
        Assert.Single(city.Site.Shown);
        Assert.Equal((1, 0), await StandingAsync(city, PublicationCity.Channel) is var standing ? (standing.InTime, standing.Late) : default);
        Assert.Empty(await ToldAsync(city, TestProfile.Office));
    }

    [Fact]
    public async Task Record_that_is_approved_late_is_shown_late_and_told_of_only_where_its_pushes_fail()
    {
        await using var city = await PublicationCity.StartAsync();
        var (id, other) = (await city.UploadAsync(PenaltyRows.Company(1)), await city.UploadAsync(PenaltyRows.Company(2)));
        await city.Hub.AdvanceToAsync(Overdue.AddHours(9));
        await city.ApproveAsync(id);
        await city.HourAsync();
        city.Site.IsDown = true;
        await city.ApproveAsync(other);
        await city.Hub.AdvanceAsync(TimeSpan.FromHours(23));
        Assert.Empty(await ToldAsync(city, TestProfile.Office));
        await city.Hub.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(["unshown-overdue"], await ToldAsync(city, TestProfile.Office));
        var standing = await StandingAsync(city, PublicationCity.Channel);
        Assert.Equal((0, 1, 1, 1), (standing.InTime, standing.Late, standing.Waiting, standing.Missing));
    }

    [Fact]
    public async Task Refused_record_is_told_to_its_provider_and_the_office_once_with_the_reason()
    {
        await using var city = await PublicationCity.StartAsync();
        var id = await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2));
        city.Site.Refuses = (await city.RecordsAsync())[0].Id.Value;
        await city.ApproveAsync(id);
        await city.Hub.AdvanceToAsync(Reminder.AddMinutes(-1));
        foreach (var unit in (UnitId[])[PenaltyRows.Uploader, TestProfile.Office])
        {
            var message = Assert.Single(await LeaseAsync(city, unit), message => message.Type == "cn.credithub.publication.refused.v1");
            var view = HubJson.From<DeliveryView>(message.Data);
            Assert.Equal((city.Site.Refuses, PublicationCity.Channel, "refused", "no-room"), (view.Record, view.Channel, view.State, view.Problem));
        }

        var refused = PublicationCity.Accepted(await city.Hub.Get<ReadChannels>().RecordsAsync(PublicationCity.Channel, ShowingState.Refused, 10, null, Cancel));
        Assert.Equal(city.Site.Refuses, Assert.Single(refused.Items).Record);
        Assert.Equal((1, 1, 0), await StandingAsync(city, PublicationCity.Channel) is var standing ? (standing.InTime, standing.Refused, standing.Missing) : default);
    }

    [Fact]
    public async Task Unit_that_does_not_say_where_its_own_site_shows_it_is_reminded_and_then_the_office_is_told()
    {
        await using var city = await PublicationCity.StartAsync();
        var id = await city.UploadAsync(PenaltyRows.Company(1));
        await city.ApproveAsync(id);
        var decide = city.Hub.Get<DecideUpload>();
        Assert.Equal(["ownsite", "creditfujian", "enterprise"], (await city.PublicationAsync(id)).Undeclared);
        await city.Hub.AdvanceToAsync(Reminder.AddMinutes(-1));
        PublicationCity.Accepted(await decide.DeclareAsync(id, "enterprise", "https://e.example.test/1", PublicationCity.First, Cancel));
        PublicationCity.Accepted(await decide.DeclareAsync(id, "creditfujian", "https://f.example.test/1", PublicationCity.First, Cancel));
        Assert.Empty(await LeaseAsync(city, PenaltyRows.Uploader));
        await city.Hub.AdvanceToAsync(Reminder);
        Assert.Equal("cn.credithub.publication.undeclared-reminder.v1", Assert.Single(await LeaseAsync(city, PenaltyRows.Uploader)).Type);
        await city.Hub.AdvanceToAsync(Overdue);
        Assert.Equal("cn.credithub.publication.undeclared-overdue.v1", Assert.Single(await LeaseAsync(city, TestProfile.Office)).Type);
        Assert.Equal("cn.credithub.publication.undeclared-overdue.v1", Assert.Single(await LeaseAsync(city, PenaltyRows.Uploader)).Type);
        Assert.Equal((1, 1), await StandingAsync(city, "ownsite") is var standing ? (standing.Waiting, standing.Missing) : default);
        Assert.Equal(0, (await StandingAsync(city, "enterprise")).Waiting);

        PublicationCity.Accepted(await decide.DeclareAsync(id, "ownsite", "https://o.example.test/1", PublicationCity.First, Cancel));
        await city.Hub.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Empty(await LeaseAsync(city, TestProfile.Office));
        Assert.Equal(0, (await StandingAsync(city, "ownsite")).Waiting);
        var view = PublicationViews.Of(await city.PublicationAsync(id));
        Assert.Equal([("enterprise", true), ("creditfujian", true), ("ownsite", false)], view.Evidence.Select(said => (said.Channel, said.InTime!.Value)));
    }

    [Fact]
    public async Task What_comes_back_after_a_dispute_has_the_clock_of_withdrawals()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1)));
        await city.HourAsync();
        var record = (await city.RecordsAsync())[0];
        await city.ChangeAsync(record, new RecordState.Disputed(new DateOnly(2026, 3, 10)));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 4, 1)));
        await city.ChangeAsync(record, RecordState.InForce.Instance);
        await city.HourAsync();
        // Three working days from Wednesday, 1 April; Qingming is from the 4th to the 6th.
        Assert.Equal((new DateOnly(2026, 4, 7), true), await ChannelOfFirstAsync(city));
    }

    private static async Task<ChannelStandingView> StandingAsync(PublicationCity city, string channel) =>
        (await city.Hub.Get<ReadChannels>().RunAsync(Cancel)).Single(standing => standing.Channel == channel);

    private static async Task<(long Waiting, long Missing)> WaitingAsync(PublicationCity city) =>
        await StandingAsync(city, PublicationCity.Channel) is var standing ? (standing.Waiting, standing.Missing) : default;

    private static async Task<(DateOnly?, bool?)> ChannelOfFirstAsync(PublicationCity city)
    {
        var view = await city.ViewAsync((await city.RecordsAsync())[0].Id);
        return view.Channels.Single(channel => channel.Channel == PublicationCity.Channel) is var there ? (there.DueOn, there.ShownInTime) : default;
    }

    // What a unit was told of channels that are pushed to.
    private static async Task<IReadOnlyList<string>> ToldAsync(PublicationCity city, UnitId unit) =>
    [
        .. (await LeaseAsync(city, unit)).Select(message => message.Type.Split('.')[^2]).Where(word => word.StartsWith("unshown", StringComparison.Ordinal)),
    ];

    private static async Task<IReadOnlyList<QueueMessage>> LeaseAsync(PublicationCity city, UnitId unit)
    {
        var queues = city.Hub.Get<IQueues>();
        var leased = await queues.LeaseAsync(unit.Value, 100, TimeSpan.FromMinutes(1), TimeSpan.Zero, Cancel);
        foreach (var one in leased)
        {
            await queues.CompleteAsync(unit.Value, one.Message.Id, one.LeaseToken, Cancel);
        }

        return [.. leased.Select(one => one.Message)];
    }
}
