using CreditHub.Decisions;
using Xunit;

namespace CreditHub.Records;

public class PenaltyHeaderTests
{
    [Fact]
    public void Codes_and_labels_in_any_order_are_understood()
    {
        string[] headings = [.. PenaltyColumns.All.Select(column => column.Index % 2 == 0 ? column.Code : column.Label).Reverse()];
        var header = Assert.IsType<Decision<PenaltyHeader>.Accepted>(PenaltyHeader.Read(headings)).Value;
        Assert.Equal(PenaltyColumns.All.Select(column => column.Index).Reverse(), header.Columns);
        Assert.Empty(header.Ignored);
    }

    [Theory]
    [InlineData("cf_wsh")]
    [InlineData(" 行政处罚决定书文号 ")]
    public void Case_and_spaces_do_not_matter(string heading) =>
        Assert.Equal(PenaltyColumns.DocumentNumber.Index, PenaltyHeader.IndexOf(heading));

    [Fact]
    public void Brackets_of_both_widths_are_the_same() =>
        Assert.Equal(PenaltyColumns.Fine.Index, PenaltyHeader.IndexOf("罚款金额（万元）"));

    [Fact]
    public void Missing_required_columns_are_named()
    {
        string[] headings = [.. PenaltyColumns.All.Where(column => column != PenaltyColumns.Facts).Select(column => column.Code)];
        var rejected = Assert.IsType<Decision<PenaltyHeader>.Rejected>(PenaltyHeader.Read(headings));
        Assert.Equal((UploadErrors.ColumnMissing, "CF_SY"), (rejected.Error, rejected.Detail));
    }

    [Fact]
    public void Column_given_twice_is_refused()
    {
        string[] headings = [.. PenaltyColumns.All.Select(column => column.Code), "行政处罚决定书文号"];
        var rejected = Assert.IsType<Decision<PenaltyHeader>.Rejected>(PenaltyHeader.Read(headings));
        Assert.Equal((UploadErrors.ColumnTwice, "CF_WSH"), (rejected.Error, rejected.Detail));
    }

    [Fact]
    public void Unknown_columns_are_ignored_and_named()
    {
        string[] headings = ["备用", .. PenaltyColumns.All.Select(column => column.Code)];
        var header = Assert.IsType<Decision<PenaltyHeader>.Accepted>(PenaltyHeader.Read(headings)).Value;
        Assert.Equal(["备用"], header.Ignored);
        Assert.Equal(-1, header.Columns[0]);
    }
}
