using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Publication.Entries;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Publication;

/// <summary>What was withheld or exempted comes back to the gate, never past it: one person asks, another agrees, and then two decide anew (P8).</summary>
public sealed class ReopeningTests
{
    private const string Document = "榕密定〔2026〕1号";
    private const string Reason = "保密期限届满";
    private static readonly Caller Foreign = PublicationCity.Second with { Unit = PenaltyRows.Stranger };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Exempted_record_waits_again_and_another_than_who_asked_decides_whether_it_is_shown()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company()));
        await city.HourAsync();
        var record = Assert.Single(await city.RecordsAsync());
        var decide = city.Hub.Get<DecideRecord>();
        Assert.Equal(PublicationErrors.NothingToReopen, Refused(await decide.AskAnewAsync(record.Id, Document, Reason, PublicationCity.First, Cancel)));
        Ok(await decide.ExemptAsync(record.Id, SecrecyReason.StateSecret, "保密法", PublicationCity.Second, Cancel));
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);

        Assert.Equal(PublicationErrors.ReasonsInvalid, Refused(await decide.AskAnewAsync(record.Id, " ", Reason, PublicationCity.First, Cancel)));
        Assert.Equal(PublicationErrors.ReasonsInvalid, Refused(await decide.AskAnewAsync(record.Id, Document, "电话13800000000", PublicationCity.First, Cancel)));
        Assert.Equal(PublicationErrors.Unknown, Refused(await decide.AskAnewAsync(record.Id, Document, Reason, Foreign, Cancel)));
        Assert.Equal(PublicationErrors.PersonRequired, Refused(await decide.AskAnewAsync(record.Id, Document, Reason, IntakeBench.Uploader, Cancel)));
        Assert.Equal(PublicationErrors.NothingToReopen, Refused(await decide.ReopenAsync(record.Id, null, PublicationCity.Second, Cancel)));
        Ok(await decide.AskAnewAsync(record.Id, Document, Reason, PublicationCity.First, Cancel));
        Assert.Equal((Document, Reason), (await city.ViewAsync(record.Id)).Reopening is { } asked ? (asked.Document, asked.Reason) : default);
        Assert.Equal(record.Id, Assert.Single((await decide.OpenAsync(PublicationCity.Second, 10, null, Cancel)).Items).Value.Record);
        Assert.Equal(PublicationErrors.SecondPerson, Refused(await decide.ReopenAsync(record.Id, null, PublicationCity.First, Cancel)));
        Assert.Equal(PublicationErrors.Unknown, Refused(await decide.ReopenAsync(record.Id, null, Foreign, Cancel)));
        Ok(await decide.ReopenAsync(record.Id, null, PublicationCity.Second, Cancel));
        await city.HourAsync();
        var view = await city.ViewAsync(record.Id);
        Assert.Equal((false, "waiting", null), (view.IsShown, view.State, view.Reopening));
        Assert.Empty(city.Site.Shown);

        Assert.Equal(PublicationErrors.SecondPerson, Refused(await decide.DecideAsync(record.Id, 1, null, PublicationCity.First, Cancel)));
        Ok(await decide.DecideAsync(record.Id, 1, null, PublicationCity.Second, Cancel));
        await city.HourAsync();
        Assert.Equal([record.Id.Value], city.Site.Shown.Keys);
    }

    [Fact]
    public async Task What_the_second_person_leaves_or_what_is_over_stays_exempted()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company()));
        var record = Assert.Single(await city.RecordsAsync());
        var decide = city.Hub.Get<DecideRecord>();
        Ok(await decide.ExemptAsync(record.Id, SecrecyReason.Privacy, "条例15", PublicationCity.First, Cancel));
        Ok(await decide.AskAnewAsync(record.Id, Document, Reason, PublicationCity.First, Cancel));
        Assert.Equal(PublicationErrors.ReasonsInvalid, Refused(await decide.ReopenAsync(record.Id, " ", PublicationCity.Second, Cancel)));
        Ok(await decide.ReopenAsync(record.Id, "依据不足", PublicationCity.Second, Cancel));
        var view = await city.ViewAsync(record.Id);
        Assert.Equal(("refused", null), (view.State, view.Reopening));

        Ok(await decide.AskAnewAsync(record.Id, Document, Reason, PublicationCity.First, Cancel));
        Ok(await city.Hub.Get<EndRecord>().RunAsync(PublicationCity.First, record.Id, CorrectionKind.Annulled, new("撤1号", "复议撤销"), null, Cancel));
        Assert.Equal(PublicationErrors.NotPublishable, Refused(await decide.ReopenAsync(record.Id, null, PublicationCity.Second, Cancel)));
    }

    [Fact]
    public async Task Withheld_upload_is_classified_from_the_beginning_with_days_of_its_own_and_no_record_of_it_alone_before()
    {
        await using var city = await PublicationCity.StartAsync();
        var upload = await city.UploadAsync(PenaltyRows.Company());
        var record = Assert.Single(await city.RecordsAsync());
        var decide = city.Hub.Get<DecideUpload>();
        Ok(await decide.ClassifyAsync(upload, DocumentClass.NotPublic, [SecrecyReason.CommercialSecret], PublicationCity.First, Cancel));
        Ok(await decide.ApproveAsync(upload, PublicationCity.Second, Cancel));
        var alone = city.Hub.Get<DecideRecord>();
        Ok(await alone.ExemptAsync(record.Id, SecrecyReason.Privacy, "条例15", PublicationCity.First, Cancel));
        Ok(await alone.AskAnewAsync(record.Id, Document, Reason, PublicationCity.First, Cancel));
        Assert.Equal(PublicationErrors.NotPublishable, Refused(await alone.ReopenAsync(record.Id, null, PublicationCity.Second, Cancel)));

        Assert.Equal(PublicationErrors.UnitForeign, Refused(await decide.AskAnewAsync(upload, Document, Reason, Foreign, Cancel)));
        Ok(await decide.AskAnewAsync(upload, Document, Reason, PublicationCity.First, Cancel));
        Assert.Equal(upload, Assert.Single((await decide.OpenAsync(PublicationCity.Second, 10, null, Cancel)).Items).Value.Upload);
        Assert.Equal(PublicationErrors.SecondPerson, Refused(await decide.ReopenAsync(upload, null, PublicationCity.First, Cancel)));
        await city.Hub.AdvanceAsync(TimeSpan.FromDays(30));
        Ok(await decide.ReopenAsync(upload, null, PublicationCity.Second, Cancel));
        var open = await city.PublicationAsync(upload);
        Assert.True(open is { State: UploadPublicationState.Unclassified, Reopening: null, IsOpen: true });
        Assert.True(open.WakeAt > city.Hub.Get<TimeProvider>().GetUtcNow());
        await city.ApproveAsync(upload);
        Assert.IsType<UploadPublicationState.Published>((await city.PublicationAsync(upload)).State);
        Assert.Equal("refused", (await city.ViewAsync(record.Id)).State);
    }

    [Theory]
    [InlineData("withheld")]
    [InlineData("exempted")]
    public async Task Entry_is_on_no_list_before_two_persons_decided_anew(string how)
    {
        await using var city = await EntryCity.StartAsync();
        await city.DecideAsync("le-1");
        var clear = city.Hub.Get<ClearEntry>();
        if (how == "withheld")
        {
            Ok(await clear.ClassifyAsync(new("le-1"), DocumentClass.NotPublic, [SecrecyReason.CommercialSecret], EntryCity.First, Cancel));
            Ok(await clear.ApproveAsync(new("le-1"), EntryCity.Second, Cancel));
        }
        else
        {
            await city.ClearAsync("le-1");
            Ok(await clear.ExemptAsync(new("le-1"), SecrecyReason.Privacy, "条例第十五条", EntryCity.First, Cancel));
        }

        Assert.Equal(PublicationErrors.AlreadyDecided, Refused(await clear.ClassifyAsync(new("le-1"), DocumentClass.Public, [], EntryCity.First, Cancel)));
        Assert.Equal(PublicationErrors.UnitForeign, Refused(await clear.AskAnewAsync(new("le-1"), Document, Reason, EntryCity.First with { Unit = new("land") }, Cancel)));
        Ok(await clear.AskAnewAsync(new("le-1"), Document, Reason, EntryCity.First, Cancel));
        Assert.Single((await clear.OpenAsync(EntryCity.Second, 10, null, Cancel)).Items);
        Assert.Equal(PublicationErrors.SecondPerson, Refused(await clear.ReopenAsync(new("le-1"), null, EntryCity.First, Cancel)));
        Ok(await clear.ReopenAsync(new("le-1"), null, EntryCity.Second, Cancel));
        Assert.Empty(await city.ListedAsync());
        await city.ClearAsync("le-1");
        Assert.Single(await city.ListedAsync());

        Assert.Equal(PublicationErrors.NothingToReopen, Refused(await clear.AskAnewAsync(new("le-1"), Document, Reason, EntryCity.First, Cancel)));
        Ok(await clear.ExemptAsync(new("le-1"), SecrecyReason.Privacy, "条例第十五条", EntryCity.First, Cancel));
        Ok(await clear.AskAnewAsync(new("le-1"), Document, Reason, EntryCity.First, Cancel));
        Ok(await clear.ReopenAsync(new("le-1"), "依据不足", EntryCity.Second, Cancel));
        Assert.Equal(("exempted", null), Ok(await clear.FindAsync(new("le-1"), EntryCity.First, Cancel)) is var left ? (left.State, left.Reopening) : default);
    }

    private static T Ok<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;
}
