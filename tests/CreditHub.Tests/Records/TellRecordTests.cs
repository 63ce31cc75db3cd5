using System.Text;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Records;

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

    private static byte[] Csv(Dictionary<string, string> row)
    {
        // The bench's units are named by their ids.
        row["CF_XZJG"] = PenaltyRows.Uploader.Value;
        string[] codes = [.. Old.Form.Fields.Select(field => field.Code)];
        return Encoding.UTF8.GetBytes(
            string.Join(',', codes) + "\r\n" + string.Join(',', codes.Select(code => PenaltyRows.Quote(row.GetValueOrDefault(code, "")))) + "\r\n");
    }
}
