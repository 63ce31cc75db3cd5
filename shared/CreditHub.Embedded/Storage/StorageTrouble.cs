using CreditHub.Documents;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CreditHub.Storage;

/// <summary>Tells the store's own trouble from the fault of what was asked of it: the first passes or is repaired, the second would fail for ever.</summary>
internal static class StorageTrouble
{
    // ENOSPC and EDQUOT, and their like on Windows.
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int DiskFull = unchecked((int)0x80070070);
    private const int HandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Whether the disk, the quota or the file's largest size is used up.</summary>
    public static bool IsFull(Exception reason) => reason switch
    {
        // The log's index is a mapped file of its own: where it cannot grow, SQLite says so instead of "full".
        SqliteException sqlite => sqlite.SqliteErrorCode == raw.SQLITE_FULL || sqlite.SqliteExtendedErrorCode == raw.SQLITE_IOERR_SHMSIZE,
        IOException io => io.HResult is NoSpace or OverQuota or DiskFull or HandleDiskFull,
        _ => false,
    };

    /// <summary>Whether SQLite found that the database is not what it wrote.</summary>
    public static bool IsDamage(SqliteException reason) => reason.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    /// <summary>The same, with the damage named.</summary>
    public static FolderDamagedException Damaged(SqliteException reason, string file) =>
        new($"{file} is damaged ({reason.Message})", $"数据库文件 {file} 已损坏", reason);

    /// <summary>What a caller of the ports is to know it by: a full disk and damage by their names, anything else as it is.</summary>
    public static Exception Named(Exception reason, string file) =>
        IsFull(reason) ? new StorageFullException(reason) : reason is SqliteException damage && IsDamage(damage) ? Damaged(damage, file) : reason;

    /// <summary>Whether the store could not do what it can do at other times: whoever asked is to ask again.</summary>
    public static bool IsOfTheStore(Exception reason) => reason is StorageFullException or FolderDamagedException || reason is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_NOMEM or raw.SQLITE_CANTOPEN
            or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_PROTOCOL or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB,
    };
}
