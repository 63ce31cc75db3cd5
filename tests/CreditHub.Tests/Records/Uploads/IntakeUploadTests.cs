using System.Text;
using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Gathering;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using Xunit;

namespace CreditHub.Records.Uploads;

public class IntakeUploadTests
{
    private readonly IntakeBench bench = new();

    private static IReadOnlyList<Dictionary<string, string>> Mixed { get; } =
    [
        PenaltyRows.Company(1), PenaltyRows.Person(2), PenaltyRows.Company(3).With("CF_JDRQ", "x"), PenaltyRows.Company(4),
        PenaltyRows.Company(1), PenaltyRows.Company(5), PenaltyRows.Company(6).With("CF_WSH", ""), PenaltyRows.Person(7),
    ];

    private static Encoding Gb18030
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("GB18030");
        }
    }

    [Fact]
    public async Task Rows_with_a_wrong_credit_code_are_counted()
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(
            PenaltyRows.Company(1), PenaltyRows.Company(2).With("CF_XDR_SHXYM", "91350211M000100Y43"), PenaltyRows.Company(3).With("CF_WSH", "")));
        Assert.Equal(new UploadCounts(1, 0, 2, WrongCodes: 1, PublishBy: new DateOnly(2026, 3, 16)), Assert.IsType<UploadState.Done>(upload.State).Counts with { Codes = CodeCounts.None });
    }

    [Fact]
    public async Task Receipt_says_what_became_of_every_row()
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(Mixed));
        var done = Assert.IsType<UploadState.Done>(upload.State);
        Assert.Equal(new UploadCounts(5, 1, 2), done.Counts with { PublishBy = null, Codes = CodeCounts.None });
        Assert.Equal((8, 3), (done.Content.Rows, done.Content.Pieces));
        var rows = await bench.ReceiptAsync(upload);
        Assert.Equal(Enumerable.Range(2, 8), rows.Select(row => row.Line));
        Assert.Equal(done.Counts.Rows, rows.Count);
        Assert.Equal(["CF_JDRQ", "CF_WSH"], rows.SelectMany(row => row.Problems).Select(problem => problem.Field));
        Assert.All(rows, row => Assert.Equal(row.Outcome == "rejected", row.Record is null));
        Assert.Equal(5, (await bench.StoredAsync()).Count);
    }

    [Fact]
    public async Task Nothing_but_the_vault_keeps_a_personal_value()
    {
        await bench.UploadAsync(PenaltyRows.Csv(Mixed));
        var text = bench.Ports.FileText + JsonSerializer.Serialize(await bench.StoredAsync(), HubJson.Options)
            + JsonSerializer.Serialize(bench.Hub.Audit.Facts, HubJson.Options);
        Assert.Contains("accepted", text, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticCodes.CitizenId(2), text, StringComparison.Ordinal);
        Assert.DoesNotContain("乙某", text, StringComparison.Ordinal);
        Assert.DoesNotContain("甲某", text, StringComparison.Ordinal);
        Assert.All(bench.Ports.FileNames, name => Assert.Contains("/receipt/", name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    public async Task Encoding_is_found_out(string encoding, bool withMark)
    {
        var text = PenaltyRows.Csv(Mixed);
        byte[] file = encoding == "utf-8" ? Encoding.UTF8.GetBytes((withMark ? "\uFEFF" : "") + text) : Gb18030.GetBytes(text);
        var upload = await bench.UploadAsync(file);
        var done = Assert.IsType<UploadState.Done>(upload.State);
        Assert.Equal((encoding, 5), (done.Content.Encoding, done.Counts.Accepted));
    }

    [Fact]
    public async Task Declared_charset_wins()
    {
        var upload = await bench.UploadAsync(Gb18030.GetBytes(PenaltyRows.Csv(Mixed)), charset: "GBK");
        Assert.Equal("gb18030", Assert.IsType<UploadState.Done>(upload.State).Content.Encoding);
        var wrong = await bench.UploadAsync(Gb18030.GetBytes(PenaltyRows.Csv(Mixed)), charset: "utf-8");
        Assert.Equal(UploadErrors.Encoding.Code, Assert.IsType<UploadState.Refused>(wrong.State).Code);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xE4, 0xB8 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 })]
    [InlineData(new byte[] { 0xF0, 0x9F, 0x98 })]
    public async Task Damaged_utf8_is_refused_even_far_into_the_file(byte[] damage)
    {
        var rows = Enumerable.Range(1, 300).Select(index => PenaltyRows.Company(index)).ToList();
        byte[] file = [.. Encoding.UTF8.GetBytes(PenaltyRows.Csv(rows)), .. damage];
        Assert.True(file.Length > 70_000);
        var upload = await bench.UploadAsync(file);
        Assert.Equal(UploadErrors.Encoding.Code, Assert.IsType<UploadState.Refused>(upload.State).Code);
        Assert.Empty(await bench.StoredAsync());
        Assert.Empty(bench.Ports.FileNames);
    }

    [Fact]
    public async Task Quotes_commas_and_line_ends_stay_inside_their_cell()
    {
        var rows = new[] { PenaltyRows.Company(1).With("CF_SY", "第一行,\r\n\"第二行\""), PenaltyRows.Company(2) };
        var upload = await bench.UploadAsync(PenaltyRows.Csv(rows));
        Assert.Equal(2, Assert.IsType<UploadState.Done>(upload.State).Counts.Accepted);
        Assert.Equal([2, 4], (await bench.ReceiptAsync(upload)).Select(row => row.Line));
        var page = await bench.Records.OfSubjectAsync(
            SyntheticCodes.CreditCode("91", 1), IntakeBench.Uploader, 10, null, TestContext.Current.CancellationToken);
        var record = Assert.Single(Assert.IsType<Decision<Documents.Page<Documents.Stored<CreditRecord>>>.Accepted>(page).Value.Items).Value;
        Assert.Equal("第一行,\r\n\"第二行\"", record.Text["CF_SY"]);
    }

    [Fact]
    public async Task Row_of_nothing_but_commas_is_passed_over_as_an_empty_one_is()
    {
        var lines = PenaltyRows.Csv(PenaltyRows.Company(1), PenaltyRows.Company(2)).TrimEnd().Split("\r\n");
        var blank = new string(',', lines[0].Count(letter => letter == ','));
        var spaces = string.Join(',', Enumerable.Repeat(" \u3000", blank.Length + 1));
        var upload = await bench.UploadAsync(string.Join("\r\n", lines[0], lines[1], blank, spaces, "\"\"" + blank, ",", "", lines[2], blank) + "\r\n");
        Assert.Equal(["2 accepted", "8 accepted"], (await bench.ReceiptAsync(upload)).Select(row => $"{row.Line} {row.Outcome}"));
    }

    [Fact]
    public async Task Stray_quotes_and_missing_cells_reject_their_row_only()
    {
        var lines = PenaltyRows.Csv(PenaltyRows.Company(1), PenaltyRows.Company(2), PenaltyRows.Company(3)).Split("\r\n");
        lines[1] = "a\"b" + lines[1][lines[1].IndexOf("\",", StringComparison.Ordinal)..].TrimStart('"');
        lines[2] = "\"only one\"";
        var upload = await bench.UploadAsync(string.Join("\r\n", lines) + "\r\n\r\n");
        var rows = await bench.ReceiptAsync(upload);
        Assert.Equal(
            ["2 record.malformed", "3 record.cell-count", "4 "],
            rows.Select(row => $"{row.Line} {row.Problems.SingleOrDefault()?.Code}"));
    }

    [Fact]
    public async Task Headers_may_be_labels()
    {
        var csv = PenaltyRows.Csv(PenaltyRows.Company());
        var labels = string.Join(',', PenaltyRows.Fields.Select(column => PenaltyRows.Quote(column.Label)));
        var upload = await bench.UploadAsync(labels + csv[csv.IndexOf("\r\n", StringComparison.Ordinal)..]);
        Assert.Equal(1, Assert.IsType<UploadState.Done>(upload.State).Counts.Accepted);
    }

    [Fact]
    public async Task Json_takes_texts_numbers_and_nulls()
    {
        var json = JsonSerializer.Serialize(Mixed, HubJson.Options)
            .Replace("\"CF_NR_FK\":\"0.2\"", "\"CF_NR_FK\":0.2,\"BZ\":null,\"备用\":1", StringComparison.Ordinal);
        var upload = await bench.UploadAsync(Encoding.UTF8.GetBytes(json), "application/json");
        var done = Assert.IsType<UploadState.Done>(upload.State);
        Assert.Equal(new UploadCounts(5, 1, 2), done.Counts with { PublishBy = null, Codes = CodeCounts.None });
        Assert.Equal(["备用"], done.Content.Ignored);
        Assert.Equal(Enumerable.Range(1, 8), (await bench.ReceiptAsync(upload)).Select(row => row.Line));
    }

    [Fact]
    public async Task Json_elements_of_another_shape_are_malformed_rows()
    {
        var upload = await bench.UploadAsync("""[1, {"CF_WSH": [2]}, null, {"CF_WSH": "\ud800"}, {"\udc00": 1}]"""u8.ToArray(), "application/json");
        Assert.All(await bench.ReceiptAsync(upload), row => Assert.Equal("record.malformed", Assert.Single(row.Problems).Code));
    }

    [Theory]
    [InlineData("text/csv", "CF_WSH,BZ\r\n1,2\r\n", "upload.column-missing")]
    [InlineData("text/csv", "\r\n", "upload.empty")]
    [InlineData("application/json", "[]", "upload.empty")]
    [InlineData("application/json", "{\"CF_WSH\":1}", "upload.not-json")]
    [InlineData("application/json", "[{\"CF_WSH\":1},", "upload.not-json")]
    [InlineData("application/json", "hello", "upload.not-json")]
    [InlineData("application/x-ndjson", "\n \r\n", "upload.empty")]
    [InlineData("application/x-ndjson", "[{\"CF_WSH\":1}]", "upload.not-ndjson")]
    [InlineData("application/x-ndjson", "CF_WSH,BZ\r\n1,2\r\n", "upload.not-ndjson")]
    public async Task File_that_is_wrong_as_a_whole_stores_nothing(string type, string text, string code)
    {
        var upload = await bench.UploadAsync(Encoding.UTF8.GetBytes(text), type);
        Assert.Equal(code, Assert.IsType<UploadState.Refused>(upload.State).Code);
        Assert.Equal(code, UploadViews.Of(upload).Refusal?.Code);
        Assert.Empty(await bench.ReceiptAsync(upload));
        Assert.Contains(code, Encoding.UTF8.GetString(await bench.ReceiptTextAsync(upload, UploadFormat.Csv)), StringComparison.Ordinal);
        Assert.Empty(await bench.StoredAsync());
        Assert.Empty(bench.Ports.FileNames);
    }

    [Fact]
    public async Task Column_given_twice_refuses_the_file()
    {
        var csv = PenaltyRows.Csv(PenaltyRows.Company()).Replace(",BZ,", ",CF_WSH,", StringComparison.Ordinal);
        Assert.Equal(UploadErrors.ColumnTwice.Code, Assert.IsType<UploadState.Refused>((await bench.UploadAsync(csv)).State).Code);
    }

    [Fact]
    public async Task Quotation_mark_that_stays_open_refuses_the_file()
    {
        var csv = PenaltyRows.Csv(Mixed);
        var upload = await bench.UploadAsync(csv + "\"open,\r\n" + csv);
        Assert.Equal(UploadErrors.NotCsv.Code, Assert.IsType<UploadState.Refused>(upload.State).Code);
    }

    [Fact]
    public async Task Line_without_end_refuses_the_file_without_filling_the_memory()
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(Mixed) + new string(',', 4_000_000));
        Assert.Equal(UploadErrors.NotCsv.Code, Assert.IsType<UploadState.Refused>(upload.State).Code);
    }

    [Fact]
    public async Task Element_without_end_refuses_the_file_without_filling_the_memory()
    {
        var json = JsonSerializer.Serialize(Mixed, HubJson.Options);
        var upload = await bench.UploadAsync(
            Encoding.UTF8.GetBytes(json[..^1] + ",{\"CF_SY\":\"" + new string('x', 5_000_000) + "\"}]"), "application/json");
        Assert.Equal(
            (UploadErrors.NotJson.Code, "after element 8"), upload.State is UploadState.Refused refused ? (refused.Code, refused.Detail) : default);
        var large = await bench.UploadAsync(
            Encoding.UTF8.GetBytes(json[..^1] + ",{\"CF_SY\":\"" + new string('x', 1_000_000) + "\"}," + json[1..]), "application/json");
        Assert.Equal(17, Assert.IsType<UploadState.Done>(large.State).Content.Rows);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Characters_that_a_read_cuts_off_are_whole_again(int shift)
    {
        // Characters of two, three and four bytes, over many reads, at every offset.
        var remark = new string('x', shift) + string.Concat(Enumerable.Repeat("é中😀", 100));
        var rows = Enumerable.Range(1, 300).Select(index => PenaltyRows.Company(index).With("BZ", remark)).ToList();
        var upload = await bench.UploadAsync(PenaltyRows.Csv(rows));
        Assert.Equal(new UploadCounts(300, 0, 0), Assert.IsType<UploadState.Done>(upload.State).Counts with { PublishBy = null, Codes = CodeCounts.None });
        Assert.All(await bench.StoredAsync(), record => Assert.Equal(remark, record.Text["BZ"]));
    }

    [Fact]
    public async Task Too_many_rows_refuse_the_file()
    {
        var small = new IntakeBench(new IntakeLimits { MaxRows = 7, PieceRows = 2 });
        Assert.Equal(
            UploadErrors.TooManyRows.Code, Assert.IsType<UploadState.Refused>((await small.UploadAsync(PenaltyRows.Csv(Mixed))).State).Code);
        Assert.Empty(small.Ports.FileNames);
    }

    [Fact]
    public async Task Receipt_opens_in_a_spreadsheet()
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(Mixed));
        var bytes = await bench.ReceiptTextAsync(upload, UploadFormat.Csv);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("行号,结果,记录标识,字段,代码,原因,Reason", lines[0]);
        Assert.Equal(9, lines.Length);
        Assert.StartsWith("4,rejected,,CF_JDRQ,record.date-format,", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_file_with_the_same_rows_has_duplicates()
    {
        var first = await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(1), PenaltyRows.Company(2)));
        var second = await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Company(2), PenaltyRows.Company(3)));
        Assert.Equal(new UploadCounts(2, 0, 0), ((UploadState.Done)first.State).Counts with { PublishBy = null, Codes = CodeCounts.None });
        Assert.Equal(new UploadCounts(1, 1, 0), ((UploadState.Done)second.State).Counts with { PublishBy = null, Codes = CodeCounts.None });
        Assert.Equal((await bench.ReceiptAsync(first))[1].Record, (await bench.ReceiptAsync(second))[0].Record);
        Assert.Equal(3, (await bench.StoredAsync()).Count);
    }

    [Fact]
    public async Task Process_killed_at_any_touch_of_files_or_vault_loses_no_row_and_counts_none_twice()
    {
        var file = Encoding.UTF8.GetBytes(PenaltyRows.Csv(Mixed));
        var hangs = 0;
        for (var left = 2; ; left++)
        {
            // The first two touches store the file, before anything was acknowledged.
            var city = new IntakeBench();
            city.Ports.Left = left;
            var id = Assert.IsType<Decision<Upload>.Accepted>(await city.TryAsync(file)).Value.Id;
            if (!city.Ports.HasHung)
            {
                break;
            }

            hangs++;
            city.Hub.Engine.Restart();
            var found = await city.Uploads.FindAsync(id, IntakeBench.Uploader, TestContext.Current.CancellationToken);
            var upload = Assert.IsType<Decision<Upload>.Accepted>(found).Value;
            Assert.Equal(new UploadCounts(5, 1, 2), Assert.IsType<UploadState.Done>(upload.State).Counts with { PublishBy = null, Codes = CodeCounts.None });
            var rows = await city.ReceiptAsync(upload);
            Assert.Equal(Enumerable.Range(2, 8), rows.Select(row => row.Line));

            // Which of two equal rows comes first depends on the order of pieces; that one of them was accepted does not.
            Assert.Equal(
                (await city.StoredAsync()).Select(record => record.Id.Value).Order(),
                rows.Where(row => row.Outcome == "accepted").Select(row => row.Record).Order());
            Assert.All(city.Ports.FileNames, name => Assert.Contains("/receipt/", name, StringComparison.Ordinal));
        }

        Assert.True(hangs > 30);
    }
}
