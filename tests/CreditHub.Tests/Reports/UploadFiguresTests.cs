using System.Text;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using Xunit;
using static CreditHub.Reports.ReportSamples;

namespace CreditHub.Reports;

/// <summary>What the figures of a month say of uploads.</summary>
public sealed class UploadFiguresTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_count_as_accepted_rejected_and_on_time_for_the_unit_that_uploaded_them()
    {
        await using var hub = await TestHub.StartAsync(IntakeBench.Profile(), IntakeBench.Start);
        var csv = PenaltyRows.Csv(
            PenaltyRows.Company(1),
            PenaltyRows.Company(2),
            PenaltyRows.Company(3).With("CF_JDRQ", "2026-01-05"),
            PenaltyRows.Company(4).With("CF_XDR_SHXYM", "91000000MA0000000X"),
            PenaltyRows.Company(1));
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        await hub.Get<ReceiveUpload>().HandleAsync(new UploadRequest("penalties", "text/csv", null, null, null), file, IntakeBench.Uploader, Cancel);
        await hub.IdleAsync();

        var march = (await hub.Get<CountFigures>().RunAsync(March, null, March.LateAt, Cancel)).Of(PenaltyRows.Uploader);
        var foreign = (await hub.Get<CountFigures>().RunAsync(March, PenaltyRows.Stranger, March.LateAt, Cancel)).Total;

        Assert.Equal(new Figures(Uploads: 1, RowsAccepted: 3, RowsRejected: 1, RowsOnTime: 2, RowsToPublish: 3), march);
        Assert.Equal(Figures.None, foreign);
    }

    [Fact]
    public async Task Rows_that_a_unit_uploads_for_another_count_for_their_source_as_in_the_statistics_of_collection()
    {
        var profile = IntakeBench.ProfileWith((PolicyKeys.RecordDelegations, new[] { "food-drug>market-supervision" }));
        await using var hub = await TestHub.StartAsync(profile, IntakeBench.Start);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(PenaltyRows.Csv(PenaltyRows.Company(1), Delegated(2), Delegated(3).With("CF_WSH", ""))));
        await hub.Get<ReceiveUpload>().HandleAsync(new UploadRequest("penalties", "text/csv", null, null, null), file, IntakeBench.Uploader, Cancel);
        await hub.IdleAsync();

        var tally = await hub.Get<CountFigures>().RunAsync(March, null, March.LateAt, Cancel);
        Assert.Equal((1, 1, 0), Rows(tally.Of(PenaltyRows.Uploader)));
        Assert.Equal((1, 1, 1), Rows(tally.Of(PenaltyRows.Delegator)));
        var own = (await hub.Get<CountFigures>().RunAsync(March, PenaltyRows.Delegator, March.LateAt, Cancel)).Total;
        Assert.Equal((1, 1, 1), Rows(own));
    }

    private static Dictionary<string, string> Delegated(int index) =>
        PenaltyRows.Company(index).With("CF_SJLYDM", PenaltyRows.DelegatorCode).With("CF_CFJGDM", PenaltyRows.DelegatorCode);

    private static (int Uploads, int Accepted, int Rejected) Rows(Figures figures) => (figures.Uploads, figures.RowsAccepted, figures.RowsRejected);
}
