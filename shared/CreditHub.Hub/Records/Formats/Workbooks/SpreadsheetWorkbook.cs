using System.IO.Packaging;
using CreditHub.Records.Rows;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CreditHub.Records.Formats.Workbooks;

/// <summary>
/// Writes a workbook of one sheet, every cell a text. It is packed in memory while rows come, and leaves at the end: the library writes
/// without waiting, which a connection does not allow.
/// </summary>
internal sealed class SpreadsheetWorkbook : ISpreadsheet
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string SheetRelation = "rId1";

    private static readonly Uri BookPart = new("/xl/workbook.xml", UriKind.Relative);
    private static readonly Uri SheetPart = new("/xl/worksheets/sheet1.xml", UriKind.Relative);

    private readonly Stream target;
    private readonly MemoryStream packed = new();
    private readonly Package package;
    private readonly Stream sheetContent;
    private readonly OpenXmlWriter sheet;

    public SpreadsheetWorkbook(Stream target)
    {
        this.target = target;
        package = Package.Open(packed, FileMode.Create, FileAccess.Write);
        var book = package.CreatePart(BookPart, Types + "sheet.main+xml", CompressionOption.Fast);
        package.CreateRelationship(BookPart, TargetMode.Internal, Relations + "officeDocument");
        book.CreateRelationship(SheetPart, TargetMode.Internal, Relations + "worksheet", SheetRelation);
        using (var content = book.GetStream())
        using (var part = OpenXmlWriter.Create(content))
        {
            part.WriteElement(new Workbook(new Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = SheetRelation })));
        }

        sheetContent = package.CreatePart(SheetPart, Types + "worksheet+xml", CompressionOption.Fast).GetStream();
        sheet = OpenXmlWriter.Create(sheetContent);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteStartElement(new SheetData());
    }

    /// <inheritdoc />
    public Task WriteAsync(IEnumerable<string> row, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        sheet.WriteStartElement(new Row());
        foreach (var cell in row)
        {
            sheet.WriteElement(cell.Length == 0 ? new Cell() : Of(FormulaText.Neutralise(cell)));
        }

        sheet.WriteEndElement();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task FlushAsync(CancellationToken cancel)
    {
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.Dispose();
        await sheetContent.DisposeAsync();
        package.Close();
        packed.Position = 0;
        await packed.CopyToAsync(target, cancel);
    }

    public async ValueTask DisposeAsync()
    {
        // What was never finished is closed half-written; nobody gets it.
        sheet.Dispose();
        await sheetContent.DisposeAsync();
        package.Close();
        await packed.DisposeAsync();
    }

    private static Cell Of(string text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(CellText.Escape(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };
}
