using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Publication.Cases;
using CreditHub.Publication.Channels;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Recalls;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Reports;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Publication;

/// <summary>Typical cases that reports tell of, released to the public by the office and gone with what they tell of (P15, P16).</summary>
public sealed class CaseReleaseTests : IAsyncLifetime
{
    private static readonly DateOnly Until = new(2026, 6, 30);
    private static readonly ReportPeriod March = new("2026-03");
    private static readonly Caller Office = new(TestProfile.Office, "office-1", IsPerson: true, new HashSet<Role> { Role.Office }, null);
    private static readonly Actor Reporter = new(PenaltyRows.Uploader, "reporter-1", IsPerson: true);
    private PublicationCity city = null!;
    private CreditRecord record = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ReleaseCase Cases => city.Hub.Get<ReleaseCase>();

    public async ValueTask InitializeAsync()
    {
        city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company()));
        record = Assert.Single(await city.RecordsAsync());
        var good = new TypicalCase(
            CaseKind.Untrustworthy, SubjectKind.Organisation, "演示企业1有限公司", "法定代表人甲某销售未标注生产日期的食品", "依法处罚", "已整改", null, record.Id, MayPublish: true);
        var submission = new Submission(
            new ReportSubmission("进展", [good, good with { SubjectKind = SubjectKind.Person, SubjectLabel = "张某" }, good with { MayPublish = false }, good with { Effect = "已向举报人发放举报奖励" }], null, null),
            Figures.None, Reporter, IntakeBench.Start, Late: false);
        var accepted = new Obligation(
            March, PenaltyRows.Uploader, new(2026, 3, 20), IntakeBench.Start, IntakeBench.Start, new ObligationState.Accepted(submission, Office.Actor, IntakeBench.Start), 3);
        await city.Hub.Get<IDocuments>().WriteAsync(ReportDocuments.Obligation, new Document<Obligation>(accepted, []), expected: null, Cancel);
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task Released_case_is_public_until_the_record_that_it_tells_of_is_annulled()
    {
        Assert.Empty(await ShownAsync());
        var view = PublicationCity.Accepted(await ReleaseAsync(1));
        Assert.Equal((true, new DateOnly(2026, 3, 10), Until), (view.IsShown, view.PublishedOn!.Value, view.Until!.Value));
        PublicationCity.Accepted(await ReleaseAsync(1));
        Assert.Equal(("演示企业1有限公司", CaseKind.Untrustworthy), Assert.Single(await ShownAsync()) is var one ? (one.Subject.Text, one.Kind) : default);
        Assert.Equal("法定代表人***销售未标注生产日期的食品", (await ShownAsync())[0].Fact.Text);
        Assert.Equal([true, false, false, false], (await Cases.ListAsync("2026-03", Cancel)).Select(known => known.IsShown));
        Assert.Empty(await Cases.ListAsync("2026-04", Cancel));
        var told = await city.Hub.Get<IEnumerable<IDisclosures>>().OfType<DeliveriesOfRecord>().Single().OfRecordAsync(record, Cancel).ToListAsync(Cancel);
        Assert.Contains(told, one => one.Recipient == DeliveriesOfRecord.PublicSite && one.Reference == view.Id);

        PublicationCity.Accepted(await city.Hub.Get<EndRecord>().RunAsync(
            PublicationCity.First, record.Id, CorrectionKind.Annulled, new("撤1号", "复议撤销"), null, Cancel));
        Assert.Empty(await ShownAsync());
    }

    [Fact]
    public async Task Case_ends_by_itself_with_its_last_day_and_at_once_when_it_is_withdrawn()
    {
        PublicationCity.Accepted(await ReleaseAsync(1));
        city.Hub.Clock.MoveTo(new DateTimeOffset(2026, 6, 30, 15, 59, 0, TimeSpan.Zero));
        Assert.Single(await ShownAsync());
        city.Hub.Clock.MoveTo(new DateTimeOffset(2026, 6, 30, 16, 0, 0, TimeSpan.Zero));
        Assert.Empty(await ShownAsync());

        Assert.Equal(PublicationErrors.BasisMissing, Refused(await Cases.WithdrawAsync(Id(1), " ", Office, Cancel)));
        Assert.Equal(PublicationErrors.PersonRequired, Refused(await Cases.WithdrawAsync(Id(1), "撤2号", Office with { IsPerson = false }, Cancel)));
        Assert.NotNull(PublicationCity.Accepted(await Cases.WithdrawAsync(Id(1), "撤2号", Office, Cancel)).WithdrawnAt);
        PublicationCity.Accepted(await Cases.WithdrawAsync(Id(1), "撤3号", Office, Cancel));
        Assert.Equal(CaseErrors.Withdrawn, Refused(await ReleaseAsync(1, until: new(2026, 12, 31))));
        Assert.Equal(CaseErrors.Unknown, Refused(await Cases.WithdrawAsync(Id(2), "撤2号", Office, Cancel)));
    }

    [Fact]
    public async Task Nothing_is_released_of_persons_without_the_units_word_a_document_a_second_person_or_a_term()
    {
        Assert.Equal(CaseErrors.OfPerson, Refused(await ReleaseAsync(2)));
        Assert.Equal(CaseErrors.NotForPublication, Refused(await ReleaseAsync(3)));
        Assert.Equal(CaseErrors.NeverPublic, Refused(await ReleaseAsync(4)));
        Assert.Equal(CaseErrors.NeverPublic, Refused(await Cases.RunAsync(Id(1), "举报奖励〔2026〕1号", Until, Office, Cancel)));
        Assert.Equal(CaseErrors.Unknown, Refused(await ReleaseAsync(5)));
        foreach (var id in new[] { "2026-03.market-supervision", "2026-03.tax.1", "2026-3.market-supervision.1", "2026-03.market-supervision.0", "" })
        {
            Assert.Equal(CaseErrors.Unknown, Refused(await Cases.RunAsync(new CaseId(id), "榕信用办〔2026〕1号", Until, Office, Cancel)));
        }

        Assert.Equal(PublicationErrors.PersonRequired, Refused(await ReleaseAsync(1, Office with { IsPerson = false })));
        Assert.Equal(PublicationErrors.SecondPerson, Refused(await ReleaseAsync(1, Office with { Unit = Reporter.Unit, Id = Reporter.Id })));
        Assert.Equal(PublicationErrors.BasisMissing, Refused(await Cases.RunAsync(Id(1), " ", Until, Office, Cancel)));
        Assert.Equal(CaseErrors.TermInvalid, Refused(await ReleaseAsync(1, until: new(2026, 3, 9))));
        Assert.Equal(CaseErrors.TermInvalid, Refused(await ReleaseAsync(1, until: new(2036, 3, 9))));
        Assert.Empty(await ShownAsync());
    }

    private static CaseId Id(int place) => CaseId.Of(March, PenaltyRows.Uploader, place);

    private Task<Decision<CaseView>> ReleaseAsync(int place, Caller? by = null, DateOnly? until = null) =>
        Cases.RunAsync(Id(place), "榕信用办〔2026〕1号", until ?? Until, by ?? Office, Cancel);

    private async Task<IReadOnlyList<PublicCase>> ShownAsync() => (await city.Hub.Get<ReadPublicCases>().PageAsync(null, Cancel)).Items;

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;
}
