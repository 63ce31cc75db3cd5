using CreditHub.Storage;
using Microsoft.Data.Sqlite;

namespace CreditHub.Backups;

/// <summary>A copy of a database as it is at one moment, beside a process that writes to it.</summary>
internal static class DatabaseCopy
{
    public static void Write(string from, string to)
    {
        SqliteLibrary.Use();
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var target = Open(to, SqliteOpenMode.ReadWriteCreate);

        // One step, hence one read transaction: the hub's writes go on in its log. In several steps each write would begin the copy anew.
        source.BackupDatabase(target);
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
