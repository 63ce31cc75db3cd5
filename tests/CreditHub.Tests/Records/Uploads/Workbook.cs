using System.IO.Compression;
using System.Security;
using System.Text;
using CreditHub.Records.Rows;

namespace CreditHub.Records.Uploads;

/// <summary>Builds workbooks part by part, sound until a test spoils one.</summary>
internal sealed class Workbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    private const string SheetPart = "xl/worksheets/sheet1.xml";

    private readonly List<string> shared = [];
    private readonly StringBuilder rows = new();

    public Dictionary<string, string> Parts { get; } = new()
    {
        ["[Content_Types].xml"] = $"""
            <Types xmlns="{Package}/content-types"><Default Extension="xml" ContentType="application/xml"/>
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Type}.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}.worksheet+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="{Type}.sharedStrings+xml"/></Types>
            """,
        ["_rels/.rels"] = $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """,
        ["xl/workbook.xml"] = $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}"><workbookPr/><sheets><sheet name="说明" sheetId="1" state="hidden" r:id="rId9"/>
            <sheet name="Sheet1" sheetId="2" r:id="rId1"/></sheets></workbook>
            """,
        ["xl/_rels/workbook.xml.rels"] = $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="{Office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>
            """,
    };

    /// <summary>A workbook of rows with headings of labels, every text shared.</summary>
    public static Workbook Of(params IReadOnlyList<Dictionary<string, string>> rows)
    {
        var book = new Workbook().Row(1, [.. PenaltyRows.Fields.Select(column => column.Label)]);
        for (var at = 0; at < rows.Count; at++)
        {
            book.Row(at + 2, [.. PenaltyRows.Fields.Select(column => rows[at].GetValueOrDefault(column.Code, ""))]);
        }

        return book;
    }

    /// <summary>A workbook with a sheet as another wrote it.</summary>
    public static byte[] OfSheet(string sheet) => new Workbook { Parts = { [SheetPart] = sheet } }.Bytes();

    /// <summary>The sheet of a workbook as it was written.</summary>
    public static string SheetOf(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        using var sheet = new StreamReader(archive.GetEntry(SheetPart)!.Open());
        return sheet.ReadToEnd();
    }

    /// <summary>Adds a row. A text that begins with '&lt;' is the cell as the workbook holds it, without its place.</summary>
    public Workbook Row(int number, IReadOnlyList<string> cells)
    {
        rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var column = 0; column < cells.Count; column++)
        {
            var place = $"{(column < 26 ? "" : ((char)('A' + (column / 26) - 1)).ToString())}{(char)('A' + (column % 26))}{number}";
            rows.Append(cells[column] switch
            {
                "" => "",
                ['<', ..] whole => whole.Replace("<c", $"<c r=\"{place}\"", StringComparison.Ordinal),
                var text => $"<c r=\"{place}\" t=\"s\"><v>{Share(text)}</v></c>",
            });
        }

        rows.Append("</row>");
        return this;
    }

    /// <summary>Adds a sheet with the rows of another book, its texts in the cells.</summary>
    public Workbook Sheet(string name, Workbook other, bool isHidden = false)
    {
        var number = Parts.Keys.Count(part => part.StartsWith("xl/worksheets/", StringComparison.Ordinal)) + 20;
        var cells = System.Text.RegularExpressions.Regex.Replace(
            other.rows.ToString(), "t=\"s\"><v>(\\d+)</v>",
            text => $"t=\"inlineStr\"><is>{other.shared[int.Parse(text.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)]}</is>");
        Parts[$"xl/worksheets/sheet{number}.xml"] = $"<worksheet xmlns=\"{Main}\"><sheetData>{cells}</sheetData></worksheet>";
        Parts["[Content_Types].xml"] = Parts["[Content_Types].xml"].Replace(
            "</Types>", $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Type}.worksheet+xml\"/></Types>", StringComparison.Ordinal);
        Parts["xl/_rels/workbook.xml.rels"] = Parts["xl/_rels/workbook.xml.rels"].Replace(
            "</Relationships>", $"<Relationship Id=\"rId{number}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/></Relationships>", StringComparison.Ordinal);
        Parts["xl/workbook.xml"] = Parts["xl/workbook.xml"].Replace(
            "</sheets>", $"<sheet name=\"{name}\" sheetId=\"{number}\"{(isHidden ? " state=\"hidden\"" : "")} r:id=\"rId{number}\"/></sheets>", StringComparison.Ordinal);
        return this;
    }

    /// <summary>A part of one thing many times over, never whole in memory: what it unpacks to is the reader's matter.</summary>
    public (string Part, string Before, string Again, int Times) Flood { get; set; } = ("", "", "", 0);

    public byte[] Bytes()
    {
        Parts.TryAdd(SheetPart, $"<worksheet xmlns=\"{Main}\"><cols/><sheetData>{rows}</sheetData><pageMargins/></worksheet>");
        Parts.TryAdd("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(shared.Select(text => $"<si>{text}</si>"))}</sst>");
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts.Where(part => part.Key != Flood.Part))
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }

            if (Flood.Times > 0)
            {
                using var part = archive.CreateEntry(Flood.Part).Open();
                part.Write(Encoding.UTF8.GetBytes(Flood.Before));
                var again = Encoding.UTF8.GetBytes(Flood.Again);
                for (var time = 0; time < Flood.Times; time++)
                {
                    part.Write(again);
                }
            }
        }

        return file.ToArray();
    }

    private int Share(string text)
    {
        shared.Add($"<t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t><rPh sb=\"0\" eb=\"1\"><t>读音</t></rPh>");
        return shared.Count - 1;
    }
}
