using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CreditHub.Records.Formats.Workbooks;

/// <summary>The texts that a workbook's cells share, side by side in UTF-8: cells name them in any order, so all of them are held.</summary>
internal sealed class SharedTexts : IDisposable
{
    private const int MostBytes = 64 * 1024 * 1024;
    private const int MostTexts = 4_000_000;

    private readonly MemoryStream texts = new();
    private readonly List<int> ends = [];

    /// <summary>Reads them; none where the workbook has none.</summary>
    /// <exception cref="WorkbookRefusedException">There are more than may be held.</exception>
    public static SharedTexts Read(SharedStringTablePart? part, long most)
    {
        var shared = new SharedTexts();
        if (part is not null)
        {
            using var reader = new WorkbookPartReader(part, most);
            while (reader.Next<SharedStringItem>() is { } item)
            {
                shared.Add(Encoding.UTF8.GetBytes(CellText.Of(item)));
            }
        }

        return shared;
    }

    /// <summary>The text that a cell names by its number, from 0; null where there is none of that number.</summary>
    public byte[]? Find(string number) => int.TryParse(number, out var at) && at >= 0 && at < ends.Count
        ? texts.GetBuffer()[(at == 0 ? 0 : ends[at - 1])..ends[at]]
        : null;

    public void Dispose() => texts.Dispose();

    private void Add(byte[] text)
    {
        if (texts.Length + text.Length > MostBytes || ends.Count == MostTexts)
        {
            throw new WorkbookRefusedException(UploadErrors.WorkbookTooLarge);
        }

        texts.Write(text);
        ends.Add((int)texts.Length);
    }
}
