using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.Json;
using CreditHub.Records;

namespace CreditHub.Files;

/// <summary>Writes rows in one of the forms, with headings by code or label, in one of the charsets.</summary>
internal static class FileForms
{
    private static readonly string[] CharsetParameters = ["", "; charset=utf-8", "; charset=gb18030", "; charset=GBK", "; charset=utf-16", "; charset=\"utf-8\""];

    /// <summary>Writes them.</summary>
    public static (string ContentType, byte[] Content) Write(RecordKindView kind, IReadOnlyList<Dictionary<string, string>> rows, Random random)
    {
        var byLabel = random.Next(2) == 0;
        var columns = kind.Columns.OrderBy(_ => random.Next(4)).Select(column => (column.Code, Heading: byLabel ? column.Label : column.Code)).ToList();
        var charset = CharsetParameters[random.Next(CharsetParameters.Length)];
        var encoding = random.Next(3) == 0 || charset.Contains("gb", StringComparison.OrdinalIgnoreCase) ? Gb18030 : Encoding.UTF8;
        return random.Next(4) switch
        {
            0 => ("text/csv" + charset, encoding.GetBytes(Csv(columns, rows, random))),
            1 => ("application/json", Encoding.UTF8.GetBytes("[" + string.Join(random.Next(2) == 0 ? "," : ",\n", Objects(columns, rows, random)) + "]")),
            2 => ("application/x-ndjson", Encoding.UTF8.GetBytes(string.Join('\n', Objects(columns, rows, random)))),
            _ => ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Workbook(columns, rows, random)),
        };
    }

    private static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private static string Csv(IReadOnlyList<(string Code, string Heading)> columns, IReadOnlyList<Dictionary<string, string>> rows, Random random)
    {
        var end = random.Next(3) switch { 0 => "\r\n", 1 => "\n", _ => "\r" };
        return string.Join(end, rows
            .Select(row => columns.Select(column => row.GetValueOrDefault(column.Code, "")))
            .Prepend(columns.Select(column => column.Heading))
            .Select(cells => string.Join(',', cells.Select(cell => random.Next(200) == 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));
    }

    private static IEnumerable<string> Objects(
        IReadOnlyList<(string Code, string Heading)> columns, IReadOnlyList<Dictionary<string, string>> rows, Random random) => rows
        .Select(row => "{" + string.Join(',', columns.Where(column => row.ContainsKey(column.Code)).Select(column =>
            $"{JsonSerializer.Serialize(column.Heading)}:{Json(row[column.Code], random)}")) + "}");

    private static string Json(string cell, Random random) => random.Next(400) switch
    {
        0 => "null",
        1 => "true",
        2 => "-1.5e300",
        3 => "[\"" + random.Next() + "\"]",
        4 => "{\"a\":{\"b\":1}}",
        5 => "\"\\ud800\"",
        6 => new string('[', 200) + new string(']', 200),
        _ => JsonSerializer.Serialize(cell),
    };

    private static byte[] Workbook(IReadOnlyList<(string Code, string Heading)> columns, IReadOnlyList<Dictionary<string, string>> rows, Random random)
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        const string type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var sheet = new StringBuilder("<sheetData>");
        foreach (var cells in rows.Select(row => columns.Select(column => row.GetValueOrDefault(column.Code, ""))).Prepend(columns.Select(column => column.Heading)))
        {
            sheet.Append("<row>").AppendJoin("", cells.Select(cell => Cell(cell, random))).Append("</row>");
        }

        (string Name, string Content)[] parts =
        [
            ("[Content_Types].xml", $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{type}.sheet.main+xml\"/><Override PartName=\"/xl/sheet.xml\" ContentType=\"{type}.worksheet+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"a\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{office}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"a\" Type=\"{office}/worksheet\" Target=\"sheet.xml\"/></Relationships>"),
            ("xl/sheet.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{sheet}</sheetData></worksheet>"),
        ];
        // The archive around a spoilt part is sound, so that the reader gets as far as the part.
        var spoilt = random.Next(2 * parts.Length);
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var at = 0; at < parts.Length; at++)
            {
                var content = Encoding.UTF8.GetBytes(parts[at].Content);
                using var part = archive.CreateEntry(parts[at].Name).Open();
                part.Write(at == spoilt ? FileMutations.Spoil(content, random) : content);
            }
        }

        return file.ToArray();
    }

    private static string Cell(string text, Random random) => random.Next(200) switch
    {
        0 => $"<c r=\"{(char)('A' + random.Next(40))}{random.Next(9)}\"><v>1</v></c>",
        1 => "<c t=\"s\"><v>3</v></c>",
        2 => "<c t=\"e\"><v>#REF!</v></c>",
        3 => "<c><f>1/0</f><v>46086</v></c>",
        4 => "<c t=\"b\"><v>1</v></c>",
        _ => $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(new string([.. text.Where(System.Xml.XmlConvert.IsXmlChar)]))}</t></is></c>",
    };
}
