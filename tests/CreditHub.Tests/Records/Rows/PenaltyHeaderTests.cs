using CreditHub.Decisions;
using Xunit;

namespace CreditHub.Records.Rows;

public class PenaltyHeaderTests
{
    [Fact]
    public void Codes_and_labels_in_any_order_are_understood()
    {
        string[] headings = [.. PenaltyRows.Fields.Select((field, at) => at % 2 == 0 ? field.Code : field.Label).Reverse()];
        var header = Assert.IsType<Decision<RecordHeader>.Accepted>(PenaltyRows.Catalogue["penalties"].ReadHeader(headings)).Value;
        Assert.Equal(Enumerable.Range(0, PenaltyRows.Fields.Count).Reverse(), header.Columns);
        Assert.Empty(header.Ignored);
    }

    [Theory]
    [InlineData("cf_wsh")]
    [InlineData(" 行政处罚决定书文号 ")]
    public void Case_and_spaces_do_not_matter(string heading) =>
        Assert.Equal(IndexOf("CF_WSH"), PenaltyRows.Rules.IndexOf(heading));

    [Fact]
    public void Brackets_of_both_widths_are_the_same() =>
        Assert.Equal(IndexOf("CF_NR_FK"), PenaltyRows.Rules.IndexOf("罚款金额（万元）"));

    [Fact]
    public void Missing_required_columns_are_named()
    {
        string[] headings = [.. PenaltyRows.Fields.Where(column => column.Code != "CF_SY").Select(column => column.Code)];
        var rejected = Assert.IsType<Decision<RecordHeader>.Rejected>(PenaltyRows.Catalogue["penalties"].ReadHeader(headings));
        Assert.Equal((UploadErrors.ColumnMissing, "CF_SY"), (rejected.Error, rejected.Detail));
    }

    [Fact]
    public void Column_given_twice_is_refused()
    {
        string[] headings = [.. PenaltyRows.Fields.Select(column => column.Code), "行政处罚决定书文号"];
        var rejected = Assert.IsType<Decision<RecordHeader>.Rejected>(PenaltyRows.Catalogue["penalties"].ReadHeader(headings));
        Assert.Equal((UploadErrors.ColumnTwice, "CF_WSH"), (rejected.Error, rejected.Detail));
    }

    [Fact]
    public void Unknown_columns_are_ignored_and_named()
    {
        string[] headings = ["备用", .. PenaltyRows.Fields.Select(column => column.Code)];
        var header = Assert.IsType<Decision<RecordHeader>.Accepted>(PenaltyRows.Catalogue["penalties"].ReadHeader(headings)).Value;
        Assert.Equal(["备用"], header.Ignored);
        Assert.Equal(-1, header.Columns[0]);
    }

    [Theory]
    [InlineData("宗教信仰")]
    [InlineData("当事人血型")]
    [InlineData("dna编号")]
    public void Heading_that_names_what_may_not_be_collected_refuses_the_file(string heading)
    {
        string[] headings = [heading, .. PenaltyRows.Fields.Select(column => column.Code)];
        var rejected = Assert.IsType<Decision<RecordHeader>.Rejected>(PenaltyRows.Catalogue["penalties"].ReadHeader(headings));
        Assert.Equal((UploadErrors.ColumnForbidden, heading), (rejected.Error, rejected.Detail));
    }

    private static int IndexOf(string code) => PenaltyRows.Fields.TakeWhile(field => field.Code != code).Count();
}
