using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Publication.Boards;
using CreditHub.Publication.Cases;
using CreditHub.Publication.Entries;
using CreditHub.Reports;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Publication;

/// <summary>Documents of decisions, boards and cases: what states that it is not public is not named to the public (P20).</summary>
public sealed class DecisionClassTests : IAsyncLifetime
{
    private static readonly ReportPeriod March = new("2026-03");
    private static readonly Caller Office = new(TestProfile.Office, "desk", IsPerson: true, new HashSet<Role> { Role.Office }, null);
    private EntryCity city = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => city = await EntryCity.StartAsync();

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Theory]
    [InlineData(DocumentClass.OnRequest)]
    [InlineData(DocumentClass.NotPublic)]
    public async Task Nobody_is_asked_about_an_entry_whose_decision_is_not_public_and_it_is_on_no_list(DocumentClass stated)
    {
        await DecideAsync(stated);
        Assert.Empty((await city.Hub.Get<ClearEntry>().OpenAsync(EntryCity.First, 10, null, Cancel)).Items);
        Assert.Equal(PublicationErrors.Unknown, Refused(await city.Hub.Get<ClearEntry>().ClassifyAsync(new("le-1"), DocumentClass.Public, [], EntryCity.First, Cancel)));
        await city.HourAsync();
        Assert.Empty(await city.ListedAsync());
        Assert.Empty(city.Site.Shown);
    }

    [Fact]
    public async Task Entry_whose_decision_is_public_is_listed_once_two_persons_agree()
    {
        await DecideAsync(DocumentClass.Public);
        Assert.Empty(await city.ListedAsync());
        await city.ClearAsync("le-1");
        Assert.Single(await city.ListedAsync());
    }

    [Theory]
    [InlineData(null, "信1号")]
    [InlineData("public", "信1号")]
    [InlineData("依申请公开", "")]
    [InlineData("notPublic", "")]
    public async Task Board_names_the_document_on_which_it_rests_only_where_that_may_be_public(string? stated, string shown)
    {
        await DecideAsync(null);
        await city.ClearAsync("le-1");
        var boards = city.Hub.Get<DecideBoard>();
        var issue = new BoardIssue(TestProfile.Market, ListColour.Black, 2026, 1);
        var drawn = Accepted(await boards.DrawAsync(issue, "第1期", "信1号", new([TestProfile.Black], null, null, []), EntryCity.First, Cancel, stated));
        Accepted(await boards.SubmitAsync(issue.Id, EntryCity.First, Cancel));
        Accepted(await boards.ApproveAsync(issue.Id, drawn.Version, null, EntryCity.Second, Cancel));
        Assert.Equal(shown, Assert.Single(await city.Hub.Get<ReadPublicBoards>().YearAsync(2026, Cancel)).Basis.Text);
        Assert.Equal("信1号", drawn.Basis);
    }

    [Theory]
    [InlineData(null, "信用办〔2026〕1号")]
    [InlineData("onRequest", "")]
    public async Task Case_names_the_document_that_released_it_only_where_that_may_be_public(string? stated, string shown)
    {
        await DecideAsync(null);
        await city.ClearAsync("le-1");
        await ReportAsync();
        var view = Accepted(await ReleaseAsync(stated));
        Assert.Equal(stated, view.DocumentClass);
        Assert.Equal(shown, Assert.Single((await city.Hub.Get<ReadPublicCases>().PageAsync(null, Cancel)).Items).Document.Text);
    }

    [Fact]
    public async Task State_secret_is_refused_as_the_document_of_anything()
    {
        await DecideAsync(null);
        await ReportAsync();
        Assert.Equal(DocumentErrors.Secret, Refused(await ReleaseAsync("机密")));
        var issue = new BoardIssue(TestProfile.Market, ListColour.Black, 2026, 1);
        Assert.Equal(DocumentErrors.Secret, Refused(await city.Hub.Get<DecideBoard>().DrawAsync(
            issue, "第1期", "信1号", new([TestProfile.Black], null, null, []), EntryCity.First, Cancel, "stateSecret")));
        var decider = EntryCity.First;
        Assert.Equal(DocumentErrors.Secret, Refused(await city.Hub.Get<DecideEntry>().RunAsync(
            decider, new("le-1"), new DecideEntryRequest(Listed: true, "决1号", DocumentClass: "秘密"), Cancel)));
        Assert.Equal(DocumentErrors.Secret, Refused(await city.Hub.Get<HearEntry>().ServeNoticeAsync(
            decider, new("le-1"), new ServeNoticeRequest("告1号", new(2026, 3, 2), "签收", "秘密"), Cancel)));
        Assert.Equal(DocumentErrors.Secret, Refused(await city.Hub.Get<ExitEntry>().RunAsync(decider, new("le-1"), new ExitEntryRequest("退1号", "秘密"), Cancel)));
        Assert.IsType<EntryState.Listed>((await city.Hub.Get<IDocuments>().FindAsync(ListDocuments.Entry, "le-1", "le-1", Cancel))!.Value.State);
    }

    [Fact]
    public async Task Exit_keeps_the_class_of_its_document()
    {
        await DecideAsync(null);
        var ended = Accepted(await city.Hub.Get<ExitEntry>().RunAsync(EntryCity.First, new("le-1"), new ExitEntryRequest("退1号", "notPublic"), Cancel));
        Assert.Equal(DocumentClass.NotPublic, Assert.IsType<EntryState.Ended>(ended.State).Class);
    }

    private static T Accepted<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;

    private async Task DecideAsync(DocumentClass? stated)
    {
        var decided = EntryCity.Decided("le-1");
        var listed = (EntryState.Listed)decided.State;
        await city.Hub.Get<IDocuments>().CreateManyAsync(
            ListDocuments.Entry, [new Document<ListEntry>(decided with { State = Lists.Sample.Heard.State }, [])], Cancel);
        await city.ChangeAsync("le-1", entry => entry with { State = listed with { Decision = listed.Decision with { Class = stated } } });
    }

    private Task<Decision<CaseView>> ReleaseAsync(string? stated) => city.Hub.Get<ReleaseCase>().RunAsync(
        CaseId.Of(March, TestProfile.Market, 1), "信用办〔2026〕1号", new(2026, 6, 30), Office, Cancel, stated);

    private async Task ReportAsync()
    {
        var told = new TypicalCase(
            CaseKind.Untrustworthy, SubjectKind.Organisation, "演示企业1有限公司", "销售未标注生产日期的食品", "依法处罚", "已整改", new("le-1"), null, MayPublish: true);
        var submission = new Submission(
            new ReportSubmission("进展", [told], null, null), Figures.None, new(TestProfile.Market, "reporter-1", IsPerson: true), TestHub.Morning, Late: false);
        var accepted = new Obligation(
            March, TestProfile.Market, new(2026, 3, 20), TestHub.Morning, TestHub.Morning, new ObligationState.Accepted(submission, Office.Actor, TestHub.Morning), 3);
        await city.Hub.Get<IDocuments>().WriteAsync(ReportDocuments.Obligation, new Document<Obligation>(accepted, []), expected: null, Cancel);
    }
}
