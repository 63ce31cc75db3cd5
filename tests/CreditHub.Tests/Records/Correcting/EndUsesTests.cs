using CreditHub.Demo;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records.Correcting;

/// <summary>The hub itself puts away what is past its term (G13): by the sweep, once, archived or deleted, and without a recall.</summary>
public sealed class EndUsesTests
{
    private static readonly DateTimeOffset April = WorkCalendar.StartOf(new(2026, 4, 1));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // A fine is 一般: from April 2026 it is used for twelve months.
    [Fact]
    public async Task Record_past_its_term_is_sealed_at_the_turn_of_the_month_and_another_a_year_later()
    {
        var bench = await BenchAsync("archive");
        await SweepAsync(bench, April.AddMilliseconds(-1));
        Assert.All(await bench.StoredAsync(), record => Assert.False(record.IsOver));

        await SweepAsync(bench, April);
        var records = await bench.StoredAsync();
        var over = Assert.Single(records, record => record.IsOver);
        Assert.Equal(new RecordState.Expired(new DateOnly(2026, 4, 1)), over.State);
        Assert.Equal((0, 0, 0), (over.Text.Count, over.Amounts.Count, over.Sealed.Count));
        Assert.Equal("榕市监罚〔2026〕1号", over.DocumentNumber);
        Assert.NotNull(Assert.Single(over.Corrections!).Former);
        Assert.Contains("未按规定标注生产日期", Assert.Single(await FormerAsync(bench, over)).Text.Values);
        Assert.Single(bench.Hub.Audit.Facts, fact => fact.Action == "record.expired");
        Assert.Equal(0, await bench.Hub.Documents.CountAsync(RecordDocuments.Recall, DocumentQuery.All, Cancel));

        // Nothing is done twice, and what stands is looked at again when its term is over.
        await SweepAsync(bench, April.AddDays(1));
        Assert.Equal(2, (await bench.StoredAsync()).Single(record => record.Id == over.Id).Version);
        await SweepAsync(bench, WorkCalendar.StartOf(new(2027, 4, 1)));
        Assert.All(await bench.StoredAsync(), record => Assert.IsType<RecordState.Expired>(record.State));
        Assert.Null((await UploadAsync(bench)).TermsAt);
    }

    [Fact]
    public async Task Where_the_policy_deletes_a_tombstone_stays()
    {
        var bench = await BenchAsync("delete");
        await SweepAsync(bench, April);
        var over = Assert.Single(await bench.StoredAsync(), record => record.IsOver);
        Assert.Equal(("", default, 0), (over.DocumentNumber, over.DecidedOn, over.Text.Count));
        Assert.Empty(await FormerAsync(bench, over));
    }

    [Fact]
    public async Task Record_on_which_an_open_entry_rests_waits_and_the_entry_is_not_held_when_it_goes()
    {
        var bench = await BenchAsync("archive");
        var old = (await bench.StoredAsync()).MinBy(record => record.DecidedOn)!;
        var entry = Lists.Sample.Listed with { Subject = old.Subject, Grounds = Lists.Sample.Listed.Grounds with { Record = old.Id } };
        Assert.NotNull(await bench.Hub.Documents.WriteAsync(ListDocuments.Entry, new Document<ListEntry>(entry, []), null, Cancel));
        await SweepAsync(bench, April);
        Assert.All(await bench.StoredAsync(), record => Assert.False(record.IsOver));
        Assert.Null(LostBasis.Of(old.Expire(new(2026, 4, 1), April, "kept"), ListColour.Black));

        var stored = await bench.Hub.Documents.FindAsync(ListDocuments.Entry, entry.Id.Value, entry.Id.Value, Cancel);
        await bench.Hub.Documents.WriteAsync(
            ListDocuments.Entry, new Document<ListEntry>(entry with { State = new EntryState.Declined("否1号", Lists.Sample.Decider, April) }, []), stored!.ETag, Cancel);
        await SweepAsync(bench, WorkCalendar.StartOf(new(2026, 5, 1)));
        Assert.Equal(old.Id, Assert.Single(await bench.StoredAsync(), record => record.IsOver).Id);
    }

    [Fact]
    public void Upload_is_looked_at_piece_by_piece_and_then_not_before_the_next_end_and_within_a_year()
    {
        var look = new TermsLook(April, 1, null);
        look = look.Looked(new DateOnly(2026, 9, 10), isLast: false);
        Assert.Equal((April, 2), (look.At, look.Piece));
        Assert.Equal(new TermsLook(WorkCalendar.StartOf(new(2026, 10, 1)), 1, null), look.Looked(new DateOnly(2026, 11, 1), isLast: true));
        Assert.Equal(new TermsLook(WorkCalendar.StartOf(new(2026, 10, 1)), 1, null), look.Looked(null, isLast: true));
        Assert.Equal(WorkCalendar.StartOf(new(2027, 4, 1)), new TermsLook(April, 1, null).Looked(DateOnly.MaxValue, isLast: true).At);
        Assert.Null(new TermsLook(April, 1, null).Looked(null, isLast: true).At);
    }

    private static async Task<IntakeBench> BenchAsync(string afterTerm)
    {
        var profile = IntakeBench.ProfileWith((PolicyKeys.AfterPublicationTerm, afterTerm));
        var office = profile.Units[PenaltyRows.Stranger] with { Id = new("office"), Name = "office", CreditCode = SyntheticCodes.CreditCode("11", 4), IsOffice = true };
        var bench = new IntakeBench(
            new IntakeLimits { PieceRows = 1 }, profile with { Units = profile.Units.Values.Append(office).ToDictionary(unit => unit.Id) });
        await bench.UploadAsync(PenaltyRows.Csv(
            PenaltyRows.Company(1).With("CF_JDRQ", "2024-03-05"), PenaltyRows.Company(2), PenaltyRows.Company(3).With("CF_WSH", "")));
        return bench;
    }

    private static async Task SweepAsync(IntakeBench bench, DateTimeOffset at)
    {
        bench.Hub.Engine.MoveTo(at);
        await bench.Hub.Get<Sweep>().RunAsync(Cancel);
    }

    private static async Task<Upload> UploadAsync(IntakeBench bench) =>
        Assert.Single((await bench.Hub.Documents.QueryAsync(RecordDocuments.Upload, DocumentQuery.All, Cancel)).Items).Value;

    private static async Task<IReadOnlyList<CreditRecord>> FormerAsync(IntakeBench bench, CreditRecord record) =>
        Assert.IsType<Decisions.Decision<IReadOnlyList<CreditRecord>>.Accepted>(
            await bench.Hub.Get<ReadFormer>().RunAsync(record.Id, IntakeBench.Caller(new UnitId("office"), Role.Office), Cancel)).Value;
}
