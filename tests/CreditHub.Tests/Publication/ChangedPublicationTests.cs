using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Publication;

/// <summary>What becomes of the publication of a record that its provider puts right: one person said it, so a second one looks (P8).</summary>
public sealed class ChangedPublicationTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Fine = new() { ["CF_NR_FK"] = "0.3", ["CF_NR"] = "罚款人民币3000元" };
    private static readonly Dictionary<string, string> Number = new() { ["CF_WSH"] = "榕市监罚〔2026〕99号" };
    private PublicationCity city = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => city = await PublicationCity.StartAsync();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Changed_record_is_hidden_at_once_and_shown_as_it_is_when_a_second_person_has_looked()
    {
        var record = await PublishedAsync();
        await ChangeAsync(record.Id, Fine, PublicationCity.First);
        var view = await city.ViewAsync(record.Id);
        Assert.Equal((false, "waiting", 2, new DateOnly(2026, 3, 19)), (view.IsShown, view.State, view.RecordVersion!.Value, view.DueOn!.Value));
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        Assert.Equal(record.Id, Assert.Single(await WaitingAsync(PublicationCity.Second)).Record);
        Assert.Empty(await WaitingAsync(PublicationCity.Second with { Unit = PenaltyRows.Stranger }));

        Assert.Equal(PublicationErrors.SecondPerson, Refused(await DecideAsync(record.Id, 2, PublicationCity.First)));
        Assert.Equal(PublicationErrors.PersonRequired, Refused(await DecideAsync(record.Id, 2, IntakeBench.Uploader)));
        Assert.Equal(PublicationErrors.ChangedMeanwhile, Refused(await DecideAsync(record.Id, 1, PublicationCity.Second)));
        Assert.Equal(PublicationErrors.Unknown, Refused(await DecideAsync(record.Id, 2, PublicationCity.Second with { Unit = PenaltyRows.Stranger })));
        PublicationCity.Accepted(await DecideAsync(record.Id, 2, PublicationCity.Second));
        PublicationCity.Accepted(await DecideAsync(record.Id, 2, PublicationCity.Second));
        Assert.True((await city.ViewAsync(record.Id)).IsShown);
        await city.HourAsync();
        Assert.Contains("3000", city.Site.Shown[record.Id.Value].Show!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await WaitingAsync(PublicationCity.Second));
    }

    [Fact]
    public async Task Record_that_takes_the_place_of_another_waits_for_its_own_second_person()
    {
        var record = await PublishedAsync();
        var next = await ReplaceAsync(record.Id);
        Assert.Equal(("ended", "changed"), await StateAsync(record.Id));
        Assert.Equal(("waiting", null), await StateAsync(next));
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        PublicationCity.Accepted(await DecideAsync(next, 2, PublicationCity.Second));
        await city.HourAsync();
        Assert.Equal([next.Value], city.Site.Shown.Keys);
    }

    [Fact]
    public async Task What_was_exempted_stays_so_in_its_successor()
    {
        await city.UploadAsync(PenaltyRows.Company());
        var record = (await city.RecordsAsync())[0].Id;
        PublicationCity.Accepted(await city.Hub.Get<DecideRecord>().ExemptAsync(
            record, SecrecyReason.CommercialSecret, "政府信息公开条例 15", PublicationCity.First, Cancel));
        var next = await ReplaceAsync(record);
        Assert.Equal(("refused", "commercialSecret"), await StateAsync(next));
        Assert.Equal(PublicationErrors.AlreadyDecided, Refused(await DecideAsync(next, 2, PublicationCity.Second)));
    }

    [Fact]
    public async Task Successor_of_a_record_whose_upload_is_undecided_waits_on_its_own_and_that_of_a_withheld_one_does_not()
    {
        await city.UploadAsync(PenaltyRows.Company());
        var next = await ReplaceAsync((await city.RecordsAsync())[0].Id);
        Assert.Equal(("waiting", null), await StateAsync(next));

        var withheld = await city.UploadAsync(PenaltyRows.Company(2));
        var decide = city.Hub.Get<DecideUpload>();
        PublicationCity.Accepted(await decide.ClassifyAsync(withheld, DocumentClass.NotPublic, [SecrecyReason.StateSecret], PublicationCity.First, Cancel));
        PublicationCity.Accepted(await decide.ApproveAsync(withheld, PublicationCity.Second, Cancel));
        var secret = Assert.Single(await city.RecordsAsync(), one => one.Origin.Upload == withheld);
        await ReplaceAsync(secret.Id);
        Assert.Equal([next], (await WaitingAsync(PublicationCity.Second)).Select(one => one.Record));
    }

    [Fact]
    public async Task Who_put_a_record_right_before_the_upload_was_approved_is_no_second_person_to_it()
    {
        var id = await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2), PenaltyRows.Company(3));
        var records = await city.RecordsAsync();
        await ChangeAsync(records[0].Id, Fine, PublicationCity.Second);
        await ChangeAsync(records[1].Id, Fine, PublicationCity.First);
        await city.ApproveAsync(id);
        Assert.Equal(["waiting", "published", "published"], await StatesAsync(records));
        Assert.True((await city.ViewAsync(records[1].Id)).IsShown);
        var counts = Assert.IsType<UploadPublicationState.Published>((await city.PublicationAsync(id)).State).Counts;
        Assert.Equal((2, 1), (counts.Published, counts.Kept[Unpublished.Changed]));
    }

    [Fact]
    public async Task Sent_back_changed_again_or_annulled_the_record_never_shows_what_no_second_person_saw()
    {
        var record = await PublishedAsync();
        await ChangeAsync(record.Id, Fine, PublicationCity.First);
        Assert.Equal(PublicationErrors.ReasonsInvalid, Refused(await DecideAsync(record.Id, 2, PublicationCity.Second, sentBack: " ")));
        PublicationCity.Accepted(await DecideAsync(record.Id, 2, PublicationCity.Second, sentBack: "罚款金额与处罚内容不符"));
        Assert.Equal(("waiting", "罚款金额与处罚内容不符"), await StateAsync(record.Id));
        await ChangeAsync(record.Id, new() { ["CF_NR_FK"] = "0.4" }, PublicationCity.First);
        Assert.Equal((("waiting", null), 3), (await StateAsync(record.Id), (await city.ViewAsync(record.Id)).RecordVersion));
        Assert.Equal(PublicationErrors.ChangedMeanwhile, Refused(await DecideAsync(record.Id, 2, PublicationCity.Second)));
        PublicationCity.Accepted(await city.Hub.Get<EndRecord>().RunAsync(
            PublicationCity.First, record.Id, CorrectionKind.Annulled, new("撤1号", "复议撤销"), null, Cancel));
        Assert.Equal(("ended", "annulled"), await StateAsync(record.Id));
        Assert.Equal(PublicationErrors.AlreadyDecided, Refused(await DecideAsync(record.Id, 3, PublicationCity.Second)));
    }

    [Fact]
    public async Task Successor_that_was_never_shown_is_asked_back_from_no_channel()
    {
        var next = await ReplaceAsync((await PublishedAsync()).Id);
        PublicationCity.Accepted(await city.Hub.Get<EndRecord>().RunAsync(
            PublicationCity.First, next, CorrectionKind.Withdrawn, new("撤1号", "误报"), null, Cancel));
        var view = await city.ViewAsync(next);
        Assert.Equal(("ended", 0), (view.State, view.Channels.Count));
    }

    [Fact]
    public async Task Silence_about_a_changed_record_is_reminded_of_and_escalated_once()
    {
        var record = await PublishedAsync();
        await ChangeAsync(record.Id, Fine, PublicationCity.First);

        // Changed on Tuesday the 10th: due on Thursday the 19th, reminded of on Tuesday the 17th, the office is told on Friday the 20th.
        await city.Hub.AdvanceToAsync(new DateTimeOffset(2026, 3, 16, 15, 59, 0, TimeSpan.Zero));
        Assert.DoesNotContain("cn.credithub.publication.record-reminder.v1", await TypesAsync(PenaltyRows.Uploader));
        await city.Hub.AdvanceToAsync(new DateTimeOffset(2026, 3, 16, 16, 0, 0, TimeSpan.Zero));
        Assert.Single(await TypesAsync(PenaltyRows.Uploader), "cn.credithub.publication.record-reminder.v1");
        await city.Hub.AdvanceToAsync(new DateTimeOffset(2026, 3, 19, 15, 59, 0, TimeSpan.Zero));
        Assert.DoesNotContain("cn.credithub.publication.record-overdue.v1", await TypesAsync(TestProfile.Office));
        await city.Hub.AdvanceToAsync(new DateTimeOffset(2026, 3, 23, 16, 0, 0, TimeSpan.Zero));
        Assert.Single(await TypesAsync(TestProfile.Office), "cn.credithub.publication.record-overdue.v1");
        PublicationCity.Accepted(await DecideAsync(record.Id, 2, PublicationCity.Second));
        Assert.True((await city.ViewAsync(record.Id)).IsShown);
    }

    private async Task<CreditRecord> PublishedAsync()
    {
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company()));
        await city.HourAsync();
        Assert.Single(city.Site.Shown);
        return Assert.Single(await city.RecordsAsync());
    }

    private async Task<CreditRecord> ChangeAsync(RecordId id, Dictionary<string, string> cells, Caller by)
    {
        var changed = PublicationCity.Accepted(await city.Hub.Get<ChangeRecord>().RunAsync(by, id, new("更1号", "笔误", cells), null, Cancel));
        await city.Hub.IdleAsync();
        return changed;
    }

    private async Task<RecordId> ReplaceAsync(RecordId id) =>
        Assert.IsType<RecordState.Replaced>((await ChangeAsync(id, Number, PublicationCity.First)).State).Record;

    private Task<Decision<RecordPublication>> DecideAsync(RecordId id, int seen, Caller by, string? sentBack = null) =>
        city.Hub.Get<DecideRecord>().DecideAsync(id, seen, sentBack, by, Cancel);

    private async Task<IReadOnlyList<RecordPublication>> WaitingAsync(Caller caller) =>
        [.. (await city.Hub.Get<DecideRecord>().OpenAsync(caller, 10, null, Cancel)).Items.Select(stored => stored.Value)];

    private async Task<(string State, string? Reason)> StateAsync(RecordId id)
    {
        var view = await city.ViewAsync(id);
        return (view.State, view.Reason);
    }

    private async Task<IReadOnlyList<string>> StatesAsync(IEnumerable<CreditRecord> records)
    {
        var states = new List<string>();
        foreach (var record in records)
        {
            states.Add((await StateAsync(record.Id)).State);
        }

        return states;
    }

    private async Task<IReadOnlyList<string>> TypesAsync(UnitId unit)
    {
        var leased = await city.Hub.Get<IQueues>().LeaseAsync(unit.Value, 100, TimeSpan.FromSeconds(1), TimeSpan.Zero, Cancel);
        return [.. leased.Select(one => one.Message.Type)];
    }

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;
}
