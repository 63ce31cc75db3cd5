using System.Text;
using System.Xml;
using CreditHub.Decisions;

namespace CreditHub.Records;

/// <summary>
/// Reads a sheet of a workbook: its first row that is not empty names the columns, by codes or Chinese labels. Unpacking takes the time, not
/// waiting, so the file is read without.
/// </summary>
internal sealed class XlsxRowReader(Stream content) : RowReader
{
    private const string SheetTitle = "行政处罚";
    private const int MostIgnored = 50;

    private XlsxPackage? package;
    private XlsxStrings? strings;
    private XlsxSheet? sheet;
    private PenaltyHeader? header;

    public override IReadOnlyCollection<string> Ignored =>
        header is null ? [] : [.. header.Ignored.Where(heading => heading.Length > 0).Take(MostIgnored)];

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
        catch (Exception fault) when (fault is XmlException or InvalidDataException)
        {
            Refuse(UploadErrors.NotXlsx, RowText());
        }

        return ValueTask.FromResult(false);
    }

    public override async ValueTask DisposeAsync()
    {
        sheet?.Dispose();
        strings?.Dispose();
        package?.Dispose();
        await content.DisposeAsync();
    }

    private bool TryOpen()
    {
        package = XlsxPackage.Open(content, SheetTitle);
        strings = XlsxStrings.Read(package);
        sheet = new XlsxSheet(package);
        if (!sheet.Next())
        {
            return false;
        }

        var headings = new string[sheet.Cells[^1].Column + 1];
        Array.Fill(headings, "");
        foreach (var cell in sheet.Cells)
        {
            headings[cell.Column] = TextOf(cell, isDate: false) is { } text ? Encoding.UTF8.GetString(text).Trim() : "";
        }

        switch (PenaltyHeader.Read(headings))
        {
            case Decision<PenaltyHeader>.Accepted accepted:
                header = accepted.Value;
                return true;
            case Decision<PenaltyHeader>.Rejected rejected:
                Refuse(rejected.Error, rejected.Detail ?? "");
                return false;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private bool TryWrite(PieceWriter piece)
    {
        if (!sheet!.Next())
        {
            return false;
        }

        var texts = sheet.Cells.Select(cell => (Index: IndexOf(cell), Text: TextOf(cell, IsDate(IndexOf(cell))))).ToList();
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

        return true;
    }

    private static bool IsDate(int index) => index >= 0 && PenaltyColumns.All[index].Form is ColumnForm.Date;

    private int IndexOf(XlsxCell cell) => cell.Column < header!.Columns.Count ? header.Columns[cell.Column] : -1;

    // Null where the cell holds an error, such as #REF!, or names a text that is not there.
    private byte[]? TextOf(XlsxCell cell, bool isDate) => cell.Type switch
    {
        "s" => strings!.Find(cell.Value),
        "e" => null,
        null or "n" => Encoding.UTF8.GetBytes(XlsxText.OfNumber(cell.Value, isDate, package!.CountsFrom1904)),
        _ => Encoding.UTF8.GetBytes(cell.Value),
    };

    private string RowText() => sheet is null ? "" : FormattableString.Invariant($"row {sheet.Row}");
}
