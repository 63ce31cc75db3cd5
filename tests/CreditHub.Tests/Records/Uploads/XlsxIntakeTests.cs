using CreditHub.Gathering;
using CreditHub.Publication;
using CreditHub.Records.Rows;
using Xunit;

namespace CreditHub.Records.Uploads;

public class XlsxIntakeTests
{
    private readonly IntakeBench bench = new();

    [Fact]
    public async Task Sheet_with_labels_is_read_and_the_receipt_names_its_rows()
    {
        var book = Workbook.Of(PenaltyRows.Company(1), PenaltyRows.Person(2), PenaltyRows.Company(3).With("CF_WSH", ""), PenaltyRows.Company(1));
        var upload = await UploadAsync(book);
        var done = Assert.IsType<UploadState.Done>(upload.State);
        Assert.Equal((new UploadCounts(2, 1, 1), 0), (done.Counts with { PublishBy = null, Codes = CodeCounts.None }, done.Content.Ignored.Count));
        Assert.Equal([2, 3, 4, 5], (await bench.ReceiptAsync(upload)).Select(row => row.Line));
        Assert.Contains(await bench.StoredAsync(), record => record.Text.GetValueOrDefault("CF_SY") == "当事人销售未标注生产日期的食品");
    }

    [Theory]
    [InlineData("CF_JDRQ", "<c s=\"1\"><v>46086</v></c>", false, "2026-03-05")]
    [InlineData("CF_JDRQ", "<c><v>44624</v></c>", true, "2026-03-05")]
    [InlineData("CF_JDRQ", "<c><v>20260305</v></c>", false, "2026-03-05")]
    [InlineData("CF_JDRQ", "<c t=\"d\"><v>2026-03-05T00:00:00</v></c>", false, "2026-03-05")]
    [InlineData("CF_JDRQ", "<c t=\"inlineStr\"><is><r><t>2026年</t></r><r><t>3月5日</t></r></is></c>", false, "2026-03-05")]
    [InlineData("CF_JDRQ", "<c><f>TODAY()-5</f><v>46086</v></c>", false, "2026-03-05")]
    [InlineData("CF_NR_FK", "<c><v>0.30000000000000004</v></c>", false, "0.3")]
    [InlineData("CF_NR_FK", "<c><v>1.2E-1</v></c>", false, "0.12")]
    [InlineData("CF_WSH", "<c><v>2026001</v></c>", false, "2026001")]
    [InlineData("CF_WSH", "<c t=\"str\"><f>A1&amp;\"号\"</f><v>榕〔2026〕9号</v></c>", false, "榕〔2026〕9号")]
    [InlineData("CF_SY", "<c t=\"inlineStr\"><is><t>第一行_x000D_第二行_x005F_x0041_</t></is></c>", false, "第一行\r第二行_x0041_")]
    [InlineData("CF_SY", "<c t=\"inlineStr\"><is><t>'=1</t></is></c>", false, "=1")]
    public async Task Cell_is_what_was_typed(string column, string cell, bool from1904, string text)
    {
        var book = Workbook.Of(PenaltyRows.Company().With(column, cell));
        book.Parts["xl/workbook.xml"] = book.Parts["xl/workbook.xml"].Replace("<workbookPr/>", from1904 ? "<workbookPr date1904=\"1\"/>" : "", StringComparison.Ordinal);
        Assert.Equal(1, Assert.IsType<UploadState.Done>((await UploadAsync(book)).State).Counts.Accepted);
        var record = Assert.Single(await bench.StoredAsync());
        Assert.Equal(text, column switch
        {
            "CF_JDRQ" => Documents.DocumentField.Text(record.DecidedOn),
            "CF_NR_FK" => record.Amounts["CF_NR_FK"].ToString(System.Globalization.CultureInfo.InvariantCulture),
            "CF_WSH" => record.DocumentNumber,
            _ => record.Text[column],
        });
    }

    [Theory]
    [InlineData("<c><v>2958465</v></c>", false)]
    [InlineData("<c><v>2958352</v></c>", false)]
    [InlineData("<c><v>73050</v></c>", false)]
    [InlineData("<c><v>2957003</v></c>", true)]
    [InlineData("<c><v>2956890</v></c>", true)]
    public async Task Day_cell_that_stands_for_an_endless_term_is_read_as_such(string cell, bool from1904)
    {
        var book = Workbook.Of(PenaltyRows.Company().With("CF_YXQ", cell));
        book.Parts["xl/workbook.xml"] = book.Parts["xl/workbook.xml"].Replace("<workbookPr/>", from1904 ? "<workbookPr date1904=\"1\"/>" : "", StringComparison.Ordinal);
        var upload = await UploadAsync(book);
        Assert.Equal(("accepted", 0), (Assert.Single(await bench.ReceiptAsync(upload)).Outcome, Assert.Single(await bench.ReceiptAsync(upload)).Problems.Count));
        var record = Assert.Single(await bench.StoredAsync());
        Assert.Equal((null, DateText.LongTerm), (record.ValidUntil, record.Text["CF_YXQ"]));
    }

    [Theory]
    [InlineData("<c t=\"e\"><v>#REF!</v></c>", "record.malformed")]
    [InlineData("<c t=\"s\"><v>4711</v></c>", "record.malformed")]
    [InlineData("<c><v>46086.5</v></c>", "record.date-format")]
    [InlineData("<c><v>2958466</v></c>", "record.date-format")]
    public async Task Cell_that_is_no_value_rejects_its_row_only(string cell, string code)
    {
        var upload = await UploadAsync(Workbook.Of(PenaltyRows.Company(1).With("CF_JDRQ", cell), PenaltyRows.Company(2)));
        var rows = await bench.ReceiptAsync(upload);
        Assert.Equal(code, Assert.Single(rows[0].Problems).Code);
        Assert.Equal("accepted", rows[1].Outcome);
    }

    [Fact]
    public async Task Cell_under_no_heading_rejects_its_row_and_empty_rows_are_passed_over()
    {
        var book = Workbook.Of(PenaltyRows.Company(1)).Row(3, []).Row(10, [.. Enumerable.Repeat("x", PenaltyRows.Fields.Count + 1)]);
        var rows = await bench.ReceiptAsync(await UploadAsync(book));
        Assert.Equal(["2 ", "10 record.cell-count"], rows.Select(row => $"{row.Line} {row.Problems.SingleOrDefault()?.Code}"));
    }

    [Fact]
    public async Task Sheet_of_the_kind_s_title_goes_before_the_first()
    {
        var book = Workbook.Of(PenaltyRows.Company());
        book.Parts["xl/workbook.xml"] = book.Parts["xl/workbook.xml"].Replace(
            "<sheet name=\"Sheet1\" sheetId=\"2\" r:id=\"rId1\"/>",
            "<sheet name=\"填表说明\" sheetId=\"3\" r:id=\"rId8\"/><sheet name=\"行政处罚\" sheetId=\"2\" r:id=\"rId1\"/>", StringComparison.Ordinal);
        Assert.Equal(1, Assert.IsType<UploadState.Done>((await UploadAsync(book)).State).Counts.Accepted);
    }

    [Theory]
    [InlineData("Sheet1")]
    [InlineData("行政处罚")]
    public async Task Second_visible_sheet_with_rows_of_the_kind_refuses_the_file_and_is_named(string first)
    {
        var book = Workbook.Of(PenaltyRows.Company(1)).Sheet("三月下旬", Workbook.Of(PenaltyRows.Company(2)));
        book.Parts["xl/workbook.xml"] = book.Parts["xl/workbook.xml"].Replace("Sheet1", first, StringComparison.Ordinal);
        var refused = Assert.IsType<UploadState.Refused>((await UploadAsync(book)).State);
        Assert.Equal((UploadErrors.WorkbookData.Code, "三月下旬"), (refused.Code, refused.Detail));
        Assert.Empty(await bench.StoredAsync());
    }

    [Fact]
    public async Task Other_visible_sheet_that_holds_something_is_named_in_the_receipt_and_an_empty_or_hidden_one_is_not()
    {
        var book = Workbook.Of(PenaltyRows.Company(1))
            .Sheet("填表说明", new Workbook().Row(1, ["请先阅读"]))
            .Sheet("空表", new Workbook())
            .Sheet("汇总", new Workbook().Row(1, [new string('长', 100)]))
            .Sheet("模板", new Workbook().Row(1, [.. PenaltyRows.Fields.Select(column => column.Label)]))
            .Sheet("旧数据", Workbook.Of(PenaltyRows.Company(2)), isHidden: true);
        var upload = await UploadAsync(book);
        var done = Assert.IsType<UploadState.Done>(upload.State);
        Assert.Equal(1, done.Counts.Accepted);
        Assert.Equal(["填表说明", "汇总", "模板"], done.Content.IgnoredSheets!);
        Assert.Equal(["填表说明", "汇总", "模板"], UploadViews.Of(upload).IgnoredSheets);
        var csv = System.Text.Encoding.UTF8.GetString(await bench.ReceiptTextAsync(upload, UploadFormat.Csv));
        Assert.Contains(",ignored,,汇总," + UploadErrors.SheetIgnored.Code, csv, StringComparison.Ordinal);
        Assert.Contains("\"ignoredSheets\":[\"填表说明\"", System.Text.Encoding.UTF8.GetString(await bench.ReceiptTextAsync(upload, UploadFormat.Json)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writer_that_leaves_places_out_is_understood()
    {
        var book = Workbook.Of(PenaltyRows.Company());
        _ = book.Bytes();
        const string sheet = "xl/worksheets/sheet1.xml";
        var headings = string.Concat(PenaltyRows.Fields.Select(column => $"<c t=\"inlineStr\"><is><t>{column.Code}</t></is></c>"));
        var cells = string.Concat(PenaltyRows.Fields.Select(column =>
            PenaltyRows.Company().GetValueOrDefault(column.Code) is { } cell ? $"<c t=\"str\"><v>{cell}</v></c>" : "<c/>")) + "<c><f>1</f><v/></c>";
        book.Parts[sheet] = $"<worksheet xmlns=\"{Workbook.Main}\"><sheetData><row>{headings}</row><row/><row>{cells}</row></sheetData></worksheet>";
        var upload = await UploadAsync(book);
        Assert.Equal(1, Assert.IsType<UploadState.Done>(upload.State).Counts.Accepted);
        Assert.Equal(3, Assert.Single(await bench.ReceiptAsync(upload)).Line);
    }

    [Fact]
    public async Task Strict_workbook_is_understood()
    {
        var book = Workbook.Of(PenaltyRows.Company());
        _ = book.Bytes();
        foreach (var part in book.Parts.Keys.ToList())
        {
            book.Parts[part] = book.Parts[part]
                .Replace(Workbook.Main, "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);
        }

        Assert.Equal(1, Assert.IsType<UploadState.Done>((await UploadAsync(book)).State).Counts.Accepted);
    }

    public static TheoryData<string, string> Spoilt => new()
    {
        { "text", "upload.not-xlsx" },
        { "compound", "upload.workbook-sealed" },
        { "cut", "upload.not-xlsx" },
        { "document", "upload.not-xlsx" },
        { "macros", "upload.workbook-macros" },
        { "dtd", "upload.not-xlsx" },
        { "no sheet", "upload.not-xlsx" },
        { "no part", "upload.not-xlsx" },
        { "twice", "upload.not-xlsx" },
        { "far", "upload.not-xlsx" },
        { "bomb of rows", "upload.workbook-too-large" },
        { "bomb of a row", "upload.workbook-too-large" },
        { "bomb of texts", "upload.workbook-too-large" },
        { "sheets", "upload.workbook-sheets" },
        { "empty", "upload.empty" },
        { "column", "upload.column-missing" },
    };

    [Theory]
    [MemberData(nameof(Spoilt))]
    public async Task Workbook_that_is_wrong_as_a_whole_stores_nothing(string how, string code)
    {
        var upload = await bench.UploadAsync(Spoil(how), Workbook.MediaType);
        Assert.Equal(code, Assert.IsType<UploadState.Refused>(upload.State).Code);
        Assert.Empty(await bench.StoredAsync());
        Assert.Empty(bench.Ports.FileNames);
    }

    private static byte[] Spoil(string how)
    {
        const string sheet = "xl/worksheets/sheet1.xml";
        var book = Workbook.Of(PenaltyRows.Company());
        switch (how)
        {
            case "text":
                return "CF_WSH,BZ\r\n1,2\r\n"u8.ToArray();
            case "compound":
                return [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
            case "cut":
                return book.Bytes()[..^100];
            case "document" or "macros":
                book.Parts["[Content_Types].xml"] = book.Parts["[Content_Types].xml"].Replace(
                    "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                    how == "macros" ? "vnd.ms-excel.sheet.macroEnabled.main+xml" : "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    StringComparison.Ordinal);
                return book.Bytes();
            case "dtd":
                book.Parts["xl/workbook.xml"] = "<!DOCTYPE w [<!ENTITY a 'aaaa'>]>" + book.Parts["xl/workbook.xml"];
                return book.Bytes();
            case "no sheet":
                book.Parts["xl/workbook.xml"] = book.Parts["xl/workbook.xml"].Replace("rId1", "rId7", StringComparison.Ordinal);
                return book.Bytes();
            case "no part":
                book.Parts["xl/_rels/workbook.xml.rels"] = book.Parts["xl/_rels/workbook.xml.rels"].Replace("sheet1", "sheet7", StringComparison.Ordinal);
                return book.Bytes();
            case "sheets":
                var sheets = string.Concat(Enumerable.Range(1, 256).Select(at => $"<sheet name=\"S{at}\" sheetId=\"{at + 10}\" r:id=\"rId1\"/>"));
                book.Parts["xl/workbook.xml"] = book.Parts["xl/workbook.xml"].Replace(
                    "<sheet name=\"Sheet1\" sheetId=\"2\" r:id=\"rId1\"/>", sheets, StringComparison.Ordinal);
                return book.Bytes();
            case "bomb of texts":
                book.Flood = ("xl/sharedStrings.xml", $"<sst xmlns=\"{Workbook.Main}\">", "<si><!--" + new string('x', 60_000) + "--></si>", 1_000);
                return book.Bytes();
            case "bomb of rows":
                book.Flood = (sheet, $"<worksheet xmlns=\"{Workbook.Main}\"><sheetData>", "<row/>" + new string(' ', 60_000), 1_000);
                return book.Bytes();
            default:
                book.Parts[sheet] = $"<worksheet xmlns=\"{Workbook.Main}\"><sheetData>" + how switch
                {
                    "twice" => "<row><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
                    "far" => "<row><c r=\"AAAAAAAAAA1\"><v>1</v></c></row>",
                    "bomb of a row" => "<row><c><v>" + new string('1', 5_000_000) + "</v></c></row>",
                    "column" => "<row><c t=\"str\"><v>CF_WSH</v></c></row>",
                    _ => "",
                } + "</sheetData></worksheet>";
                return book.Bytes();
        }
    }

    private Task<Upload> UploadAsync(Workbook book) => bench.UploadAsync(book.Bytes(), Workbook.MediaType);
}
