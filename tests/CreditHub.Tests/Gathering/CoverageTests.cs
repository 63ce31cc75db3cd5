using System.Text;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Gathering;

/// <summary>应归集 against 归集 of a month, on the embedded back end (R10, T20).</summary>
public sealed class CoverageTests
{
    private static readonly DateOnly February = new(2026, 2, 1);
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly Caller Office = IntakeBench.Caller(TestProfile.Office, Role.Office);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_of_all_months_add_up_to_the_records_whichever_file_brought_them()
    {
        await using var city = await PublicationCity.StartAsync((PolicyKeys.RecordDelegations, new[] { "food-drug>market-supervision" }));

        // 70 rows are two pieces; of the second file two rows are known, one is refused, and one is a delegator's.
        await city.UploadAsync([.. Enumerable.Range(1, 70).Select(index => PenaltyRows.Company(index).With("CF_JDRQ", index % 2 == 0 ? "2026-02-27" : "2026-03-03"))]);
        await city.UploadAsync(
            PenaltyRows.Company(1), PenaltyRows.Company(2).With("CF_JDRQ", "2026-02-27"), PenaltyRows.Company(71).With("CF_XDR_SHXYM", "X"),
            PenaltyRows.Company(72), PenaltyRows.Company(73).With("CF_SJLYDM", PenaltyRows.DelegatorCode).With("CF_CFJGDM", PenaltyRows.DelegatorCode));
        Assert.Equal(72, (await city.RecordsAsync()).Count);

        var (february, march) = (await ReadAsync(city, February), await ReadAsync(city, March));
        Assert.Equal(35, Assert.Single(february.Rows, row => row.Received > 0).Received);
        Assert.Equal([(PenaltyRows.Delegator, 1), (PenaltyRows.Uploader, 36)], march.Rows.Where(row => row.Received > 0).Select(row => (row.Unit, row.Received)));
        Assert.Equal(72, february.Received + february.Unasked + march.Received + march.Unasked);

        // A unit sees its own.
        Assert.All((await city.Hub.Get<ReadCoverage>().RunAsync(March, PublicationCity.First, Cancel)).Rows, row => Assert.Equal(PenaltyRows.Uploader, row.Unit));
    }

    [Fact]
    public async Task Row_that_ends_a_known_record_is_accepted_and_brings_none()
    {
        await using var city = await PublicationCity.StartAsync();
        var row = KindRows.Of(KindRows.Rules("penalties", "1"), SubjectKind.Organisation);
        await city.UploadAsync(KindRows.OldPenalty(row));
        var ended = await city.UploadAsync(KindRows.OldPenalty(row.With("CF_ZT", "1")));
        Assert.Equal(1, Assert.IsType<UploadState.Done>(PublicationCity.Accepted(
            await city.Hub.Get<ReadUploads>().FindAsync(ended, PublicationCity.First, Cancel)).State).Counts.Accepted);
        var gathered = await city.Hub.Get<IDocuments>().QueryAsync(RecordDocuments.Gathered, DocumentQuery.All, Cancel);
        Assert.Equal(1, Assert.Single(gathered.Items).Value.Records);
    }

    [Fact]
    public async Task Piece_that_is_stored_twice_after_a_crash_counts_once()
    {
        await using var city = await PublicationCity.StartAsync();
        var upload = await city.UploadAsync([.. Enumerable.Range(1, 5).Select(PenaltyRows.Company)]);
        await city.Hub.Get<IDocuments>().CreateManyAsync(
            RecordDocuments.Gathered, [.. GatheredRows.Of(upload, 1, await city.RecordsAsync()).Select(rows => new Document<GatheredRows>(rows, []))], Cancel);
        Assert.Equal(5, (await ReadAsync(city, March)).Rows.Sum(row => row.Received));
    }

    [Fact]
    public async Task Unit_that_does_not_say_its_number_is_reminded_and_late_and_the_office_is_told_once()
    {
        await using var city = await PublicationCity.StartAsync((PolicyKeys.ExpectedRecords, new[] { "market-supervision>penalties", "food-drug>penalties" }));
        await city.HourAsync();
        var announce = city.Hub.Get<AnnounceCount>();

        // March ends on a Tuesday; of April the 6th is a holiday. Three working days after are the 3rd, five the 8th.
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 4, 3)).AddMinutes(-2));
        Assert.Empty(await AskedAsync(city, PenaltyRows.Uploader));
        PublicationCity.Accepted(await announce.RunAsync("penalties", March, 0, PublicationCity.First with { Unit = PenaltyRows.Delegator }, Cancel));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 4, 3)));
        Assert.Equal(["cn.credithub.record.announcement-reminder.v1"], await AskedAsync(city, PenaltyRows.Uploader));
        Assert.Empty(await AskedAsync(city, PenaltyRows.Delegator));

        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 4, 9)).AddMinutes(-2));
        Assert.Empty(await AskedAsync(city, TestProfile.Office));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 4, 9)));
        await city.HourAsync();
        await city.HourAsync();
        Assert.Equal(
            ["cn.credithub.record.announcement-late.v1", "cn.credithub.record.announcement-reminder.v1"],
            (await AskedAsync(city, PenaltyRows.Uploader)).Order());
        Assert.Equal(["cn.credithub.record.announcements-late.v1"], await AskedAsync(city, TestProfile.Office));

        // Late is better than never, and February, before the hub was there, is nobody's debt.
        PublicationCity.Accepted(await announce.RunAsync("penalties", March, 12, PublicationCity.First, Cancel));
        var row = Assert.Single((await ReadAsync(city, March)).Rows, row => row is { Kind: "penalties" } && row.Unit == PenaltyRows.Uploader);
        Assert.Equal((12, 12, false, false), (row.Announced, row.Missing, row.IsUnannounced, row.IsCovered));
        Assert.True(Assert.Single((await ReadAsync(city, March)).Rows, row => row is { Kind: "penalties" } && row.Unit == PenaltyRows.Delegator).IsCovered);
    }

    [Fact]
    public async Task Table_has_a_line_a_row_and_says_who_owes_what()
    {
        await using var city = await PublicationCity.StartAsync((PolicyKeys.ExpectedRecords, new[] { "market-supervision>penalties" }));
        await city.UploadAsync(PenaltyRows.Company(1));
        PublicationCity.Accepted(await city.Hub.Get<AnnounceCount>().RunAsync("penalties", March, 4, PublicationCity.First, Cancel));
        using var table = new MemoryStream();
        await city.Hub.Get<CoverageViews>().WriteAsync(await ReadAsync(city, March), table, UploadFormat.Csv, Cancel);
        Assert.Contains("market-supervision,penalties,asItHappens,是,是,,4,2026-03-10,1,3,0,0.25", Encoding.UTF8.GetString(table.ToArray()), StringComparison.Ordinal);
    }

    private static Task<Coverage> ReadAsync(PublicationCity city, DateOnly month) => city.Hub.Get<ReadCoverage>().RunAsync(month, Office, Cancel);

    private static async Task<IReadOnlyList<string>> AskedAsync(PublicationCity city, UnitId unit) =>
        [.. (await city.Hub.Get<IQueues>().LeaseAsync(unit.Value, 100, TimeSpan.FromSeconds(1), TimeSpan.Zero, Cancel))
            .Select(leased => leased.Message.Type).Where(type => type.Contains("announcement", StringComparison.Ordinal))];
}
