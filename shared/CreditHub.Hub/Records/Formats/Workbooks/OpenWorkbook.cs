using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CreditHub.Records.Formats.Workbooks;

/// <summary>A workbook of which one sheet is read.</summary>
internal sealed class OpenWorkbook : IDisposable
{
    private const int MostSheets = 255;
    private const long MostUnpacked = 1L << 30;

    // Sheets of the same few words are packed to a hundredth at the most; deflate itself could reach a thousandth.
    private const int MostRatio = 200;
    private const long FreeOfRatio = 16L << 20;

    // Of a sheet that is not read, to see what it is; a row of the longest fits in.
    private const long MostGlance = 4L << 20;

    private readonly SpreadsheetDocument document;
    private readonly SharedTexts texts;
    private readonly bool countsFrom1904;

    private OpenWorkbook(SpreadsheetDocument document, string title, long most)
    {
        this.document = document;
        var book = document.WorkbookPart!;
        countsFrom1904 = book.Workbook?.WorkbookProperties?.Date1904?.InnerText is "1" or "true";
        var (sheet, others) = SheetsOf(book, title);
        Others = others;
        texts = SharedTexts.Read(book.SharedStringTablePart, most);
        Sheet = new WorkbookSheet(sheet, most);
    }

    /// <summary>The sheet: the one of the title, or the first that is not hidden.</summary>
    public WorkbookSheet Sheet { get; }

    /// <summary>The other sheets that are not hidden, and their names.</summary>
    public IReadOnlyList<(string Name, WorksheetPart Part)> Others { get; }

    /// <summary>Looks at the beginning of another sheet; <see cref="BodyTooLargeException"/> at the end of what is looked at.</summary>
    public static WorkbookSheet Glance(WorksheetPart part) => new(part, MostGlance);

    /// <summary>Opens a workbook.</summary>
    /// <param name="content">The file; seekable.</param>
    /// <param name="title">The sheet to prefer.</param>
    /// <exception cref="WorkbookRefusedException">It is refused whole.</exception>
    /// <exception cref="BodyTooLargeException">It unpacks to more than may be held.</exception>
    /// <exception cref="Exception">Whatever the library throws over a damaged one.</exception>
    public static OpenWorkbook Open(Stream content, string title)
    {
        WorkbookGate.Check(content);
        var most = Math.Min(MostUnpacked, FreeOfRatio + (MostRatio * content.Length));
        var document = SpreadsheetDocument.Open(content, isEditable: false);
        try
        {
            return (document.WorkbookPart?.ContentType ?? "") switch
            {
                var type when type.EndsWith("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) => new OpenWorkbook(document, title, most),
                var type when type.EndsWith("macroEnabled.main+xml", StringComparison.Ordinal)
                    => throw new WorkbookRefusedException(UploadErrors.WorkbookMacros),
                _ => throw new WorkbookRefusedException(UploadErrors.NotXlsx),
            };
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <summary>The text of a cell; null where it holds an error, such as #REF!, or names a text that is not there.</summary>
    public byte[]? TextOf(Cell cell, bool isDate) => (cell.DataType?.InnerText, cell.InlineString, cell.CellValue) switch
    {
        ("e", _, _) => null,
        ("s", _, { } value) => texts.Find(value.InnerText),
        (null or "n", _, { } value) => Utf8(CellText.OfNumber(value.InnerText, isDate, countsFrom1904)),
        (_, { } inline, _) => Utf8(CellText.Of(inline)),
        (_, _, { } value) => Utf8(CellText.Of(value)),
        _ => [],
    };

    public void Dispose()
    {
        Sheet.Dispose();
        texts.Dispose();
        document.Dispose();
    }

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static (WorksheetPart Sheet, List<(string Name, WorksheetPart Part)> Others) SheetsOf(WorkbookPart book, string title)
    {
        if (book.VbaProjectPart is not null)
        {
            throw new WorkbookRefusedException(UploadErrors.WorkbookMacros);
        }

        var shown = (book.Workbook?.Sheets?.Elements<Sheet>() ?? [])
            .Where(sheet => sheet.State?.InnerText is null or "visible").Take(MostSheets + 1).ToList();
        if (shown.Count > MostSheets)
        {
            throw new WorkbookRefusedException(UploadErrors.WorkbookSheets);
        }

        var wanted = shown.Find(sheet => sheet.Name?.Value == title) ?? shown.FirstOrDefault();
        var part = (wanted is null ? null : PartOf(book, wanted)) ?? throw new WorkbookRefusedException(UploadErrors.NotXlsx);
        var others = shown.Select(sheet => (Name: sheet.Name?.Value ?? "", Part: PartOf(book, sheet)!))
            .Where(other => other.Part is not null && other.Part != part)
            .DistinctBy(other => other.Part);
        return (part, [.. others]);
    }

    private static WorksheetPart? PartOf(WorkbookPart book, Sheet sheet) =>
        sheet.Id?.Value is { } id && book.TryGetPartById(id, out var part) ? part as WorksheetPart : null;
}
