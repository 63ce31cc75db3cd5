using Xunit;

namespace CreditHub.Records.Uploads;

public class DropPathTests
{
    [Theory]
    [InlineData("tax/penalties/march.csv", "tax", "penalties", "text/csv")]
    [InlineData("tax/penalties/2026/03/march.JSON", "tax", "penalties", "application/json")]
    [InlineData("tax/penalties/march.ndjson", "tax", "penalties", "application/x-ndjson")]
    [InlineData("tax/penalties/march.jsonl", "tax", "penalties", "application/x-ndjson")]
    [InlineData("tax/penalties/march.xlsx", "tax", "penalties", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("tax/penalties/march.xlsm", "tax", "penalties", null)]
    [InlineData("tax/penalties/march", "tax", "penalties", null)]
    [InlineData("tax/penalties/v1.2/march", "tax", "penalties", null)]
    [InlineData("tax/march.csv", "tax", null, "text/csv")]
    [InlineData("march.csv", "march.csv", null, "text/csv")]
    [InlineData("/penalties/march.csv", "", "penalties", "text/csv")]
    [InlineData("", "", null, null)]
    public void Folders_say_unit_and_kind_and_the_ending_says_the_form(string path, string unit, string? kind, string? mediaType) =>
        Assert.Equal(new DropPath(new(unit), kind, mediaType), DropPath.Read(path));

    [Theory]
    [InlineData("tax/penalties/依申请公开/march.csv", "依申请公开")]
    [InlineData("tax/penalties/2026/notPublic/03/march.csv", "notPublic")]
    [InlineData("tax/penalties/机密/march.csv", "机密")]
    [InlineData("tax/penalties/2026/march.csv", null)]
    [InlineData("tax/penalties/notPublic", null)]
    public void Folder_below_the_kind_states_the_class(string path, string? stated) => Assert.Equal(stated, DropPath.Read(path).Class);
}
