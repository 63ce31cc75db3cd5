using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CreditHub.Records.Formats.Workbooks;

/// <summary>A cell that is not empty.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Cell">The cell; of a formula it has the result that was kept.</param>
internal readonly record struct PlacedCell(int Column, Cell Cell);

/// <summary>Reads one sheet row by row.</summary>
internal sealed class WorkbookSheet : IDisposable
{
    private const int MostColumns = 16_384;

    private readonly WorkbookPartReader part;
    private readonly List<PlacedCell> cells = [];

    public WorkbookSheet(WorksheetPart sheet, long most) => part = new WorkbookPartReader(sheet, most);

    /// <summary>The row's number on the sheet, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The row's cells that are not empty, from left to right.</summary>
    public IReadOnlyList<PlacedCell> Cells => cells;

    /// <summary>Goes to the next row that is not empty.</summary>
    public bool Next()
    {
        while (part.Next<Row>() is { } row)
        {
            Row = int.TryParse(row.RowIndex?.InnerText, out var number) && number > Row ? number : Row + 1;
            Place(row);
            if (cells.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => part.Dispose();

    private void Place(Row row)
    {
        cells.Clear();
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            // Some writers leave the places out; then cells follow one another.
            var place = ColumnOf(cell.CellReference?.InnerText ?? "");
            if (place >= 0 && place <= column)
            {
                throw new WorkbookRefusedException(UploadErrors.NotXlsx);
            }

            column = place < 0 ? column + 1 : place;
            if (!string.IsNullOrWhiteSpace(cell.CellValue?.InnerText ?? cell.InlineString?.InnerText))
            {
                cells.Add(new PlacedCell(column, cell));
            }
        }
    }

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
        {
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (column > MostColumns)
            {
                throw new WorkbookRefusedException(UploadErrors.NotXlsx);
            }
        }

        return column - 1;
    }
}
