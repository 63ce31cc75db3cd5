using System.Text;
using CreditHub.Publication;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Repairs;

/// <summary>Repairs as files report them, and as channels confirm them.</summary>
public sealed class RepairedRowTests
{
    private static readonly FormRules Penalties = KindRows.Rules("penalties", "2");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Later_row_reports_the_repair_with_its_decision_and_an_early_one_is_refused()
    {
        var bench = new IntakeBench();
        await UploadAsync(bench, Fined());

        var early = Fined().With("CF_JDRQ", "2025-12-11").With("XF_ZT", "已修复").With("XF_WSH", "修1号");
        var problem = Assert.Single(Assert.Single(await UploadAsync(bench, early)).Problems);
        Assert.Equal(("record.repair-too-early", "XF_ZT", "2026-03-11"), (problem.Code, problem.Field, problem.Limit));

        var nameless = Assert.Single(Assert.Single(await UploadAsync(bench, Fined().With("XF_ZT", "已修复"))).Problems);
        Assert.Equal(("record.required-by-category", "XF_WSH"), (nameless.Code, nameless.Field));

        var repaired = Fined().With("XF_ZT", "1").With("XF_WSH", "修1号");
        Assert.Equal("accepted", Assert.Single(await UploadAsync(bench, repaired)).Outcome);
        var record = Assert.Single(await bench.StoredAsync());
        Assert.Equal(new RecordState.Repaired("修1号", PenaltyRows.Uploader, new(2026, 3, 10)), record.State);
        Assert.Equal(("修1号", CorrectionKind.Repaired), (record.Corrections![^1].Order.Document, record.Corrections[^1].Kind));
        Assert.NotNull((await bench.Hub.Documents.FindAsync(RepairDocuments.Repair, record.Id.Value, record.Id.Value, Cancel))?.Value);
    }

    [Theory]
    [InlineData("2026-03-31", "", false)]
    [InlineData("2026-04-01", "", true)]
    [InlineData("2026-04-01", "2026-04-01", false)]
    public void Row_without_the_notice_of_repair_is_stored_with_a_warning(string decided, string served, bool warned)
    {
        var row = KindRows.Of(Penalties, Subjects.SubjectKind.Organisation).With("CF_JDRQ", decided).With("XF_GZRQ", served);
        var context = PenaltyRows.Context with { Today = new(2026, 4, 10), Repairs = RepairPolicy.On(Samples.Fuzhou.Book, new(2026, 4, 10)) };
        var accepted = Assert.IsType<RowVerdict.Accepted>(Penalties.Check(row.Row(Penalties.Form), context));
        Assert.Equal(warned, accepted.Warnings.Any(problem => problem is { Field: "XF_GZRQ", Error.Code: "record.repair-notice-missing" }));
    }

    [Fact]
    public async Task Repaired_record_is_hidden_at_once_and_its_repair_waits_for_the_channel()
    {
        await using var city = await PublicationCity.StartAsync();
        await city.ApproveAsync(await city.UploadAsync(PenaltyRows.Company(1).With("CF_JDRQ", "2025-11-10")));
        await city.HourAsync();
        var record = Assert.Single(await city.RecordsAsync());
        city.Site.IsDown = true;
        PublicationCity.Accepted(await city.Hub.Get<RepairRecord>().RunAsync(
            PublicationCity.Second with { Roles = new HashSet<Role> { Role.Determiner } }, record.Id, new("修1号", new(2026, 3, 10), "义务履行完毕"), null, Cancel));
        await city.Hub.IdleAsync();
        Assert.Equal("ended", (await city.ViewAsync(record.Id)).State);
        var declared = (await RepairAsync(city, record)).Waits.Select(wait => wait.Of).Where(channel => channel != PublicationCity.Channel).ToList();
        Assert.NotEmpty(declared);
        foreach (var channel in declared)
        {
            PublicationCity.Accepted(await city.Hub.Get<DecideRecord>().ConfirmWithdrawnAsync(record.Id, channel, null, PublicationCity.First, Cancel));
        }

        Assert.Equal([new RepairWaitView("channel", PublicationCity.Channel)], (await RepairAsync(city, record)).Waits);
        await city.HourAsync();
        Assert.Equal("open", (await RepairAsync(city, record)).State);

        city.Site.IsDown = false;
        for (var hour = 0; hour < 4; hour++)
        {
            // Pushed again in one hour, looked at in the next.
            await city.HourAsync();
        }

        Assert.Equal("archive", Assert.Single(city.Site.Tombstones).After);
        Assert.Equal("complete", (await RepairAsync(city, record)).State);
    }

    private static Dictionary<string, string> Fined() => PenaltyRows.Company().With("CF_NR_FK", "2").With("CF_JDRQ", "2025-12-10");

    private static async Task<RepairView> RepairAsync(PublicationCity city, CreditRecord record) =>
        PublicationCity.Accepted(await city.Hub.Get<ReadRepairs>().FindAsync(record.Id, PublicationCity.First, Cancel));

    private static async Task<IReadOnlyList<ReceiptRowView>> UploadAsync(IntakeBench bench, Dictionary<string, string> row) =>
        await bench.ReceiptAsync(await bench.UploadAsync(Encoding.UTF8.GetBytes(PenaltyRows.Csv(row))));
}
