using System.Xml;

namespace CreditHub.Records;

/// <summary>A cell that is not empty.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Type">The workbook's word for what its value is; null for a number.</param>
/// <param name="Value">Its value as the workbook holds it; of a formula the result that was kept.</param>
internal readonly record struct XlsxCell(int Column, string? Type, string Value);

/// <summary>Reads one sheet row by row.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private const int MostColumns = 16_384;

    private readonly XmlReader xml;
    private readonly BoundedStream element;
    private readonly List<XlsxCell> cells = [];

    public XlsxSheet(XlsxPackage package) => (xml, element) = package.Read(package.Sheet);

    /// <summary>The row's number on the sheet, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The row's cells that are not empty, from left to right.</summary>
    public IReadOnlyList<XlsxCell> Cells => cells;

    /// <summary>Goes to the next row that is not empty.</summary>
    public bool Next()
    {
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "sheetData" })
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            element.Restart();
            Row = int.TryParse(xml.GetAttribute("r"), out var number) && number > Row ? number : Row + 1;
            cells.Clear();
            ReadCells();
            if (cells.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        xml.Dispose();
        element.Dispose();
    }

    private void ReadCells()
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var column = -1;
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "row" })
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            // Some writers leave the places out; then cells follow one another.
            var place = ColumnOf(xml.GetAttribute("r") ?? "");
            if (place >= 0 && place <= column)
            {
                throw new WorkbookRefusedException(UploadErrors.NotXlsx);
            }

            column = place < 0 ? column + 1 : place;
            var type = xml.GetAttribute("t");
            var value = ReadValue();
            if (!string.IsNullOrWhiteSpace(value))
            {
                cells.Add(new XlsxCell(column, type, value));
            }
        }
    }

    private string ReadValue()
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var value = "";
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "c" })
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
            {
                value = XlsxText.Read(xml);
            }
            else if (xml.NodeType is XmlNodeType.Element)
            {
                // A formula, or what other programs add.
                _ = XlsxText.Read(xml);
            }
        }

        return value;
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
