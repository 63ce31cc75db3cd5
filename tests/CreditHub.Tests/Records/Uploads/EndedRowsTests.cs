using System.Text;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records.Uploads;

/// <summary>A row that says at once that it was annulled keeps no more than a record that was annulled later (G27, records.annulled).</summary>
public sealed class EndedRowsTests
{
    private const string Content = "罚款人民币贰千元";
    private static readonly FormRules Old = KindRules("1");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Row_that_arrives_annulled_is_stored_without_its_content_which_is_kept_sealed()
    {
        var bench = new IntakeBench();
        var upload = await bench.UploadAsync(Csv(Row("1")));
        Assert.Equal("accepted", Assert.Single(await bench.ReceiptAsync(upload)).Outcome);

        var record = Assert.Single(await bench.StoredAsync());
        Assert.IsType<RecordState.Annulled>(record.State);
        Assert.Equal((0, 0, 0), (record.Text.Count, record.Amounts.Count, record.Sealed.Count));
        Assert.Equal("榕罚〔2016〕1号", record.DocumentNumber);
        var former = Assert.IsType<Decisions.Decision<IReadOnlyList<CreditRecord>>.Accepted>(
            await bench.Hub.Get<ReadFormer>().RunAsync(record.Id, IntakeBench.Caller(new("office"), Role.Office), Cancel)).Value;
        Assert.Contains(Content, Assert.Single(former).Text.Values);

        // Sent once more it is the same record, and the content is not sealed twice.
        var again = await bench.UploadAsync(Csv(Row("1").With("BZ", "再次报送")));
        Assert.Equal("accepted", Assert.Single(await bench.ReceiptAsync(again)).Outcome);
        Assert.Equal(record.Corrections!.Single().Former, Assert.Single(await bench.StoredAsync()).Corrections!.Single().Former);
    }

    [Fact]
    public async Task Where_the_law_wants_deletion_a_tombstone_is_stored()
    {
        var bench = new IntakeBench(profile: IntakeBench.ProfileWith((PolicyKeys.AnnulledRecords, "delete")));
        await bench.UploadAsync(Csv(Row("1")));
        var record = Assert.Single(await bench.StoredAsync());
        Assert.Equal(("", default, 0), (record.DocumentNumber, record.DecidedOn, record.Text.Count));
        Assert.Null(Assert.Single(record.Corrections!).Former);
        Assert.Equal(CorrectionKind.Annulled, record.Corrections![0].Kind);
    }

    [Fact]
    public async Task Row_that_stands_is_stored_as_it_is()
    {
        var bench = new IntakeBench();
        await bench.UploadAsync(Csv(Row("0")));
        var record = Assert.Single(await bench.StoredAsync());
        Assert.Null(record.Corrections);
        Assert.Contains(Content, record.Text.Values);
    }

    private static FormRules KindRules(string form) => KindRows.Rules("penalties", form);

    private static Dictionary<string, string> Row(string state) => KindRows.Of(Old, SubjectKind.Organisation)
        .With("CF_WSH", "榕罚〔2016〕1号").With("CF_JG", Content).With("CF_XZJG", PenaltyRows.Uploader.Value).With("CF_ZT", state);

    private static byte[] Csv(Dictionary<string, string> row)
    {
        string[] codes = [.. Old.Form.Fields.Select(field => field.Code)];
        return Encoding.UTF8.GetBytes(
            string.Join(',', codes) + "\r\n" + string.Join(',', codes.Select(code => PenaltyRows.Quote(row.GetValueOrDefault(code, "")))) + "\r\n");
    }
}
