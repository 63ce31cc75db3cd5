using System.Text;
using System.Text.Json;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Demo;
using CreditHub.Gathering;
using CreditHub.Publication;
using CreditHub.Records.Receipts;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records;

public class CorrectionsTests
{
    private static readonly Dictionary<string, string>[] Rows =
    [
        PenaltyRows.Company(1),
        PenaltyRows.Person(2).With("CF_JDRQ", "2026-02-30").With("CF_SY", "=HYPERLINK(\"x\"),\r\n第二行"),
        PenaltyRows.Company(3).With("CF_WSH", "").With("CF_NR_FK", "-1").With("BZ", "'=a"),
        PenaltyRows.Company(4), PenaltyRows.Company(5).With("CF_CFLB", "鞭打"),
    ];

    private readonly IntakeBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(UploadFormat.Csv)]
    [InlineData(UploadFormat.Json)]
    [InlineData(UploadFormat.Ndjson)]
    [InlineData(UploadFormat.Xlsx)]
    public async Task Rejected_rows_come_back_marked_and_are_taken_once_they_are_corrected(UploadFormat format)
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(Rows));
        var marked = await TextAsync(upload, format);
        Assert.Contains("处罚决定日期：日期格式错误", marked, StringComparison.Ordinal);
        Assert.Contains("行政处罚决定书文号：必填项为空；罚款金额(万元)：金额格式错误", marked, StringComparison.Ordinal);
        Assert.DoesNotContain("演示企业1有限公司", marked, StringComparison.Ordinal);

        // As it is, every row is rejected again for the same reasons, and the two columns that mark it are no unknown ones.
        var again = await UploadAsync(marked, format);
        var done = Assert.IsType<UploadState.Done>(again.State);
        Assert.Equal((new UploadCounts(0, 0, 3), 0), (done.Counts with { PublishBy = null, Codes = CodeCounts.None }, done.Content.Ignored.Count));
        Assert.Equal(
            (await bench.ReceiptAsync(upload)).SelectMany(row => row.Problems).Select(problem => (problem.Field, problem.Code)),
            (await bench.ReceiptAsync(again)).SelectMany(row => row.Problems).Select(problem => (problem.Field, problem.Code)));

        var corrected = marked.Replace("2026-02-30", "2026-03-05", StringComparison.Ordinal).Replace("鞭打", "警告", StringComparison.Ordinal);
        Assert.Equal(new UploadCounts(2, 0, 1), Assert.IsType<UploadState.Done>((await UploadAsync(corrected, format)).State).Counts with { PublishBy = null, Codes = CodeCounts.None });
        var person = Assert.Single(await bench.StoredAsync(), record => record.SubjectKind is Subjects.SubjectKind.Person);
        Assert.Equal("=HYPERLINK(\"x\"),\r\n第二行", person.Text["CF_SY"]);
    }

    [Fact]
    public async Task Row_that_bears_the_sign_of_a_state_secret_is_not_kept_to_be_sent_back()
    {
        var secret = PenaltyRows.Csv(PenaltyRows.Company(1).With("BZ", "机密★1年 特别说明"), PenaltyRows.Company(2).With("CF_WSH", ""));
        var text = await TextAsync(await bench.UploadAsync(secret + "机密★1年,特别说明\r\n"), UploadFormat.Csv);
        Assert.Contains("演示企业2有限公司", text, StringComparison.Ordinal);
        Assert.DoesNotContain("特别说明", text, StringComparison.Ordinal);
        Assert.Empty(await bench.StoredAsync());
    }

    [Fact]
    public async Task No_cell_of_the_spreadsheet_runs_as_a_formula()
    {
        var csv = await TextAsync(await bench.UploadAsync(PenaltyRows.Csv(Rows)), UploadFormat.Csv);
        Assert.StartsWith("\uFEFF行号,问题,未能读取的内容,", csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|[,\"])[=+@-]", csv);
        Assert.Contains("'=a", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_with_too_few_cells_comes_back_as_far_as_it_went()
    {
        var lines = PenaltyRows.Csv(PenaltyRows.Company(1), PenaltyRows.Company(2)).Split("\r\n");
        lines[1] = "\"演示企业1有限公司\",\"法人及非法人组织\"";
        using var json = JsonDocument.Parse(await TextAsync(await bench.UploadAsync(string.Join("\r\n", lines)), UploadFormat.Json));
        Assert.Equal(
            """{"行号":2,"问题":"列数与表头不一致","CF_XDR_MC":"演示企业1有限公司","CF_XDR_LB":"法人及非法人组织"}""",
            Assert.Single(json.RootElement.EnumerateArray()).GetRawText());
    }

    [Theory]
    [InlineData("\"CF_NR\":true")]
    [InlineData("\"CF_NR\":{\"a\":[1,2]}")]
    [InlineData("\"CF_NR\":\"\\ud800\"")]
    public async Task Member_that_is_no_text_comes_back_as_it_came_and_the_others_in_their_columns(string member)
    {
        var person = JsonSerializer.Serialize(PenaltyRows.Person(2).Where(cell => cell.Key != "CF_NR").ToDictionary(), HubJson.Options);
        var upload = await UploadAsync($"[{person[..^1]},{member}}}]", UploadFormat.Json);
        Assert.Equal(RecordErrors.Malformed.Code, Assert.Single(Assert.Single(await bench.ReceiptAsync(upload)).Problems).Code);
        var marked = await TextAsync(upload, UploadFormat.Json);
        using var json = JsonDocument.Parse(marked);
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal((member, PenaltyRows.Person(2)["CF_WSH"]), (row.GetProperty(CorrectionColumns.Unread).GetString(), row.GetProperty("CF_WSH").GetString()));
        Assert.DoesNotContain(PenaltyRows.Person(2)["CF_XDR_MC"], bench.Ports.FileText, StringComparison.Ordinal);

        var corrected = marked.Replace("\"CF_WSH\"", "\"CF_NR\":\"罚款人民币贰千元\",\"CF_WSH\"", StringComparison.Ordinal);
        var again = await UploadAsync(corrected, UploadFormat.Json);
        Assert.Equal(("accepted", 0), (Assert.Single(await bench.ReceiptAsync(again)).Outcome, UploadViews.Of(again).IgnoredColumns.Count));
    }

    [Fact]
    public async Task Line_that_is_no_json_comes_back_as_it_came_but_for_one_that_may_hold_what_may_not_be_collected()
    {
        string[] lines = ["{\"CF_WSH\":\"榕罚1号", "{\"CF_WSH\":\"榕罚2号\",\"宗教信仰\":\"", JsonSerializer.Serialize(PenaltyRows.Company(3), HubJson.Options)];
        var upload = await UploadAsync(string.Join('\n', lines), UploadFormat.Ndjson);
        var rows = (await TextAsync(upload, UploadFormat.Ndjson)).TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([1, 2], rows.Select(row => row.GetProperty(CorrectionColumns.Line).GetInt32()));
        Assert.Equal(lines[0], rows[0].GetProperty(CorrectionColumns.Unread).GetString());
        Assert.False(rows[1].TryGetProperty(CorrectionColumns.Unread, out _));
    }

    [Fact]
    public async Task Row_with_a_stray_quotation_mark_comes_back_as_it_came()
    {
        var lines = PenaltyRows.Csv(PenaltyRows.Person(1), PenaltyRows.Company(2)).Split("\r\n");
        lines[1] = "甲\"某" + lines[1][lines[1].IndexOf("\",", StringComparison.Ordinal)..].TrimStart('"');
        var upload = await bench.UploadAsync(string.Join("\r\n", lines));
        using var json = JsonDocument.Parse(await TextAsync(upload, UploadFormat.Json));
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(lines[1], row.GetProperty(CorrectionColumns.Unread).GetString());
        Assert.Equal(PenaltyRows.Person(1)["CF_WSH"], row.GetProperty("CF_WSH").GetString());
        Assert.Contains("行号,问题,未能读取的内容,", await TextAsync(upload, UploadFormat.Csv), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cell_of_a_workbook_that_holds_an_error_comes_back_with_its_column_and_the_others_in_theirs()
    {
        var book = Workbook.Of(PenaltyRows.Company(1).With("CF_JDRQ", "<c t=\"e\"><v>#REF!</v></c>"));
        var upload = await bench.UploadAsync(book.Bytes(), Workbook.MediaType);
        using var json = JsonDocument.Parse(await TextAsync(upload, UploadFormat.Json));
        var row = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("处罚决定日期: #REF!", PenaltyRows.Company(1)["CF_WSH"]), (row.GetProperty(CorrectionColumns.Unread).GetString(), row.GetProperty("CF_WSH").GetString()));
    }

    [Fact]
    public async Task Row_that_cannot_be_judged_comes_back_without_what_it_says_where_some_rows_may_not_be_collected()
    {
        var henan = new IntakeBench(profile: IntakeBench.Profile() with { Records = RegionalCatalogue.In("henan").Records });
        var upload = await henan.UploadAsync(Encoding.UTF8.GetBytes("[{\"CF_WSH\":\"榕罚1号\",\"CF_NR\":true}]"), UploadFormats.MediaTypeOf(UploadFormat.Json));
        Assert.Equal("""[{"行号":1,"问题":"行格式错误"}]""", await TextAsync(upload, UploadFormat.Json, henan));
    }

    [Fact]
    public async Task Only_the_unit_that_sent_them_gets_them_and_every_try_is_logged()
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(Rows));
        var office = IntakeBench.Caller(new UnitId("office"), Role.Office, Role.Uploader);
        Assert.Equal(UploadErrors.Unknown, await ErrorAsync(upload, office));
        Assert.Equal(UploadErrors.Unknown, await ErrorAsync(upload, IntakeBench.Caller(PenaltyRows.Stranger, Role.Uploader)));
        await TextAsync(upload, UploadFormat.Csv);
        Assert.Equal(
            ["upload.corrections-refused", "upload.read-refused", "upload.corrections-read"],
            bench.Hub.Audit.Facts.Where(fact => fact.Target == upload.Id.Value && fact.Action.Contains("re", StringComparison.Ordinal)
                && fact.Actor != "hub/intake" && fact.Action != "upload.received").Select(fact => fact.Action));
    }

    [Fact]
    public async Task What_is_kept_is_sealed_and_bound_to_its_upload()
    {
        var (one, other) = (await bench.UploadAsync(PenaltyRows.Csv(Rows)), await bench.UploadAsync(PenaltyRows.Csv([.. Rows, Rows[0]])));
        Assert.DoesNotContain("乙某", bench.Ports.FileText, StringComparison.Ordinal);
        Assert.DoesNotContain(SyntheticCodes.CitizenId(2), bench.Ports.FileText, StringComparison.Ordinal);

        await using (var foreign = await bench.Ports.OpenAsync(FileOf(other), Cancel))
        {
            await bench.Ports.WriteAsync(FileOf(one), foreign!, Cancel);
        }

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => TextAsync(one, UploadFormat.Json));
    }

    [Fact]
    public async Task After_thirty_days_they_are_gone()
    {
        var upload = await bench.UploadAsync(PenaltyRows.Csv(Rows));
        var until = upload.CorrectableUntil!.Value;
        Assert.Equal(IntakeBench.Start.AddDays(30), until);
        var forget = new ForgetRejected(bench.Hub.Documents, bench.Ports, bench.Ports, bench.Hub.Get<Documents.Steps>());
        Assert.Equal(0, await forget.SweepAsync(until.AddSeconds(-1), Cancel));
        Assert.NotNull(UploadViews.Of(upload).Corrections);
        Assert.Contains(bench.Ports.Values, IsKey);
        Assert.Equal(1, await forget.SweepAsync(until, Cancel));
        Assert.Equal(0, await forget.SweepAsync(until, Cancel));
        Assert.DoesNotContain(bench.Ports.FileNames, name => name.Contains("rejected", StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Ports.Values, IsKey);
        Assert.Equal(UploadErrors.NothingToCorrect, await ErrorAsync(upload, IntakeBench.Uploader));
        Assert.Equal(5, (await bench.ReceiptAsync(upload)).Count);
    }

    [Fact]
    public async Task Nothing_is_to_correct_where_every_row_was_taken_or_the_file_was_refused()
    {
        var sound = await bench.UploadAsync(PenaltyRows.Csv(Rows[0]));
        var refused = await bench.UploadAsync("CF_WSH\r\n1\r\n");
        Assert.Equal(UploadErrors.NothingToCorrect, await ErrorAsync(sound, IntakeBench.Uploader));
        Assert.Equal(UploadErrors.NothingToCorrect, await ErrorAsync(refused, IntakeBench.Uploader));
        Assert.Null(UploadViews.Of(sound).Corrections);
    }

    // 32 bytes as base64, which no other value is.
    private static bool IsKey(string value) => value.Length == 44 && value.EndsWith('=');

    private string FileOf(Upload upload) => bench.Ports.FileNames.First(name => name.Contains($"{upload.Id}/receipt/rejected", StringComparison.Ordinal));

    private Task<Upload> UploadAsync(string text, UploadFormat format) =>
        bench.UploadAsync(format is UploadFormat.Xlsx ? Workbook.OfSheet(text) : Encoding.UTF8.GetBytes(text), UploadFormats.MediaTypeOf(format));

    private async Task<string> TextAsync(Upload upload, UploadFormat format, IntakeBench? other = null)
    {
        var decision = await (other ?? bench).Hub.Get<ReadCorrections>().RunAsync(upload.Id, IntakeBench.Uploader, Cancel);
        using var text = new MemoryStream();
        await Assert.IsType<Decision<Corrections>.Accepted>(decision).Value.WriteAsync(text, format, Cancel);
        return format is UploadFormat.Xlsx ? Workbook.SheetOf(text.ToArray()) : Encoding.UTF8.GetString(text.ToArray());
    }

    private async Task<HubError> ErrorAsync(Upload upload, Caller caller) =>
        Assert.IsType<Decision<Corrections>.Rejected>(await bench.Hub.Get<ReadCorrections>().RunAsync(upload.Id, caller, Cancel)).Error;
}
