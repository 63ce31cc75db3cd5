using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Publication.Cases;
using CreditHub.Publication.Entries;
using CreditHub.Reports;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;
using static CreditHub.Publication.PublicationCity;

namespace CreditHub.Publication;

/// <summary>A typical case that rests on a list entry is public only where the entry itself is (P8, P15).</summary>
public sealed class CaseOfEntryTests
{
    private static readonly ReportPeriod March = new("2026-03");
    private static readonly Caller Office = new(TestProfile.Office, "office-1", IsPerson: true, new HashSet<Role> { Role.Office }, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cleared", true)]
    [InlineData("unasked", false)]
    [InlineData("unclassified", false)]
    [InlineData("classified", false)]
    [InlineData("withheld", false)]
    [InlineData("exempted", false)]
    [InlineData("held", false)]
    [InlineData("ended", false)]
    public async Task Case_is_shown_and_offered_only_while_two_persons_let_its_entry_be_public(string state, bool isShown)
    {
        await using var city = await EntryCity.StartAsync();
        await BringAsync(city, state);
        await ReleaseAsync(city);
        var cases = city.Hub.Get<ReadPublicCases>();
        Assert.Equal(isShown ? 1 : 0, (await cases.PageAsync(null, Cancel)).Items.Count);
        using var table = new MemoryStream();
        await PublicCaseTable.WriteAsync(cases.WholeAsync(Cancel), table, Records.UploadFormat.Csv, Cancel);
        Assert.Equal(isShown, System.Text.Encoding.UTF8.GetString(table.ToArray()).Contains("演示企业1有限公司", StringComparison.Ordinal));
    }

    private static async Task BringAsync(EntryCity city, string state)
    {
        var clear = city.Hub.Get<ClearEntry>();
        if (state == "unasked")
        {
            await city.DecidedBeforeAsync(EntryCity.Decided("le-1"));
            return;
        }

        await city.DecideAsync("le-1");
        switch (state)
        {
            case "unclassified":
                return;
            case "withheld":
                Accepted(await clear.ClassifyAsync(new("le-1"), DocumentClass.NotPublic, [SecrecyReason.CommercialSecret], EntryCity.First, Cancel));
                Accepted(await clear.ApproveAsync(new("le-1"), EntryCity.Second, Cancel));
                return;
            case "classified":
                Accepted(await clear.ClassifyAsync(new("le-1"), DocumentClass.Public, [], EntryCity.First, Cancel));
                return;
            default:
                await city.ClearAsync("le-1");
                break;
        }

        switch (state)
        {
            case "exempted":
                Accepted(await clear.ExemptAsync(new("le-1"), SecrecyReason.Privacy, "条例第十五条", EntryCity.First, Cancel));
                break;
            case "held":
                await city.HoldAsync("le-1", isHeld: true);
                break;
            case "ended":
                await city.EndAsync("le-1", EndReason.Exited);
                break;
            default:
                break;
        }
    }

    private static async Task ReleaseAsync(EntryCity city)
    {
        var told = new TypicalCase(
            CaseKind.Untrustworthy, SubjectKind.Organisation, "演示企业1有限公司", "销售未标注生产日期的食品", "依法处罚", "已整改", new("le-1"), null, MayPublish: true);
        var submission = new Submission(
            new ReportSubmission("进展", [told], null, null), Figures.None, new(TestProfile.Market, "reporter-1", IsPerson: true), TestHub.Morning, Late: false);
        var accepted = new Obligation(
            March, TestProfile.Market, new(2026, 3, 20), TestHub.Morning, TestHub.Morning, new ObligationState.Accepted(submission, Office.Actor, TestHub.Morning), 3);
        await city.Hub.Get<IDocuments>().WriteAsync(ReportDocuments.Obligation, new Document<Obligation>(accepted, []), expected: null, Cancel);
        Accepted(await city.Hub.Get<ReleaseCase>().RunAsync(CaseId.Of(March, TestProfile.Market, 1), "信用办〔2026〕1号", new(2026, 6, 30), Office, Cancel));
    }
}
