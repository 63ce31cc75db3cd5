namespace CreditHub.Damage;

/// <summary>
/// Looks, before SQLite opens the database, whether it can be what the hub wrote: header, length, write-ahead log, list of free pages, and
/// the last pages, where a cut or a lost write shows. The cost does not grow with the database; <c>verify</c> reads everything.
/// </summary>
internal static class StartCheck
{
    // The lock byte's page holds nothing, at whatever page size.
    private const int LockByte = 0x40000000;
    private const int LastPages = 8;

    /// <summary>Looks at a database of a folder. SQLite must not have it open in this process: its locks would be lost.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The database's file.</param>
    /// <exception cref="FolderDamagedException">It is damaged.</exception>
    public static void Run(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        var log = new FileInfo(file + "-wal");
        var isEmpty = !File.Exists(file) || new FileInfo(file).Length == 0;
        if (File.Exists(file + "-journal") || (isEmpty && log is not { Exists: true, Length: > 0 } && !File.Exists(Path.Combine(folder, "vault.key"))))
        {
            // The first start, or one that was killed over making the database.
            return;
        }

        if (isEmpty)
        {
            throw new FolderDamagedException($"{name} is missing or empty", $"数据库文件 {name} 缺失或为空");
        }

        using var pages = PageFile.Open(file);
        if (Enumerable.Range(1, pages.Count).Skip(pages.InFile).FirstOrDefault(page => !pages.Has(page)) is var missing and > 0)
        {
            throw new FolderDamagedException(
                $"{name} is cut short: page {missing} of {pages.Count} is missing", $"数据库文件 {name} 不完整：缺少第 {missing} 页（共 {pages.Count} 页）");
        }

        CheckPages(pages);
    }

    private static void CheckPages(PageFile pages)
    {
        int[] suspects =
        [
            .. Enumerable.Range(0, LastPages).SelectMany(back => new[] { pages.Count - back, pages.InFile - back }).Append(1)
                .Where(page => page >= 1 && page <= pages.Count && page != (LockByte / pages.Size) + 1).Distinct(),
        ];
        var free = FreePages.Among(suspects, pages);
        foreach (var page in suspects.Where(page => !free.Contains(page)))
        {
            if (!IsWhole(pages, page))
            {
                throw Damaged(page, pages);
            }
        }
    }

    /// <summary>Says that a page is damaged.</summary>
    public static FolderDamagedException Damaged(int page, PageFile pages) => new(
        $"page {page} of {pages.Count} of {pages.Name} is damaged", $"数据库文件 {pages.Name} 第 {page} 页（共 {pages.Count} 页）已损坏");

    /// <summary>Whether a page that is in use can be one that SQLite wrote.</summary>
    public static bool IsWhole(PageFile pages, int number)
    {
        var page = pages.Read(number);

        // An overflow page begins with a page's number, so up to 2^25 pages its first byte is never a tree page's.
        const int Unmistakable = 1 << 25;
        var isTree = number == 1 || TreePage.HasKind(page);
        return isTree && new TreePage(page, number, pages).IsWhole()
            || (!isTree || pages.Count >= Unmistakable) && number != 1 && IsOverflow(page, number, pages.Count);
    }

    // What the hub stores is text and ciphertext, which is never all zeros; a page that a lost write left empty is.
    private static bool IsOverflow(ReadOnlySpan<byte> page, int number, int count)
    {
        var next = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(page);
        return (next == 0 || (next >= 2 && next <= count && next != number)) && page[4..].ContainsAnyExcept((byte)0);
    }
}
