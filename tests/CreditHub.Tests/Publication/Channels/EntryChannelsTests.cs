using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication.Boards;
using CreditHub.Publication.Entries;
using CreditHub.Subjects;
using Xunit;
using static CreditHub.Publication.PublicationCity;

namespace CreditHub.Publication.Channels;

/// <summary>List entries and boards on the channels: gated by two persons, pushed, withdrawn within the clock, counted by channel (P2–P4, P8, G7, G13).</summary>
public sealed class EntryChannelsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Decided_entry_is_nowhere_public_before_two_persons_agreed_and_then_on_every_channel_masked()
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1");
        await city.HourAsync();
        Assert.Empty(await city.ListedAsync());
        Assert.Empty(city.Site.Shown);

        await city.ClearAsync("le-1");
        await city.HourAsync();
        Assert.Equal([EntryCity.Code], await city.ListedAsync());
        foreach (var site in (ChannelSimulator[])[city.Site, city.Enterprises])
        {
            var item = site.Shown["le-1"];
            Assert.Equal(("entry", EntryCity.Code), (item.Of, item.Show!.Value.GetProperty("creditCode").GetString()));
            Assert.False(item.Show.Value.TryGetProperty("subject", out _));
        }

        Assert.Equal(new DeliveryState.Declared(), (await city.DeliveryAsync("le-1", EntryCity.Own))!.State);
        Assert.Equal((new DateOnly(2026, 3, 11), true), (await city.DeliveryAsync("le-1", EntryCity.City) is var there ? (there!.Showing!.DueOn, there.Showing.IsInTime) : default));
    }

    [Fact]
    public async Task Entry_of_a_person_or_of_a_list_that_is_not_public_asks_nobody_and_goes_nowhere()
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1", SubjectKey.ForPerson("abc"));
        await city.DecideAsync("le-2", type: TestProfile.Red);
        Assert.Empty((await city.Hub.Get<ClearEntry>().OpenAsync(EntryCity.First, 10, null, Cancel)).Items);
        Assert.Equal(PublicationErrors.Unknown, Refused(await city.Hub.Get<ClearEntry>().ClassifyAsync(new("le-1"), DocumentClass.Public, [], EntryCity.First, Cancel)));
        Assert.Equal(PublicationErrors.Unknown, Refused(await city.Hub.Get<ClearEntry>().ClassifyAsync(new("le-2"), DocumentClass.Public, [], EntryCity.First, Cancel)));
    }

    [Theory]
    [InlineData("held")]
    [InlineData("exited")]
    [InlineData("expired")]
    [InlineData("exempted")]
    public async Task What_ends_or_is_held_leaves_every_channel_with_the_next_push_and_is_an_alarm_where_it_is_not_confirmed(string how)
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1", until: new(2026, 3, 20));
        await city.ClearAsync("le-1");
        await city.HourAsync();
        Accepted(await city.Hub.Get<DeclareShown>().RunAsync(new ListEntryId("le-1"), EntryCity.Own, isShown: true, "https://site.example/1", EntryCity.First, Cancel));
        city.Enterprises.IsDown = how != "expired";
        switch (how)
        {
            case "held":
                await city.HoldAsync("le-1", isHeld: true);
                break;
            case "exited":
                await city.EndAsync("le-1", EndReason.Exited);
                break;
            case "exempted":
                Accepted(await city.Hub.Get<ClearEntry>().ExemptAsync(new("le-1"), SecrecyReason.StateSecret, "保密法", EntryCity.First, Cancel));
                break;
            default:
                await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new(2026, 3, 21)));
                break;
        }

        Assert.Empty(await city.ListedAsync());
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        Assert.Equal(how == "exempted" ? "delete" : "archive", Assert.Single(city.Site.Tombstones).After);
        Assert.Equal((false, new DeliveryState.Declared()), (await city.DeliveryAsync("le-1", EntryCity.Own) is var own ? (own!.IsShow, own.State) : default));
        await city.Hub.AdvanceAsync(TimeSpan.FromDays(6));
        var late = await city.Hub.Get<ReadPublicationAlarms>().RunAsync(10, Cancel);
        Assert.Equal(
            how == "expired" ? [EntryCity.Own] : [EntryCity.Enterprise, EntryCity.Own], late.Items.Select(item => item.Channel).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Entry_comes_back_to_every_channel_when_its_hold_is_over()
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1");
        await city.ClearAsync("le-1");
        await city.HourAsync();
        await city.HoldAsync("le-1", isHeld: true);
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        await city.HoldAsync("le-1", isHeld: false);
        await city.HourAsync();
        Assert.Equal(3, city.Site.Shown["le-1"].Version);
        Assert.Equal(new DateOnly(2026, 3, 5), (await city.DeliveryAsync("le-1", EntryCity.City))!.Showing!.DueOn);
    }

    [Fact]
    public async Task Hold_that_comes_between_asking_and_pushing_is_never_shown()
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1");
        await city.ClearAsync("le-1");
        // The entry is held without anybody being told: the push itself looks again (G8).
        Accepted(await city.Hub.Get<Steps>().DecideAsync(
            ListDocuments.Entry, "le-1", "le-1",
            known => new Step<ListEntry>(known! with { Holds = [new Hold(new("ob-1"), TestHub.Morning)] }, []).Accept(), Cancel));
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
    }

    [Fact]
    public async Task Channel_that_loses_an_entry_or_shows_one_too_many_is_put_right_by_the_daily_comparison()
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1");
        await city.ClearAsync("le-1");
        await city.HourAsync();
        city.Site.Forget("le-1");
        city.Site.Invent("le-9");
        await city.Hub.AdvanceAsync(TimeSpan.FromDays(1));
        await city.HourAsync();
        Assert.Equal(["le-1"], city.Site.Shown.Keys);
    }

    [Fact]
    public async Task Two_persons_who_do_not_decide_are_reminded_and_the_office_is_told_and_a_channel_that_is_late_counts_late()
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1");
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new(2026, 3, 9)));
        Assert.Equal(["entry-reminder"], await city.ToldAsync(TestProfile.Market));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new(2026, 3, 12)));
        Assert.Contains("entry-overdue", await city.ToldAsync(TestProfile.Office));
        await city.ClearAsync("le-1");
        await city.HourAsync();
        var standing = (await city.Hub.Get<ReadChannels>().RunAsync(Cancel)).ToDictionary(one => one.Channel);
        Assert.Equal((0L, 1L), (standing[EntryCity.City].InTime, standing[EntryCity.City].Late));
        Assert.Equal((1L, 1L), (standing[EntryCity.Own].Waiting, standing[EntryCity.Own].Missing));
    }

    [Fact]
    public async Task Board_goes_to_the_channels_at_its_release_without_what_is_struck_out_and_leaves_them_when_it_is_withdrawn()
    {
        await using var city = await EntryCity.StartAsync();
        foreach (var number in (int[])[1, 2])
        {
            await city.DecideAsync($"le-{number}", SubjectKey.ForOrganisation(Demo.SyntheticCodes.CreditCode("91", number)));
            await city.ClearAsync($"le-{number}");
        }

        var boards = city.Hub.Get<DecideBoard>();
        var issue = new BoardIssue(TestProfile.Market, ListColour.Black, 2026, 1);
        var drawn = Accepted(await boards.DrawAsync(issue, "第1期", "信1号", new([TestProfile.Black], null, null, []), EntryCity.First, Cancel));
        Accepted(await boards.SubmitAsync(issue.Id, EntryCity.First, Cancel));
        Accepted(await boards.ApproveAsync(issue.Id, drawn.Version, city.Hub.Clock.GetUtcNow().AddHours(2), EntryCity.Second, Cancel));
        await city.HourAsync();
        Assert.DoesNotContain(issue.Id.Value, city.Site.Shown.Keys);
        await city.HourAsync();
        await city.HourAsync();
        Assert.Equal(["le-1", "le-2"], Entries(city.Site.Shown[issue.Id.Value]));
        Assert.DoesNotContain(issue.Id.Value, city.Enterprises.Shown.Keys);

        Accepted(await boards.StrikeAsync(issue.Id, new("le-1"), "另行核实", EntryCity.First, Cancel));
        await city.HourAsync();
        Assert.Equal(["le-2"], Entries(city.Site.Shown[issue.Id.Value]));
        Accepted(await boards.WithdrawAsync(issue.Id, "撤1号", EntryCity.First, Cancel));
        await city.HourAsync();
        Assert.Equal(["le-1", "le-2"], city.Site.Shown.Keys.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Entries(ChannelPushItem board) =>
        board.Show!.Value.GetProperty("entries").EnumerateArray().Select(entry => entry.GetString()!);

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;
}
