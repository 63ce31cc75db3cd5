using System.Text;
using System.Xml;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using DocumentFormat.OpenXml.Packaging;

namespace CreditHub.Records.Formats.Workbooks;

/// <summary>
/// Reads a sheet of a workbook: its first row that is not empty names the columns, by codes or Chinese labels. Unpacking takes the time, not
/// waiting, so the file is read without.
/// </summary>
internal sealed class WorkbookRowReader(Stream content, KindRules kind) : RowReader
{
    private const int MostIgnored = 50;

    private readonly List<string> passedOver = [];
    private OpenWorkbook? book;
    private RecordHeader? header;

    public override string Form => header?.Rules.Form.Code ?? "";

    public override IReadOnlyCollection<string> Ignored =>
        header is null ? [] : [.. header.Ignored.Where(heading => heading.Length > 0).Take(MostIgnored)];

    public override IReadOnlyCollection<string> IgnoredSheets => passedOver;

    public override ValueTask<bool> NextAsync(PieceWriter piece, CancellationToken cancel)
    {
        try
        {
            return ValueTask.FromResult((header is not null || TryOpen()) && TryWrite(piece));
        }
        catch (WorkbookRefusedException fault)
        {
            Refuse(fault.Error, RowText());
        }
        catch (BodyTooLargeException)
        {
            Refuse(UploadErrors.WorkbookTooLarge, RowText());
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            Refuse(UploadErrors.NotXlsx, RowText());
        }

        return ValueTask.FromResult(false);
    }

    public override async ValueTask DisposeAsync()
    {
        book?.Dispose();
        await content.DisposeAsync();
    }

    // What the library and the framework below it throw over a file that is no sound workbook.
    private static bool IsDamage(Exception fault) => fault
        is XmlException or InvalidDataException or FileFormatException or OpenXmlPackageException
        or FormatException or ArgumentException or InvalidOperationException;

    private bool TryOpen()
    {
        book = OpenWorkbook.Open(content, kind.Kind.Title);
        if (!book.Sheet.Next())
        {
            return false;
        }

        header = Take(kind.ReadHeader(Headings(book.Sheet)));
        return header is not null && HasNoOther();
    }

    private string[] Headings(WorkbookSheet sheet)
    {
        var headings = new string[sheet.Cells[^1].Column + 1];
        Array.Fill(headings, "");
        foreach (var (column, cell) in sheet.Cells)
        {
            headings[column] = book!.TextOf(cell, isDate: false) is { } text ? Encoding.UTF8.GetString(text).Trim() : "";
        }

        return headings;
    }

    // One sheet is read. Rows under the same headings on another are the rest of the data, and would be lost; what else is there is named.
    private bool HasNoOther()
    {
        foreach (var (name, part) in book!.Others)
        {
            using var sheet = OpenWorkbook.Glance(part);
            try
            {
                if (!sheet.Next())
                {
                    continue;
                }

                if (kind.ReadHeader(Headings(sheet)) is Decision<RecordHeader>.Accepted && sheet.Next())
                {
                    Refuse(UploadErrors.WorkbookData, name);
                    return false;
                }
            }
            catch (BodyTooLargeException)
            {
                // Longer than is looked at, and so not empty.
            }

            passedOver.Add(name);
        }

        return true;
    }

    private bool TryWrite(PieceWriter piece)
    {
        var sheet = book!.Sheet;
        if (!sheet.Next())
        {
            return false;
        }

        var texts = sheet.Cells.Select(cell => (Index: IndexOf(cell), Text: book.TextOf(cell.Cell, IsDate(IndexOf(cell))))).ToList();
        var fault = texts.Exists(cell => cell.Text is null) ? RowFault.Malformed
            : sheet.Cells[^1].Column >= header!.Columns.Count ? RowFault.CellCount
            : RowFault.None;
        piece.Begin(sheet.Row, fault);
        foreach (var (index, text) in texts)
        {
            if (index >= 0 && text is not null)
            {
                piece.Cell(index, FormulaText.Restore(text));
            }
        }

        if (fault is RowFault.Malformed)
        {
            UnreadText.Write(piece, kind, string.Join(", ", texts.Zip(sheet.Cells).Where(cell => cell.First.Text is null)
                .Select(cell => $"{LabelOf(cell.First.Index)}: {cell.Second.Cell.CellValue?.InnerText}")));
        }

        return true;
    }

    private bool IsDate(int index) => index >= 0 && header!.Rules.Form.Fields[index].Form is FieldForm.Date;

    private string LabelOf(int index) => index < 0 ? "" : header!.Rules.Form.Fields[index].Label;

    private int IndexOf(PlacedCell cell) => cell.Column < header!.Columns.Count ? header.Columns[cell.Column] : -1;

    private string RowText() => book is null ? "" : FormattableString.Invariant($"row {book.Sheet.Row}");
}
