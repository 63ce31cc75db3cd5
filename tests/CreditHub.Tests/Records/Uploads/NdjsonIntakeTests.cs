using System.Text;
using System.Text.Json;
using CreditHub.Gathering;
using CreditHub.Records.Rows;
using Xunit;

namespace CreditHub.Records.Uploads;

public class NdjsonIntakeTests
{
    private const string MediaType = "application/x-ndjson";

    private readonly IntakeBench bench = new();

    [Theory]
    [InlineData("\n", "", "")]
    [InlineData("\r\n", "\uFEFF", "\r\n")]
    [InlineData("\n", "", "\n\n  \n")]
    public async Task Every_line_is_a_row(string lineEnd, string mark, string end)
    {
        var text = mark + string.Join(lineEnd, Line(1), Line(2), Line(1)) + end;
        var upload = await bench.UploadAsync(Encoding.UTF8.GetBytes(text), MediaType);
        Assert.Equal(new UploadCounts(2, 1, 0), Assert.IsType<UploadState.Done>(upload.State).Counts with { PublishBy = null, Codes = CodeCounts.None });
        Assert.Equal([1, 2, 3], (await bench.ReceiptAsync(upload)).Select(row => row.Line));
    }

    [Fact]
    public async Task Damaged_line_rejects_its_row_only()
    {
        var text = string.Join('\n', Line(1), Line(2)[..40], "", "[]", "{\"CF_WSH\":\"\\ud800\"}", Line(3) + Line(4), Line(5));
        var upload = await bench.UploadAsync(Encoding.UTF8.GetBytes(text), MediaType);
        Assert.Equal(
            ["1 ", "2 record.malformed", "4 record.malformed", "5 record.malformed", "6 record.malformed", "7 "],
            (await bench.ReceiptAsync(upload)).Select(row => $"{row.Line} {row.Problems.SingleOrDefault()?.Code}"));
    }

    [Fact]
    public async Task Line_without_end_refuses_the_file_without_filling_the_memory()
    {
        var long1 = await bench.UploadAsync(Encoding.UTF8.GetBytes(Line(1) + "\n{\"CF_SY\":\"" + new string('x', 5_000_000)), MediaType);
        Assert.Equal(
            (UploadErrors.NotNdjson.Code, "line 2"), long1.State is UploadState.Refused refused ? (refused.Code, refused.Detail) : default);
        var large = await bench.UploadAsync(
            Encoding.UTF8.GetBytes(Line(1) + "\n{\"CF_SY\":\"" + new string('x', 1_000_000) + "\"}\n" + Line(2)), MediaType);
        Assert.Equal(3, Assert.IsType<UploadState.Done>(large.State).Content.Rows);
    }

    [Fact]
    public async Task Damaged_text_far_into_the_file_refuses_it()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 300).Select(Line))), 0x80];
        Assert.Equal(UploadErrors.Encoding.Code, Assert.IsType<UploadState.Refused>((await bench.UploadAsync(file, MediaType)).State).Code);
        Assert.Empty(bench.Ports.FileNames);
    }

    private static string Line(int index) => JsonSerializer.Serialize(PenaltyRows.Company(index), HubJson.Options);
}
