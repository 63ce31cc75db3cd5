using System.Text;
using CreditHub.Demo;
using CreditHub.Gathering;
using CreditHub.Records.Receipts;
using CreditHub.Records.Uploads;
using Xunit;

namespace CreditHub.Records.Rows;

public class RowWarningTests
{
    private const string Nowhere = "350199";
    private const string Gone = "350182";

    private readonly IntakeBench bench = new();

    private static string NowhereCode { get; } = SyntheticCodes.CreditCodeIn(Nowhere, "91", 1);

    public static TheoryData<string, string, string, string> Told => new()
    {
        { "company", "CF_XDR_SHXYM", NowhereCode, "record.region-unknown" },
        { "company", "CF_XDR_SHXYM", SyntheticCodes.CreditCodeIn(Gone, "91", 1), "record.region-historical" },
        { "company", "CF_FR_ZJHM", SyntheticCodes.CitizenIdIn(Nowhere, 1), "record.region-unknown" },
        { "person", "CF_XDR_ZJHM", SyntheticCodes.CitizenIdIn(Nowhere, 1), "record.region-unknown" },
        { "company", "CF_XDR_ZJHM", SyntheticCodes.CitizenId(1), "record.subject-document-ignored" },
    };

    [Theory]
    [MemberData(nameof(Told))]
    public void Row_is_accepted_and_its_sender_told_what_to_look_at(string subject, string column, string value, string code)
    {
        var row = (subject == "company" ? PenaltyRows.Company() : PenaltyRows.Person()).With(column, value);
        Assert.Equal([new(column, code)], Warnings(row));
    }

    [Fact]
    public void Region_is_judged_as_it_was_on_the_day_of_the_decision() =>
        Assert.Empty(Warnings(PenaltyRows.Company().With("CF_JDRQ", "2016-05-05").With("CF_XDR_SHXYM", SyntheticCodes.CreditCodeIn(Gone, "91", 1))));

    [Fact]
    public void Code_that_is_younger_than_the_decision_is_not_spoken_of_but_a_region_that_is_named_is()
    {
        Assert.Empty(Warnings(PenaltyRows.Company().With("CF_JDRQ", "2010-05-05").With("CF_XDR_SHXYM", SyntheticCodes.CreditCodeIn("350112", "91", 1))));
        var rules = KindRows.Rules("registrations");
        foreach (var (region, code) in new[] { ("350112", "not-yet"), (Nowhere, "unknown"), ("3501", "unknown") })
        {
            var row = Subjects.Registrations.Row(1, "2010-05-05", "演示企业有限公司").With("JC_XZQH", region);
            var accepted = Assert.IsType<RowVerdict.Accepted>(row.Judge(rules));
            Assert.Equal([("JC_XZQH", "record.region-" + code)], accepted.Warnings.Select(warning => (warning.Field, warning.Error.Code)));
        }
    }

    [Theory]
    [InlineData("350102")]
    [InlineData(Gone)]
    [InlineData("000000")]
    public void People_keep_the_number_of_a_region_that_is_no_more(string region) =>
        Assert.Empty(Warnings(PenaltyRows.Person().With("CF_XDR_ZJHM", SyntheticCodes.CitizenIdIn(region, 1))));

    [Theory]
    [InlineData("350102")]
    [InlineData("100000")]
    [InlineData("000000")]
    public void Code_of_a_region_of_today_or_of_the_policys_own_is_not_spoken_of(string region) =>
        Assert.Empty(Warnings(PenaltyRows.Company().With("CF_XDR_SHXYM", SyntheticCodes.CreditCodeIn(region, "91", 1))));

    // A fine: 一般, in March 2026 thirty-six months from the decision of the fifth.
    [Theory]
    [InlineData("2029-03-04", false)]
    [InlineData("2029-03-05", true)]
    [InlineData("2026-06-05", false)]
    [InlineData("长期", true)]
    [InlineData("", false)]
    public async Task End_of_publication_that_the_hub_cuts_is_told(string given, bool isTold)
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company().With("CF_GSJZQ", given)));
        var row = Assert.Single(await bench.ReceiptAsync(upload));
        Assert.Equal(isTold ? ["CF_GSJZQ record.publish-until-cut"] : [], row.Problems.Select(problem => $"{problem.Field} {problem.Code}"));
        Assert.Equal("accepted", row.Outcome);
    }

    [Fact]
    public async Task End_of_publication_of_what_is_not_published_of_persons_is_not_spoken_of()
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Person().With("CF_GSJZQ", "长期")));
        Assert.Empty(Assert.Single(await bench.ReceiptAsync(upload)).Problems);
    }

    [Fact]
    public void Warnings_stand_in_the_order_of_the_columns_and_a_number_that_is_not_kept_is_nowhere()
    {
        var row = PenaltyRows.Company().With("CF_XDR_ZJHM", SyntheticCodes.CitizenId(2)).With("CF_XDR_SHXYM", NowhereCode);
        Assert.Equal([new("CF_XDR_SHXYM", "record.region-unknown"), new("CF_XDR_ZJHM", "record.subject-document-ignored")], Warnings(row));
        var taken = Assert.IsType<RowVerdict.Accepted>(row.Judge()).Row;
        Assert.DoesNotContain(taken.Sensitive, cell => cell.Value == SyntheticCodes.CitizenId(2));
        Assert.DoesNotContain(SyntheticCodes.CitizenId(2), taken.Text.Values);
    }

    [Fact]
    public void Row_that_is_refused_is_told_what_is_wrong_only()
    {
        var row = PenaltyRows.Company().With("CF_XDR_SHXYM", NowhereCode).With("CF_WSH", "");
        Assert.Equal("CF_WSH", Assert.Single(Assert.IsType<RowVerdict.Rejected>(row.Judge()).Problems).Field);
    }

    [Theory]
    [InlineData(UploadFormat.Json)]
    [InlineData(UploadFormat.Ndjson)]
    [InlineData(UploadFormat.Csv)]
    [InlineData(UploadFormat.Xlsx)]
    public async Task Receipt_in_every_form_shows_the_warning_of_an_accepted_row_and_never_the_value(UploadFormat form)
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(
            PenaltyRows.Company(1), PenaltyRows.Company(2).With("CF_XDR_SHXYM", NowhereCode), PenaltyRows.Company(3).With("CF_WSH", "")));
        Assert.Equal(new UploadCounts(2, 0, 1, Warned: 1), Assert.IsType<UploadState.Done>(upload.State).Counts with { PublishBy = null, Codes = CodeCounts.None });
        var receipt = await bench.ReceiptTextAsync(upload, form);
        var text = form is UploadFormat.Xlsx ? Workbook.SheetOf(receipt) : Encoding.UTF8.GetString(receipt);
        Assert.Contains("record.region-unknown", text, StringComparison.Ordinal);
        Assert.Contains(RecordErrors.RegionUnknown.Title, text, StringComparison.Ordinal);
        Assert.DoesNotContain(NowhereCode, text, StringComparison.Ordinal);
        var row = Assert.Single(await bench.ReceiptAsync(upload), row => row.Outcome == "accepted" && row.Problems.Count > 0);
        Assert.Equal((3, "CF_XDR_SHXYM"), (row.Line, Assert.Single(row.Problems).Field));
    }

    [Fact]
    public async Task Row_that_was_stored_before_is_not_counted_as_warned_again()
    {
        var row = PenaltyRows.Company(2).With("CF_XDR_SHXYM", NowhereCode);
        var upload = await bench.UploadAsync(PenaltyRows.Csv(row, row));
        Assert.Equal(new UploadCounts(1, 1, 0, Warned: 1), Assert.IsType<UploadState.Done>(upload.State).Counts with { PublishBy = null, Codes = CodeCounts.None });
    }

    [Fact]
    public async Task Page_of_the_receipt_shows_rows_to_look_at_right_after_the_refused_ones()
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(
            PenaltyRows.Company(1), PenaltyRows.Company(1), PenaltyRows.Company(2).With("CF_XDR_SHXYM", NowhereCode), PenaltyRows.Company(3).With("CF_WSH", "")));
        var page = await bench.Hub.Get<ReadReceiptPage>().RunAsync(upload.Id, 0, IntakeBench.Uploader, TestContext.Current.CancellationToken);
        Assert.Equal([5, 4, 3, 2], Assert.IsType<Decisions.Decision<ReceiptPage>.Accepted>(page).Value.Rows.Select(row => row.Line));
    }

    private static IEnumerable<(string Field, string Code)> Warnings(Dictionary<string, string> row) =>
        Assert.IsType<RowVerdict.Accepted>(row.Judge()).Warnings.Select(warning => (warning.Field, warning.Error.Code));
}
