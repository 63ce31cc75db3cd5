using System.Text;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Records.Correcting;

/// <summary>What a later row of the same record does.</summary>
public sealed class TellRecordTests
{
    private static readonly FormRules Old = KindRows.Rules("penalties", "1");
    private readonly IntakeBench bench = new();

    [Fact]
    public async Task Later_row_with_a_state_takes_the_record_back_and_a_sent_again_one_does_not()
    {
        var standing = KindRows.Of(Old, SubjectKind.Organisation);
        await bench.UploadAsync(Csv(standing));
        Assert.IsType<RecordState.InForce>(Assert.Single(await bench.StoredAsync()).State);

        var disputed = await bench.UploadAsync(Csv(standing.With("CF_ZT", "2")));
        Assert.Equal("accepted", Assert.Single(await bench.ReceiptAsync(disputed)).Outcome);
        Assert.IsType<RecordState.Disputed>(Assert.Single(await bench.StoredAsync()).State);

        var annulled = await bench.UploadAsync(Csv(standing.With("CF_ZT", "1")));
        Assert.Equal("accepted", Assert.Single(await bench.ReceiptAsync(annulled)).Outcome);
        Assert.IsType<RecordState.Annulled>(Assert.Single(await bench.StoredAsync()).State);

        // Annulled stays annulled, whatever an old file says.
        var again = await bench.UploadAsync(Csv(standing.With("CF_ZT", "0")));
        var receipt = Assert.Single(await bench.ReceiptAsync(again));
        Assert.Equal(("duplicate", "record.reversed"), (receipt.Outcome, Assert.Single(receipt.Problems).Code));
        Assert.IsType<RecordState.Annulled>(Assert.Single(await bench.StoredAsync()).State);
    }

    [Fact]
    public async Task Row_that_says_that_the_record_stands_ends_what_an_earlier_row_disputed_and_one_without_a_state_does_not()
    {
        var standing = KindRows.Of(Old, SubjectKind.Organisation);
        await bench.UploadAsync(Csv(standing.With("CF_ZT", "异议")));
        Assert.IsType<RecordState.Disputed>(Assert.Single(await bench.StoredAsync()).State);
        foreach (var says in new[] { "", "其他" })
        {
            var silent = await bench.UploadAsync(Csv(standing.With("CF_ZT", says)));
            Assert.Equal("duplicate", Assert.Single(await bench.ReceiptAsync(silent)).Outcome);
            Assert.IsType<RecordState.Disputed>(Assert.Single(await bench.StoredAsync()).State);
        }

        var settled = await bench.UploadAsync(Csv(standing.With("CF_ZT", "正常")));
        Assert.Equal("accepted", Assert.Single(await bench.ReceiptAsync(settled)).Outcome);
        var record = Assert.Single(await bench.StoredAsync());
        Assert.Equal((RecordState.InForce.Instance, "正常", 2), (record.State, record.Text["CF_ZT"], record.Version));
        var again = await bench.UploadAsync(Csv(standing.With("CF_ZT", "0")));
        Assert.Equal(("duplicate", 0), (Assert.Single(await bench.ReceiptAsync(again)).Outcome, Assert.Single(await bench.ReceiptAsync(again)).Problems.Count));
    }

    [Fact]
    public void Another_provider_is_not_heard()
    {
        var row = KindRows.Of(Old, SubjectKind.Organisation);
        var record = Record(row);
        var reported = Record(row.With("CF_ZT", "1"));
        Assert.Same(record, record.Tell(reported with { Provider = PenaltyRows.Stranger }, "kept"));
        Assert.Equal(reported.State, record.Tell(reported, "kept").State);
    }

    private static CreditRecord Record(Dictionary<string, string> row) => Assert.IsType<RowVerdict.Accepted>(row.Judge(Old)).Row.ToRecord(
        new("up-1"), IntakeBench.Start, PenaltyRows.Context, cell => "key");

    private static byte[] Csv(Dictionary<string, string> row) => Encoding.UTF8.GetBytes(KindRows.OldPenalty(row));
}
