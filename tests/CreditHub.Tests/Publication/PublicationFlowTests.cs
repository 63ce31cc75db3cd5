using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Objections;
using CreditHub.Publication.Channels;
using CreditHub.Publication.Site;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Publication;

/// <summary>From upload to withdrawal, on the embedded back end and over real HTTP.</summary>
public sealed class PublicationFlowTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_is_classified_approved_pushed_and_withdrawn_when_its_term_ends()
    {
        await using var city = await PublicationCity.StartAsync();
        var id = await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2), PenaltyRows.Person(3), PenaltyRows.Company(4).With("CF_CFLB", "警告").With("CF_NR_FK", ""));
        await city.HourAsync();
        Assert.Empty(await city.DeliveriesAsync());

        await city.ApproveAsync(id);
        var published = Assert.IsType<UploadPublicationState.Published>((await city.PublicationAsync(id)).State);
        Assert.Equal((2, 0), (published.Counts.Published, published.Counts.Late));
        Assert.Equal(1, published.Counts.Kept[Unpublished.Person]);
        Assert.Equal(2, published.Counts.Kept.Values.Sum());

        await city.HourAsync();
        Assert.Equal(2, city.Site.Shown.Count);
        Assert.DoesNotContain("甲某", city.Site.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("乙某", city.Site.Text, StringComparison.Ordinal);
        Assert.All(await city.DeliveriesAsync(), delivery => Assert.IsType<DeliveryState.Confirmed>(delivery.State));

        // The rule of March 2026 is three years from the decision of 5 March 2026.
        var record = (await city.RecordsAsync())[0].Id;
        var view = await city.ViewAsync(record);
        Assert.Equal((true, new DateOnly(2029, 3, 4), "published"), (view.IsShown, view.Until, view.State));
        city.Hub.Clock.MoveTo(new DateTimeOffset(2029, 3, 4, 16, 0, 0, TimeSpan.Zero));
        Assert.False((await city.ViewAsync(record)).IsShown);
        await city.HourAsync();
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        Assert.All(city.Site.Tombstones, item => Assert.Equal(("archive", 2), (item.After, item.Version)));
        view = await city.ViewAsync(record);
        Assert.Equal(("ended", "term"), (view.State, view.Reason));
        Assert.Contains(view.Channels, channel => channel is { Channel: PublicationCity.Channel, IsShow: false, State: "confirmed" });
    }

    [Fact]
    public async Task Record_that_two_persons_withheld_is_not_published_with_a_later_upload_that_says_what_became_of_it()
    {
        await using var city = await PublicationCity.StartAsync();
        var row = KindRows.Of(KindRows.Rules("penalties", "1"), SubjectKind.Organisation).With("CF_CFLB1", "罚款").With("CF_JG", "罚款人民币2000元");
        var first = await city.UploadAsync(KindRows.OldPenalty(row));
        PublicationCity.Accepted(await city.Hub.Get<DecideUpload>().ClassifyAsync(first, DocumentClass.NotPublic, [SecrecyReason.StateSecret], PublicationCity.First, Cancel));
        PublicationCity.Accepted(await city.Hub.Get<DecideUpload>().ApproveAsync(first, PublicationCity.Second, Cancel));
        await city.UploadAsync(KindRows.OldPenalty(row.With("CF_ZT", "异议")));
        var settling = KindRows.OldPenalty(row.With("CF_ZT", "正常"));
        var other = KindRows.OldPenalty(row.With("CF_WSH", "榕市监罚〔2026〕99号")).Split("\r\n")[1];
        var settled = await city.UploadAsync(settling + other + "\r\n");
        var record = (await city.RecordsAsync()).MinBy(one => one.Origin.ReceivedAt)!;
        Assert.Equal((RecordState.InForce.Instance, first), (record.State, record.Origin.Upload));

        await city.ApproveAsync(settled);
        await city.HourAsync();
        Assert.Equal(PublicationErrors.Unknown, Assert.IsType<Decision<RecordPublicationView>.Rejected>(
            await city.Hub.Get<DecideRecord>().FindAsync(record.Id, PublicationCity.First, Cancel)).Error);
        Assert.DoesNotContain(record.Id.Value, city.Site.Shown.Keys);
        Assert.Equal(1, Assert.IsType<UploadPublicationState.Published>((await city.PublicationAsync(settled)).State).Counts.Published);
    }

    [Fact]
    public async Task Second_person_must_be_another_one()
    {
        await using var city = await PublicationCity.StartAsync();
        var id = await city.UploadAsync(PenaltyRows.Company(1));
        var decide = city.Hub.Get<DecideUpload>();
        Assert.Equal(PublicationErrors.NotClassified, Error(await decide.ApproveAsync(id, PublicationCity.Second, Cancel)));
        Assert.Equal(PublicationErrors.PersonRequired, Error(await decide.ClassifyAsync(id, DocumentClass.Public, [], IntakeBench.Uploader, Cancel)));
        PublicationCity.Accepted(await decide.ClassifyAsync(id, DocumentClass.Public, [], PublicationCity.First, Cancel));
        Assert.Equal(PublicationErrors.SecondPerson, Error(await decide.ApproveAsync(id, PublicationCity.First, Cancel)));
        var foreign = PublicationCity.Second with { Unit = PenaltyRows.Stranger };
        Assert.Equal(PublicationErrors.UnitForeign, Error(await decide.ApproveAsync(id, foreign, Cancel)));
        Assert.Equal(PublicationErrors.Unknown, Error(await decide.FindAsync(id, foreign, Cancel)));
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        Assert.Single((await decide.OpenAsync(PublicationCity.First, 10, null, Cancel)).Items);
    }

    [Fact]
    public async Task Silence_is_reminded_of_and_escalated_once()
    {
        await using var city = await PublicationCity.StartAsync();
        // Decided on Thursday, 5 March: due on Monday the 16th, in a calendar without holidays near.
        var id = await city.UploadAsync(PenaltyRows.Company(1));
        Assert.Equal(new DateOnly(2026, 3, 16), (await city.PublicationAsync(id)).PublishBy);
        await city.Hub.AdvanceToAsync(new DateTimeOffset(2026, 3, 11, 15, 59, 0, TimeSpan.Zero));
        Assert.Empty(await LeaseAsync(city, PenaltyRows.Uploader));
        await city.Hub.AdvanceToAsync(new DateTimeOffset(2026, 3, 11, 16, 0, 0, TimeSpan.Zero));
        Assert.Equal("cn.credithub.publication.reminder.v1", Assert.Single(await LeaseAsync(city, PenaltyRows.Uploader)).Message.Type);
        await city.Hub.AdvanceToAsync(new DateTimeOffset(2026, 3, 16, 15, 59, 0, TimeSpan.Zero));
        Assert.Empty(await LeaseAsync(city, TestProfile.Office));
        await city.Hub.AdvanceToAsync(new DateTimeOffset(2026, 3, 16, 16, 0, 0, TimeSpan.Zero));
        Assert.Equal("cn.credithub.publication.overdue.v1", Assert.Single(await LeaseAsync(city, TestProfile.Office)).Message.Type);
        await city.ApproveAsync(id);
        Assert.Equal(1, Assert.IsType<UploadPublicationState.Published>((await city.PublicationAsync(id)).State).Counts.Late);
    }

    [Fact]
    public async Task Annulled_record_is_hidden_at_once_and_withdrawn_by_every_channel()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2)));
        await city.HourAsync();
        var record = (await city.RecordsAsync())[0];
        await city.ChangeAsync(record, new RecordState.Annulled("榕〔2026〕2号", PenaltyRows.Uploader, new DateOnly(2026, 3, 10)));
        var view = await city.ViewAsync(record.Id);
        Assert.Equal((false, "ended", "annulled"), (view.IsShown, view.State, view.Reason));

        city.Site.IsDown = true;
        await city.HourAsync();
        Assert.Equal(2, city.Site.Shown.Count);
        city.Site.IsDown = false;
        await city.Hub.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.DoesNotContain(record.Id.Value, city.Site.Shown.Keys);

        // The unit's own site is declared: three working days, then the office is told.
        Assert.Contains((await city.ViewAsync(record.Id)).Channels, channel => channel is { Channel: "ownsite", State: "declared", IsShow: false });
        await city.Hub.AdvanceToAsync(new DateTimeOffset(2026, 3, 13, 16, 0, 0, TimeSpan.Zero));
        var alarms = await city.Hub.Get<ReadPublicationAlarms>().RunAsync(10, Cancel);
        Assert.Equal(["creditfujian", "enterprise", "ownsite"], alarms.Items.Select(item => item.Channel).Order());
        PublicationCity.Accepted(await city.Hub.Get<DecideRecord>().ConfirmWithdrawnAsync(record.Id, "ownsite", null, PublicationCity.First, Cancel));
        Assert.Equal(2, (await city.Hub.Get<ReadPublicationAlarms>().RunAsync(10, Cancel)).Count);
    }

    [Fact]
    public async Task Record_that_its_source_disputes_is_hidden_and_comes_back_when_the_source_says_that_it_stands()
    {
        await using var city = await PublicationCity.StartAsync();
        var row = KindRows.Of(KindRows.Rules("penalties", "1"), SubjectKind.Organisation).With("CF_CFLB1", "罚款");
        await city.ApproveAsync(await city.UploadAsync(KindRows.OldPenalty(row)));
        await city.HourAsync();
        var record = (await city.RecordsAsync())[0];
        await city.UploadAsync(KindRows.OldPenalty(row.With("CF_ZT", "异议")));
        Assert.False((await city.ViewAsync(record.Id)).IsShown);
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        await city.UploadAsync(KindRows.OldPenalty(row.With("CF_ZT", "正常")));
        Assert.True((await city.ViewAsync(record.Id)).IsShown);
        await city.HourAsync();
        Assert.Equal(3, city.Site.Shown[record.Id.Value].Version);
    }

    [Theory]
    [InlineData("upheld", 3)]
    [InlineData("revoked", null)]
    public async Task Record_to_which_its_subject_objects_is_hidden_at_once_and_comes_back_only_when_it_is_upheld(string result, int? shown)
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2)));
        await city.HourAsync();
        var record = (await city.RecordsAsync())[0];
        var subject = new Caller(new("subject"), "c1", IsPerson: true, new HashSet<Role> { Role.Subject }, record.Subject);
        var objection = PublicationCity.Accepted(await city.Hub.Get<RaiseObjection>().RunAsync(
            subject, new("", "objection", "untrue", Record: record.Id.Value), null, Cancel)).Id;
        Assert.False((await city.ViewAsync(record.Id)).IsShown);
        Assert.IsType<Decision<PublicRecord>.Rejected>(await city.Hub.Get<ReadPublic>().FindAsync(record.Id, Cancel));
        await city.HourAsync();
        Assert.DoesNotContain(record.Id.Value, city.Site.Shown.Keys);
        Assert.Single(city.Site.Shown);

        PublicationCity.Accepted(await city.Hub.Get<RecordFinding>().RunAsync(
            PublicationCity.Second, objection, new(result, "核1号", "经核实"), Cancel));
        Assert.Equal(shown is not null, (await city.ViewAsync(record.Id)).IsShown);
        await city.HourAsync();
        Assert.Equal(shown, city.Site.Shown.GetValueOrDefault(record.Id.Value)?.Version);
    }

    [Fact]
    public async Task Disputed_record_is_changed_before_it_is_found_corrected_and_waits_for_its_second_person_then()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1)));
        await city.HourAsync();
        var record = (await city.RecordsAsync())[0];
        var subject = new Caller(new("subject"), "c1", IsPerson: true, new HashSet<Role> { Role.Subject }, record.Subject);
        var objection = PublicationCity.Accepted(await city.Hub.Get<RaiseObjection>().RunAsync(
            subject, new("", "objection", "untrue", Record: record.Id.Value), null, Cancel)).Id;
        var corrected = new RecordFindingRequest("corrected", "核1号", "金额有误");
        var find = city.Hub.Get<RecordFinding>();
        Assert.Equal(ObjectionErrors.RecordNotCorrected, Error(await find.RunAsync(PublicationCity.First, objection, corrected, Cancel)));
        PublicationCity.Accepted(await city.Hub.Get<ChangeRecord>().RunAsync(
            PublicationCity.First, record.Id, new("核1号", "金额有误", new Dictionary<string, string> { ["CF_NR_FK"] = "0.3" }), null, Cancel));
        Assert.IsType<RecordState.Disputed>((await city.RecordsAsync())[0].State);
        PublicationCity.Accepted(await find.RunAsync(PublicationCity.First, objection, corrected, Cancel));

        var after = (await city.RecordsAsync())[0];
        Assert.Equal((RecordState.InForce.Instance, 4), (after.State, after.Version));
        Assert.Equal((false, "waiting"), ((await city.ViewAsync(record.Id)).IsShown, (await city.ViewAsync(record.Id)).State));
        PublicationCity.Accepted(await city.Hub.Get<DecideRecord>().DecideAsync(record.Id, 3, sentBack: null, PublicationCity.Second, Cancel));
        Assert.True((await city.ViewAsync(record.Id)).IsShown);
    }

    [Fact]
    public async Task Upload_that_is_approved_during_a_dispute_is_shown_once_the_dispute_is_over()
    {
        await using var city = await PublicationCity.StartAsync();
        var row = KindRows.Of(KindRows.Rules("penalties", "1"), SubjectKind.Organisation).With("CF_CFLB1", "罚款").With("CF_ZT", "异议");
        await city.ApproveAsync(await city.UploadAsync(KindRows.OldPenalty(row)));
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        await city.UploadAsync(KindRows.OldPenalty(row.With("CF_ZT", "正常")));
        await city.HourAsync();
        Assert.Equal((await city.RecordsAsync())[0].Id.Value, Assert.Single(city.Site.Shown).Key);
    }

    [Fact]
    public async Task Exempted_records_are_never_pushed_or_withdrawn_again()
    {
        await using var city = await PublicationCity.StartAsync();
        var id = await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2), PenaltyRows.Company(3));
        var records = await city.RecordsAsync();
        var decide = city.Hub.Get<DecideRecord>();
        Assert.Equal(PublicationErrors.BasisMissing, Error(await decide.ExemptAsync(records[0].Id, SecrecyReason.Privacy, " ", PublicationCity.First, Cancel)));
        PublicationCity.Accepted(await decide.ExemptAsync(records[0].Id, SecrecyReason.CommercialSecret, "政府信息公开条例 15", PublicationCity.First, Cancel));
        await city.ApproveAsync(id);
        Assert.Equal(1, Assert.IsType<UploadPublicationState.Published>((await city.PublicationAsync(id)).State).Counts.Kept[Unpublished.Exempted]);
        await city.HourAsync();
        Assert.Equal([records[1].Id.Value, records[2].Id.Value], city.Site.Shown.Keys.Order(StringComparer.Ordinal).OrderBy(key => key == records[1].Id.Value ? 0 : 1));
        PublicationCity.Accepted(await decide.ExemptAsync(records[1].Id, SecrecyReason.Privacy, "政府信息公开条例 15", PublicationCity.First, Cancel));
        await city.HourAsync();
        Assert.Equal([records[2].Id.Value], city.Site.Shown.Keys);
    }

    private static async Task<IReadOnlyList<LeasedMessage>> LeaseAsync(PublicationCity city, UnitId unit)
    {
        var queues = city.Hub.Get<IQueues>();
        var leased = await queues.LeaseAsync(unit.Value, 10, TimeSpan.FromMinutes(1), TimeSpan.Zero, Cancel);
        foreach (var one in leased)
        {
            await queues.CompleteAsync(unit.Value, one.Message.Id, one.LeaseToken, Cancel);
        }

        return leased;
    }

    private static HubError Error<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;
}
