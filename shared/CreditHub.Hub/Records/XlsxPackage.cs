using System.IO.Compression;
using System.Xml;

namespace CreditHub.Records;

/// <summary>
/// The parts of a workbook that are read: which sheet, its texts, its calendar. What is unpacked is bounded in whole and from element to
/// element, so that a small file cannot fill the memory.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    private const int MostSheets = 255;
    private const int MostEntries = 10_000;
    private const long MostPacked = 256L << 20;
    private const long MostUnpacked = 1L << 30;

    // Sheets of the same few words are packed to a hundredth at the most; deflate itself could reach a thousandth.
    private const int MostRatio = 200;
    private const long FreeOfRatio = 16L << 20;
    private const long MostElement = 4L << 20;
    private const string MainType = "spreadsheetml.sheet.main+xml";
    private const string MacroMainType = "macroEnabled.main+xml";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly ZipArchive archive;
    private readonly Dictionary<string, string> relations = new(StringComparer.Ordinal);

    private XlsxPackage(ZipArchive archive) => this.archive = archive;

    /// <summary>Whether dates are counted from 1904, as old Macintosh workbooks do.</summary>
    public bool CountsFrom1904 { get; private set; }

    /// <summary>The part of the sheet to read: the one of a title, or the first that is not hidden.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>The part of the shared texts; null where there are none.</summary>
    public string? Strings { get; private set; }

    /// <summary>Opens a workbook.</summary>
    /// <param name="content">The file; seekable.</param>
    /// <param name="title">The sheet to prefer.</param>
    /// <exception cref="WorkbookRefusedException">It is refused whole.</exception>
    /// <exception cref="InvalidDataException">It is no archive.</exception>
    /// <exception cref="XmlException">A part is damaged.</exception>
    public static XlsxPackage Open(Stream content, string title)
    {
        if (content.Length > MostPacked)
        {
            throw new WorkbookRefusedException(UploadErrors.WorkbookTooLarge);
        }

        // The old form and every encrypted workbook are compound files ([MS-CFB]).
        Span<byte> start = stackalloc byte[4];
        if (content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start is [0xD0, 0xCF, 0x11, 0xE0])
        {
            throw new WorkbookRefusedException(UploadErrors.WorkbookSealed);
        }

        content.Position = 0;
        var package = new XlsxPackage(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true));
        package.ReadParts(title);
        return package;
    }

    /// <summary>Reads a part; a row or a text of it may have 4 MiB, counted from <see cref="BoundedStream.Restart"/>.</summary>
    public (XmlReader Xml, BoundedStream Element) Read(string part)
    {
        var entry = archive.GetEntry(part) ?? throw new WorkbookRefusedException(UploadErrors.NotXlsx);
        if (entry.IsEncrypted)
        {
            throw new WorkbookRefusedException(UploadErrors.WorkbookSealed);
        }

        var most = Math.Min(MostUnpacked, FreeOfRatio + (MostRatio * entry.CompressedLength));
        var element = new BoundedStream(new BoundedStream(entry.Open(), most), MostElement);
        return (XmlReader.Create(element, Settings), element);
    }

    public void Dispose() => archive.Dispose();

    private void ReadParts(string title)
    {
        if (archive.Entries.Count > MostEntries)
        {
            throw new WorkbookRefusedException(UploadErrors.WorkbookTooLarge);
        }

        var workbook = WorkbookPart();
        var folder = workbook[..(workbook.LastIndexOf('/') + 1)];
        ReadRelations($"{folder}_rels/{workbook[folder.Length..]}.rels", folder);
        var sheets = ReadWorkbook(workbook);
        var wanted = sheets.FindIndex(sheet => sheet.Name == title);
        Sheet = sheets.Count == 0 || !relations.TryGetValue(sheets[Math.Max(wanted, 0)].Relation, out var part)
            ? throw new WorkbookRefusedException(UploadErrors.NotXlsx)
            : part;
    }

    private string WorkbookPart()
    {
        string? found = null;
        foreach (var xml in Elements("[Content_Types].xml"))
        {
            var type = xml.GetAttribute("ContentType") ?? "";
            if (type.EndsWith(MacroMainType, StringComparison.Ordinal) || type.EndsWith("vbaProject", StringComparison.Ordinal))
            {
                throw new WorkbookRefusedException(UploadErrors.WorkbookMacros);
            }

            found = type.EndsWith(MainType, StringComparison.Ordinal) ? xml.GetAttribute("PartName")?.TrimStart('/') ?? found : found;
        }

        return found ?? throw new WorkbookRefusedException(UploadErrors.NotXlsx);
    }

    private void ReadRelations(string part, string folder)
    {
        foreach (var xml in Elements(part))
        {
            if (xml.LocalName != "Relationship" || xml.GetAttribute("Id") is not { } id || xml.GetAttribute("Target") is not { } target)
            {
                continue;
            }

            var name = target.StartsWith('/') ? target[1..] : folder + target;
            relations[id] = name;
            if (xml.GetAttribute("Type")?.EndsWith("/sharedStrings", StringComparison.Ordinal) is true)
            {
                Strings = name;
            }
        }
    }

    private List<(string Name, string Relation)> ReadWorkbook(string part)
    {
        var sheets = new List<(string, string)>();
        foreach (var xml in Elements(part))
        {
            if (xml.LocalName == "workbookPr")
            {
                CountsFrom1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && xml.GetAttribute("state") is null or "visible" && sheets.Count < MostSheets)
            {
                sheets.Add((xml.GetAttribute("name") ?? "", Relation(xml)));
            }
        }

        return sheets;
    }

    // The relation's attribute has another namespace in strict workbooks.
    private static string Relation(XmlReader sheet)
    {
        var relation = "";
        for (var more = sheet.MoveToFirstAttribute(); more; more = sheet.MoveToNextAttribute())
        {
            relation = sheet.LocalName == "id" && sheet.Prefix.Length > 0 ? sheet.Value : relation;
        }

        sheet.MoveToElement();
        return relation;
    }

    private IEnumerable<XmlReader> Elements(string part)
    {
        var (xml, element) = Read(part);
        using (element)
        using (xml)
        {
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element)
                {
                    yield return xml;
                }
            }
        }
    }
}
