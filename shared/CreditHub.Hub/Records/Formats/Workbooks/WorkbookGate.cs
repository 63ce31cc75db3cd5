using System.IO.Compression;

namespace CreditHub.Records.Formats.Workbooks;

/// <summary>
/// Looks at a file before it is opened as a workbook: what the library reads whole has to be small, and nothing may be sealed. Sheets and
/// texts are bounded while they are read.
/// </summary>
internal static class WorkbookGate
{
    private const int MostEntries = 10_000;
    private const long MostPacked = 256L << 20;

    // Content types, relations, names of sheets, styles: all that is neither a sheet nor the shared texts.
    private const long MostOfFrame = 16L << 20;

    /// <summary>Lets it pass; the file then stands at its beginning.</summary>
    /// <exception cref="WorkbookRefusedException">It is refused whole.</exception>
    /// <exception cref="InvalidDataException">It is no archive, or a damaged one.</exception>
    /// <exception cref="BodyTooLargeException">It unpacks to more than may be held.</exception>
    public static void Check(Stream content)
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
        using (var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (archive.Entries.Count > MostEntries)
            {
                throw new WorkbookRefusedException(UploadErrors.WorkbookTooLarge);
            }

            var left = MostOfFrame;
            foreach (var entry in archive.Entries)
            {
                if (entry.IsEncrypted)
                {
                    throw new WorkbookRefusedException(UploadErrors.WorkbookSealed);
                }

                left -= IsFrame(entry.FullName) ? Unpack(entry, left) : 0;
            }
        }

        content.Position = 0;
    }

    // A picture is never opened, and a sheet only bit by bit.
    private static bool IsFrame(string part) =>
        part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || (part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && !part.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)
            && !part.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase));

    // What the archive says of a part's length is only a claim.
    private static long Unpack(ZipArchiveEntry entry, long most)
    {
        using var part = new BoundedStream(entry.Open(), most);
        var buffer = new byte[64 << 10];
        long length = 0;
        for (int count; (count = part.Read(buffer)) > 0;)
        {
            length += count;
        }

        return length;
    }
}
