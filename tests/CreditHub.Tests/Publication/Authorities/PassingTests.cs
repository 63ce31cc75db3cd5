using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Demo;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Channels;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Recalls;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using Xunit;

namespace CreditHub.Publication.Authorities;

/// <summary>Records on their way to the province's platform (R7), on the embedded back end and over real HTTP.</summary>
public sealed class PassingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accepted_records_go_up_whole_with_a_receipt_each_before_anyone_publishes_them()
    {
        await using var city = await ProvinceCity.StartAsync();
        await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Person(2), PenaltyRows.Company(3).With("CF_NR", ""));
        await city.HourAsync();
        var records = await city.RecordsAsync();
        Assert.Equal(records.Select(record => record.Id.Value).Order(StringComparer.Ordinal), city.Platform.Shown.Keys.Order(StringComparer.Ordinal));

        var person = city.Platform.Shown[records[1].Id.Value].Show!.Value.Deserialize<PlatformRecord>(HubJson.Options)!;
        Assert.Equal(("乙某", SyntheticCodes.CitizenId(2), "榕市监罚〔2026〕2号"), (person.Cells["CF_XDR_MC"], person.Cells["CF_XDR_ZJHM"], person.Cells["CF_WSH"]));
        Assert.Equal(("penalties", 1, new DateOnly(2026, 3, 10)), (person.Kind, person.RecordVersion, person.ReceivedOn));
        var counts = await city.PenaltiesAsync();
        Assert.Equal((2, 2, 0), (counts.Passed, counts.Held, counts.Waiting));

        var held = PublicationCity.Accepted(await city.Hub.Get<ReadPassed>().RecordsAsync(ProvinceCity.Channel, "penalties", PassedState.Held, 10, null, Cancel));
        Assert.All(held.Items, item => Assert.Equal(("confirmed", "site-" + item.Record, new DateOnly(2026, 3, 12)), (item.State, item.Receipt, item.DueOn)));
        Assert.Contains(await city.Hub.Get<IEnumerable<IDisclosures>>().ToAsyncEnumerable()
            .SelectMany(source => source.OfRecordAsync(records[0], Cancel)).ToListAsync(Cancel), one => (one.Way, one.Recipient) == (DisclosureWay.Push, ProvinceCity.Channel));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("不予公开", "notPublic")]
    public async Task Platform_is_told_the_class_that_the_file_states(string? stated, string? told)
    {
        await using var city = await ProvinceCity.StartAsync();
        await city.UploadAsync("penalties", PenaltyRows.Csv(PenaltyRows.Company()), IntakeBench.Uploader, stated);
        await city.HourAsync();
        Assert.Equal(told, Assert.Single(city.Platform.Shown).Value.Show!.Value.GetProperty("documentClass").GetString());
    }

    [Fact]
    public async Task Enterprise_and_its_responsible_person_go_up_are_refused_and_come_back_as_one()
    {
        await using var city = await ProvinceCity.StartAsync();
        await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2));
        var records = await city.RecordsAsync();
        city.Platform.Refuses = records[1].Id.Value;
        await city.HourAsync();
        var cells = Assert.Single(city.Platform.Shown).Value.Show!.Value.Deserialize<PlatformRecord>(HubJson.Options)!.Cells;
        Assert.Equal(
            (SyntheticCodes.CreditCode("91", 1), "甲某", SyntheticCodes.CitizenId(1)), (cells["CF_XDR_SHXYM"], cells["CF_FRDB"], cells["CF_FR_ZJHM"]));
        Assert.DoesNotContain(SyntheticCodes.CitizenId(2), city.Platform.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticCodes.CreditCode("91", 2), city.Platform.Text, StringComparison.Ordinal);

        await city.WithdrawAsync(records[0].Id);
        await city.HourAsync();
        Assert.Equal((records[0].Id.Value, "withdrawn"), (Assert.Single(city.Platform.Tombstones).Record, Assert.Single(city.Platform.Tombstones).Why));
        Assert.DoesNotContain(SyntheticCodes.CitizenId(1), city.Platform.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_unmasked_goes_to_a_platform_that_the_hub_has_no_secret_for()
    {
        await using var city = await ProvinceCity.StartAsync(secret: null);
        await city.UploadAsync(PenaltyRows.Company(1));
        await city.DayAsync();
        Assert.Equal(("unauthenticated", 0), ((await city.AuthorityAsync()).Link, city.Platform.Pushes));
        Assert.Empty((await city.AuthorityAsync()).Kinds);
    }

    [Fact]
    public async Task Refused_record_is_told_to_its_unit_with_the_reason_and_offered_again()
    {
        await using var city = await ProvinceCity.StartAsync();
        await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2));
        var refused = (await city.RecordsAsync())[0].Id;
        city.Platform.Refuses = refused.Value;
        await city.HourAsync();
        var counts = await city.PenaltiesAsync();
        Assert.Equal((1, 1, 0), (counts.Refused, counts.Held, counts.Waiting));
        var item = Assert.Single(PublicationCity.Accepted(
            await city.Hub.Get<ReadPassed>().RecordsAsync(ProvinceCity.Channel, "penalties", PassedState.Refused, 10, null, Cancel)).Items);
        Assert.Equal((refused.Value, "refused", "no-room"), (item.Record, item.State, item.Problem));
        await city.HourAsync();
        Assert.Equal("cn.credithub.record.refused-above.v1", Assert.Single(await city.MessagesAsync(PenaltyRows.Uploader)));

        city.Platform.Refuses = null;
        await city.DayAsync();
        Assert.Equal((0, 2), ((await city.PenaltiesAsync()).Refused, (await city.PenaltiesAsync()).Held));
    }

    [Fact]
    public async Task Platform_that_is_down_makes_records_late_by_working_days_and_the_office_is_told_once_a_day()
    {
        await using var city = await ProvinceCity.StartAsync();
        city.Platform.IsDown = true;
        await city.UploadAsync(PenaltyRows.Company(1));
        await city.HourAsync();
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 3, 13)).AddMinutes(-1));
        Assert.Equal(0, (await city.AuthorityAsync()).Late);
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 3, 13)));
        var authority = await city.AuthorityAsync();
        Assert.Equal((1, 1, false, true), (authority.Late, authority.Last!.Late, authority.Last.IsAnswered, authority.Last.IsAlarm));
        await city.HourAsync();
        var told = await city.MessagesAsync(TestProfile.Office);
        Assert.Equal(3, told.Count(type => type == "cn.credithub.publication.reconciled.v1"));

        // It is asked ever less, in the end once a day.
        city.Platform.IsDown = false;
        await city.DayAsync();
        await city.DayAsync();
        Assert.Equal(0, (await city.AuthorityAsync()).Late);
    }

    [Fact]
    public async Task Changed_record_goes_up_again_and_one_taken_back_is_recalled_there()
    {
        await using var city = await ProvinceCity.StartAsync();
        await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2));
        await city.HourAsync();
        var records = await city.RecordsAsync();
        PublicationCity.Accepted(await city.Hub.Get<ChangeRecord>().RunAsync(
            PublicationCity.First, records[0].Id, new ChangeRecordRequest("榕市监〔2026〕8号", "笔误", new Dictionary<string, string> { ["CF_NR_FK"] = "0.3" }), null, Cancel));
        await city.WithdrawAsync(records[1].Id);
        await city.HourAsync();
        var changed = city.Platform.Shown[records[0].Id.Value].Show!.Value.Deserialize<PlatformRecord>(HubJson.Options)!;
        Assert.Equal((2, "0.3"), (changed.RecordVersion, changed.Cells["CF_NR_FK"]));
        var recalled = Assert.Single(city.Platform.Tombstones);
        Assert.Equal((records[1].Id.Value, "archive", "withdrawn"), (recalled.Record, recalled.After, recalled.Why));
        Assert.Equal((1, 1), ((await city.PenaltiesAsync()).Held, (await city.PenaltiesAsync()).Gone));
    }

    [Fact]
    public async Task Recall_that_the_platform_does_not_confirm_is_the_offices_alarm()
    {
        await using var city = await ProvinceCity.StartAsync();
        await city.UploadAsync(PenaltyRows.Company(1));
        await city.HourAsync();
        city.Platform.IsDown = true;
        await city.WithdrawAsync((await city.RecordsAsync())[0].Id);
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 3, 14)));
        Assert.Equal(ProvinceCity.Channel, Assert.Single((await city.Hub.Get<ReadPublicationAlarms>().RunAsync(10, Cancel)).Items).Channel);
        Assert.Equal(1, (await city.PenaltiesAsync()).Recalled);
    }

    [Fact]
    public async Task Record_under_another_number_goes_up_and_the_one_that_it_replaces_comes_back()
    {
        await using var city = await ProvinceCity.StartAsync();
        await city.UploadAsync(PenaltyRows.Company(1));
        await city.HourAsync();
        var record = (await city.RecordsAsync())[0].Id;
        PublicationCity.Accepted(await city.Hub.Get<ChangeRecord>().RunAsync(
            PublicationCity.First, record, new ChangeRecordRequest("榕市监〔2026〕8号", "笔误", new Dictionary<string, string> { ["CF_WSH"] = "榕市监罚〔2026〕7号" }), null, Cancel));
        await city.Hub.IdleAsync();
        await city.HourAsync();
        Assert.Equal("榕市监罚〔2026〕7号", Assert.Single(city.Platform.Shown).Value.Show!.Value.GetProperty("cells").GetProperty("CF_WSH").GetString());
        Assert.Equal("replaced", Assert.Single(city.Platform.Tombstones).Why);
    }

    [Fact]
    public async Task State_secret_is_never_pushed_and_is_asked_back_where_it_went()
    {
        await using var city = await ProvinceCity.StartAsync();
        var decide = city.Hub.Get<DecideUpload>();
        var early = await city.UploadAsync(PenaltyRows.Company(1));
        await city.HourAsync();
        Assert.Single(city.Platform.Shown);
        PublicationCity.Accepted(await decide.ClassifyAsync(early, DocumentClass.NotPublic, [SecrecyReason.StateSecret], PublicationCity.First, Cancel));
        PublicationCity.Accepted(await decide.ApproveAsync(early, PublicationCity.Second, Cancel));
        var late = await city.UploadAsync(PenaltyRows.Company(2));
        PublicationCity.Accepted(await decide.ClassifyAsync(late, DocumentClass.NotPublic, [SecrecyReason.StateSecret], PublicationCity.First, Cancel));
        await city.Hub.IdleAsync();
        await city.HourAsync();
        Assert.Empty(city.Platform.Shown);
        Assert.Contains(city.Platform.Tombstones, item => (item.After, item.Why) == ("delete", "secret"));
        Assert.DoesNotContain("演示企业2有限公司", city.Platform.Text, StringComparison.Ordinal);

        PublicationCity.Accepted(await decide.SendBackAsync(late, "并非涉密", PublicationCity.Second, Cancel));
        await city.Hub.IdleAsync();
        await city.HourAsync();
        Assert.Contains("演示企业2有限公司", city.Platform.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconciliation_finds_what_was_lost_what_is_too_much_and_what_is_held_twice()
    {
        await using var city = await ProvinceCity.StartAsync();
        await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2), PenaltyRows.Company(3));
        await city.HourAsync();
        await city.DayAsync();
        var lists = city.Platform.Lists;
        Assert.False((await city.AuthorityAsync()).Last!.IsAlarm);
        Assert.Equal((3, 3L), ((await city.PenaltiesAsync()).Held, Assert.Single((await city.AuthorityAsync()).Last!.Kinds).HeldThere));

        var records = await city.RecordsAsync();
        await city.WithdrawAsync(records[1].Id);
        await city.HourAsync();
        city.Platform.Forget(records[0].Id.Value);
        city.Platform.Invent(records[1].Id.Value, "penalties", new DateOnly(2026, 3, 10));
        city.Platform.Invent("rec-unheard-of", "penalties", new DateOnly(2026, 3, 9));
        city.Platform.Doubles = records[2].Id.Value;
        Assert.Equal(lists, city.Platform.Lists);
        await city.DayAsync();
        var last = (await city.AuthorityAsync()).Last!;
        Assert.Equal((1, 2, 1, true), (last.Missing, last.TooMany, last.Doubled, last.IsAlarm));
        Assert.Equal(new[] { records[0].Id.Value, records[2].Id.Value }.Order(StringComparer.Ordinal), city.Platform.Shown.Keys.Order(StringComparer.Ordinal));

        city.Platform.Doubles = null;
        await city.DayAsync();
        Assert.False((await city.AuthorityAsync()).Last!.IsAlarm);
    }

    [Fact]
    public async Task Hub_killed_in_the_middle_passes_each_record_on_once()
    {
        await using var city = await ProvinceCity.StartAsync();
        await city.UploadAsync([.. Enumerable.Range(1, 300).Select(index => PenaltyRows.Company(index))]);
        var (pushed, killed) = (new TaskCompletionSource(), new TaskCompletionSource());
        city.Platform.OnPush = () =>
        {
            pushed.TrySetResult();
            return killed.Task;
        };
        city.Hub.Clock.MoveTo(city.Hub.Clock.GetUtcNow().AddHours(1));
        await city.Hub.Get<Oversight.Sweep>().RunAsync(Cancel);
        await pushed.Task;
        await city.Hub.RestartAsync();
        killed.SetResult();
        await city.HourAsync();
        await city.HourAsync();
        Assert.Equal(300, city.Platform.Shown.Count);
        Assert.All(city.Platform.Shown.Values, item => Assert.Equal(1, item.Version));
        Assert.Equal((300, 300), ((await city.PenaltiesAsync()).Passed, (await city.PenaltiesAsync()).Held));
    }

    [Fact]
    public async Task Uploads_from_before_the_hub_knew_the_platform_go_up_once_it_does()
    {
        await using var city = await ProvinceCity.StartAsync();
        await city.UploadAsync(PenaltyRows.Company(1));
        var documents = city.Hub.Get<IDocuments>();
        var upload = Assert.Single((await documents.QueryAsync(RecordDocuments.Upload, DocumentQuery.All, Cancel)).Items).Value;
        var passed = await documents.FindAsync(PublicationDocuments.PassedUpload, upload.Id.Value, upload.Id.Value, Cancel);
        Assert.Equal([ProvinceCity.Channel], passed!.Value.Channels);
        var forgotten = city.Hub.Get<PassForgotten>();
        var channel = Samples.Fuzhou.Channels.Single(one => one.Code == ProvinceCity.Channel);
        Assert.Equal(0, await forgotten.RunAsync(channel, new DateOnly(2026, 3, 11), Cancel));
        await documents.WriteAsync(
            PublicationDocuments.PassedUpload, new Document<PassedUpload>(passed.Value with { Channels = [] }, []), passed.ETag, Cancel);
        Assert.Equal(1, await forgotten.RunAsync(channel, new DateOnly(2026, 3, 11), Cancel));
        await city.Hub.IdleAsync();
        Assert.Equal(0, await forgotten.RunAsync(channel, new DateOnly(2026, 3, 12), Cancel));
        Assert.Equal(1, (await city.PenaltiesAsync()).Passed);
    }

    [Fact]
    public void Profile_whose_channels_could_send_secrets_or_send_without_a_deadline_is_refused()
    {
        var channel = Samples.Fuzhou.Channels.Single(one => one.Code == ProvinceCity.Channel);
        Assert.Empty(Channel.Problems([channel], ["penalties"], ["black-tax"]));
        Assert.Single(Channel.Problems([channel with { Authority = new([RecordClass.Public, RecordClass.Secret], 2) }], ["penalties"], ["black-tax"]));
        Assert.Single(Channel.Problems([channel with { Authority = new([RecordClass.Public], 0) }], ["penalties"], ["black-tax"]));
        Assert.Single(Channel.Problems([channel, channel], ["penalties"], ["black-tax"]));
        Assert.Single(Channel.Problems([channel with { Lists = ["black-other"] }], ["penalties"], ["black-tax"]));
        var penalties = Samples.Penalties;
        Assert.True(channel.Passes(penalties, Subjects.SubjectKind.Person, Samples.Today));
        Assert.False(channel.Passes(penalties with { Class = RecordClass.Restricted }, Subjects.SubjectKind.Person, Samples.Today));
        Assert.True((channel with { Authority = new([RecordClass.Restricted], 2) }).Passes(penalties with { Class = RecordClass.Restricted }, Subjects.SubjectKind.Person, Samples.Today));
        Assert.False(channel.Takes("penalties", Subjects.SubjectKind.Organisation, Samples.Today));
    }
}
