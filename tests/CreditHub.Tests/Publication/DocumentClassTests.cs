using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using Xunit;

namespace CreditHub.Publication;

/// <summary>The class that a file states bounds what two persons may say of it, and what becomes of its rows (P20).</summary>
public sealed class DocumentClassTests : IAsyncLifetime
{
    private PublicationCity city = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DecideUpload Uploads => city.Hub.Get<DecideUpload>();

    public async ValueTask InitializeAsync() => city = await PublicationCity.StartAsync();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Theory]
    [InlineData("onRequest", DocumentClass.OnRequest)]
    [InlineData("notPublic", DocumentClass.NotPublic)]
    public async Task Nobody_opens_a_file_further_than_it_states(string stated, DocumentClass closest)
    {
        var id = await city.UploadStatedAsync(stated, PenaltyRows.Company());
        for (var open = DocumentClass.Public; open < closest; open++)
        {
            Assert.Equal(PublicationErrors.DocumentClosed, await RefusalAsync(id, open));
        }

        IReadOnlyList<SecrecyReason> reasons = closest is DocumentClass.NotPublic ? [SecrecyReason.CommercialSecret] : [];
        PublicationCity.Accepted(await Uploads.ClassifyAsync(id, closest, reasons, PublicationCity.First, Cancel));
        PublicationCity.Accepted(await Uploads.ApproveAsync(id, PublicationCity.Second, Cancel));
        await city.HourAsync();
        var view = PublicationViews.Of(await city.PublicationAsync(id));
        Assert.Equal(("withheld", stated, stated), (view.State, view.Classification, view.DocumentClass));
        Assert.Empty(city.Site.Shown);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("public")]
    [InlineData("非密")]
    public async Task File_that_may_be_public_is_so_once_two_persons_agree_and_not_before(string? stated)
    {
        var id = await city.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company()), stated);
        await city.HourAsync();
        Assert.Empty(city.Site.Shown);
        await city.ApproveAsync(id);
        await city.HourAsync();
        Assert.Single(city.Site.Shown);
    }

    [Fact]
    public async Task Two_persons_may_make_a_file_closer_than_it_states()
    {
        var id = await city.UploadStatedAsync("public", PenaltyRows.Company());
        PublicationCity.Accepted(await Uploads.ClassifyAsync(id, DocumentClass.OnRequest, [], PublicationCity.First, Cancel));
        PublicationCity.Accepted(await Uploads.ApproveAsync(id, PublicationCity.Second, Cancel));
        Assert.Equal("onRequest", PublicationViews.Of(await city.PublicationAsync(id)).Classification);
    }

    [Fact]
    public async Task On_request_needs_no_reason_and_not_public_needs_one()
    {
        var id = await city.UploadAsync(PenaltyRows.Company());
        Assert.Equal(PublicationErrors.ReasonsInvalid, await RefusalAsync(id, DocumentClass.NotPublic));
        Assert.Equal(PublicationErrors.ReasonsInvalid, await RefusalAsync(id, DocumentClass.OnRequest, SecrecyReason.Privacy));
        Assert.Equal(PublicationErrors.ReasonsInvalid, await RefusalAsync(id, DocumentClass.Public, SecrecyReason.Privacy));
    }

    [Fact]
    public async Task Record_that_takes_the_place_of_one_of_a_closed_file_waits_for_nobody_and_is_never_public()
    {
        await city.UploadStatedAsync("onRequest", PenaltyRows.Company());
        var record = Assert.Single(await city.RecordsAsync());
        PublicationCity.Accepted(await city.Hub.Get<ChangeRecord>().RunAsync(
            PublicationCity.First, record.Id,
            new ChangeRecordRequest("榕市监更〔2026〕1号", "文号有误", new Dictionary<string, string> { ["CF_WSH"] = "榕市监罚〔2026〕99号" }), null, Cancel));
        await city.Hub.IdleAsync();
        await city.HourAsync();
        var next = Assert.Single(await city.RecordsAsync(), one => !one.IsOver);
        Assert.NotEqual(record.Id, next.Id);
        Assert.Equal(DocumentClass.OnRequest, next.Origin.Class);
        Assert.Empty((await city.Hub.Get<DecideRecord>().OpenAsync(PublicationCity.Second, 10, null, Cancel)).Items);
        Assert.IsType<Decision<RecordPublication>.Rejected>(
            await city.Hub.Get<DecideRecord>().DecideAsync(next.Id, next.Version, null, PublicationCity.Second, Cancel));
        Assert.Empty(city.Site.Shown);
    }

    [Fact]
    public void Record_of_a_closed_file_may_never_be_public_whatever_was_decided()
    {
        foreach (var (stated, why) in ((DocumentClass?, Unpublished?)[])
            [(null, null), (DocumentClass.Public, null), (DocumentClass.OnRequest, Unpublished.DocumentClass), (DocumentClass.NotPublic, Unpublished.DocumentClass)])
        {
            var record = Samples.Penalty();
            Assert.Equal(why, PublicationRule.WhyNever(record with { Origin = record.Origin with { Class = stated } }, Samples.Penalties, Samples.Policy));
        }
    }

    private async Task<HubError> RefusalAsync(UploadId id, DocumentClass said, params SecrecyReason[] reasons) =>
        Assert.IsType<Decision<UploadPublication>.Rejected>(await Uploads.ClassifyAsync(id, said, reasons, PublicationCity.First, Cancel)).Error;
}
