using System.Buffers.Binary;

namespace CreditHub.Damage;

/// <summary>
/// What is committed in a write-ahead log, by the rules of SQLite's recovery. SQLite takes a log that it cannot read for an empty one and
/// would go on without what was acknowledged; here it is damage. Only the last commit can be torn without it: each is on the disk before
/// the next one is written.
/// </summary>
internal sealed class WriteAheadLog
{
    private const int HeaderLength = 32;
    private const int FrameHeader = 24;
    private const uint Magic = 0x377f0682;
    private readonly Dictionary<int, long> pages = [];

    private WriteAheadLog(string path) => Path = path;

    public string Path { get; }

    /// <summary>Where the newest committed content of a page begins, in bytes.</summary>
    public IReadOnlyDictionary<int, long> Pages => pages;

    /// <summary>How many pages the database has after the last commit; null where the log holds none.</summary>
    public int? PageCount { get; private set; }

    /// <exception cref="FolderDamagedException">It is damaged.</exception>
    public static WriteAheadLog Read(string path, int pageSize)
    {
        var log = new WriteAheadLog(path);
        if (!File.Exists(path))
        {
            return log;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 20);

        // The header is on the disk before the first frame is begun.
        if (file.Length >= HeaderLength + FrameHeader + pageSize)
        {
            log.Read(file, pageSize);
        }

        return log;
    }

    private FolderDamagedException Damaged(string where, string whereChinese) => new(
        $"the write-ahead log {System.IO.Path.GetFileName(Path)} is damaged {where}: it holds changes that the database does not have yet",
        $"预写日志 {System.IO.Path.GetFileName(Path)} {whereChinese}已损坏，其中有尚未写入数据库的数据");

    private void Read(FileStream file, int pageSize)
    {
        var header = new byte[HeaderLength];
        file.ReadExactly(header);
        var magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        var bigEndian = (magic & 1) == 1;
        var sum = LogSum.Of(header.AsSpan(0, 24), bigEndian, default);
        if ((magic & ~1u) != Magic || BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(8)) != pageSize || sum != LogSum.At(header.AsSpan(24)))
        {
            throw Damaged("at its beginning", "开头");
        }

        var frame = new byte[FrameHeader + pageSize];
        var transaction = new List<(int Page, long Place)>();
        var (readable, commitsBeyond) = (true, 0);
        while (file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length)
        {
            var place = file.Position - pageSize;
            var page = (int)BinaryPrimitives.ReadUInt32BigEndian(frame);
            var commit = (int)BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(4));
            var follows = page > 0 && frame.AsSpan(8, 8).SequenceEqual(header.AsSpan(16, 8))
                && LogSum.Of(frame.AsSpan(FrameHeader), bigEndian, LogSum.Of(frame.AsSpan(0, 8), bigEndian, sum)) == LogSum.At(frame.AsSpan(16));
            sum = LogSum.At(frame.AsSpan(16));
            if (readable && follows)
            {
                Take(page, place, commit, transaction);
                continue;
            }

            // Beyond the first frame that does not follow, two commits that do follow on one another show that the first was on the disk
            // with all before it. One alone may be the torn last one, or what a failed write left behind.
            readable = false;
            commitsBeyond = !follows ? 0 : commit > 0 ? commitsBeyond + 1 : commitsBeyond;
            if (commitsBeyond == 2)
            {
                throw Damaged($"before byte {place}", $"（字节 {place} 之前）");
            }
        }
    }

    private void Take(int page, long place, int commit, List<(int Page, long Place)> transaction)
    {
        transaction.Add((page, place));
        if (commit > 0)
        {
            transaction.ForEach(one => pages[one.Page] = one.Place);
            transaction.Clear();
            PageCount = commit;
        }
    }
}
