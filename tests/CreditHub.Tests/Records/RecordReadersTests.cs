using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Records.Correcting;
using CreditHub.Records.Recalls;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records;

/// <summary>共享属性 at every read of a whole record: what is 涉密 is its provider's alone (R6).</summary>
public sealed class RecordReadersTests
{
    private static readonly Caller Office = IntakeBench.Caller(new UnitId("office"), Role.Office);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Secret_record_is_read_by_its_provider_and_refused_to_the_office_at_every_read()
    {
        var bench = await BenchAsync(RecordClass.Secret);
        var record = Assert.Single(await bench.StoredAsync());
        Assert.IsType<Decision<CreditRecord>.Accepted>(await bench.Records.FindAsync(record.Id, IntakeBench.Uploader, Cancel));
        Assert.Single(Assert.IsType<Decision<Page<Stored<CreditRecord>>>.Accepted>(await OfSubjectAsync(bench, record, IntakeBench.Uploader)).Value.Items);

        Assert.Equal(RecordErrors.Unknown, Assert.IsType<Decision<CreditRecord>.Rejected>(await bench.Records.FindAsync(record.Id, Office, Cancel)).Error);
        Assert.Empty(Assert.IsType<Decision<Page<Stored<CreditRecord>>>.Accepted>(await OfSubjectAsync(bench, record, Office)).Value.Items);
        var former = await bench.Hub.Get<ReadFormer>().RunAsync(record.Id, Office, Cancel);
        Assert.Equal(RecordErrors.Unknown, Assert.IsType<Decision<IReadOnlyList<CreditRecord>>.Rejected>(former).Error);
        Assert.Equal(
            ["record.former-read-refused", "record.read-refused"],
            bench.Hub.Audit.Facts.Select(fact => fact.Action).Where(action => action.EndsWith("-refused", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal("0 records", Assert.Single(bench.Hub.Audit.Facts, fact => fact.Action == "subject.records-read" && fact.Actor.StartsWith("office", StringComparison.Ordinal)).Detail);
        Assert.Empty(await bench.Hub.Get<IEnumerable<IDisclosures>>().OfType<ReadsOfRecord>().Single().OfRecordAsync(record, Cancel).Where(read => read.Recipient == "office").ToListAsync(Cancel));
    }

    [Theory]
    [InlineData(RecordClass.Public)]
    [InlineData(RecordClass.Shared)]
    [InlineData(RecordClass.Restricted)]
    public async Task Office_reads_every_other_class(RecordClass kind)
    {
        var bench = await BenchAsync(kind);
        var record = Assert.Single(await bench.StoredAsync());
        Assert.IsType<Decision<CreditRecord>.Accepted>(await bench.Records.FindAsync(record.Id, Office, Cancel));
        Assert.Single(Assert.IsType<Decision<Page<Stored<CreditRecord>>>.Accepted>(await OfSubjectAsync(bench, record, Office)).Value.Items);
        Assert.IsType<Decision<IReadOnlyList<CreditRecord>>.Accepted>(await bench.Hub.Get<ReadFormer>().RunAsync(record.Id, Office, Cancel));
    }

    [Fact]
    public void Kind_that_the_catalogue_lost_is_taken_as_secret()
    {
        RecordKind? none = null;
        Assert.True(none.IsSecret());
    }

    private static Task<Decision<Page<Stored<CreditRecord>>>> OfSubjectAsync(IntakeBench bench, CreditRecord record, Caller caller) =>
        bench.Records.OfSubjectAsync(record.Subject.Value, caller, 10, null, Cancel);

    private static async Task<IntakeBench> BenchAsync(RecordClass own)
    {
        var profile = IntakeBench.Profile();
        var kinds = profile.Records.Kinds.Select(kind => kind.Code == "penalties" ? kind with { Class = own } : kind);
        var bench = new IntakeBench(profile: profile with { Records = new RecordCatalogue(kinds) });
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company()));
        return bench;
    }
}
