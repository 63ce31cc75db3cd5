using System.Buffers.Binary;

namespace CreditHub.Damage;

/// <summary>The pages of a database as its next reader sees them: those that the write-ahead log holds, then those of the file.</summary>
internal sealed class PageFile : IDisposable
{
    private const int HeaderLength = 100;
    private readonly FileStream file;
    private readonly WriteAheadLog log;

    private PageFile(FileStream file, WriteAheadLog log, int size)
    {
        this.file = file;
        this.log = log;
        Name = Path.GetFileName(file.Name);
        Size = size;
        InFile = (int)(file.Length / size);
        var header = Read(1).AsSpan();
        Usable = size - header[20];
        Count = log.PageCount ?? (int)BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
        FirstFree = (int)BinaryPrimitives.ReadUInt32BigEndian(header[32..]);
        FreeCount = (int)BinaryPrimitives.ReadUInt32BigEndian(header[36..]);
    }

    /// <summary>The file's name, without its folder.</summary>
    public string Name { get; }

    /// <summary>Bytes a page.</summary>
    public int Size { get; }

    /// <summary>Bytes of a page that are used; the rest is reserved.</summary>
    public int Usable { get; }

    /// <summary>How many pages the database has; the first is 1.</summary>
    public int Count { get; }

    /// <summary>How many whole pages are in the file.</summary>
    public int InFile { get; }

    /// <summary>The first page of the list of free ones; 0 where none is free.</summary>
    public int FirstFree { get; }

    /// <summary>How many pages are free.</summary>
    public int FreeCount { get; }

    /// <exception cref="FolderDamagedException">The file is no database, or its log is damaged.</exception>
    public static PageFile Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        try
        {
            Span<byte> header = stackalloc byte[HeaderLength];
            var read = file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
            var size = (int)BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
            size = size == 1 ? 65536 : size;
            if (read < HeaderLength || !header.StartsWith("SQLite format 3\0"u8) || size < 512 || !int.IsPow2(size) || file.Length < size)
            {
                throw Beginning(path);
            }

            var pages = new PageFile(file, WriteAheadLog.Read(path + "-wal", size), size);
            return pages.Count > 0 ? pages : throw Beginning(path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether a page is there.</summary>
    public bool Has(int page) => page <= InFile || log.Pages.ContainsKey(page);

    /// <summary>Reads a page that is there.</summary>
    public byte[] Read(int page)
    {
        var content = new byte[Size];
        if (log.Pages.TryGetValue(page, out var place))
        {
            using var from = File.OpenHandle(log.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.Read(from, content, place);
        }
        else
        {
            RandomAccess.Read(file.SafeFileHandle, content, (long)(page - 1) * Size);
        }

        return content;
    }

    public void Dispose() => file.Dispose();

    private static FolderDamagedException Beginning(string path) =>
        new($"the beginning of {Path.GetFileName(path)} is damaged", $"数据库文件 {Path.GetFileName(path)} 的文件头已损坏");
}
