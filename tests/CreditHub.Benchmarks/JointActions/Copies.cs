using Microsoft.Data.Sqlite;

namespace CreditHub.JointActions;

/// <summary>
/// Makes a database as large as if many campaigns had been lived through: every row of the one that was is put in again and again, under new
/// ids, subjects and numbers, with all its indexes. What cannot be had so: the copies' audit facts keep the hashes of the first and prove
/// nothing, and they lie in the files in the order of copying, not in that of happening.
/// </summary>
internal static class Copies
{
    // More than a campaign counts up to.
    private const int Stride = 1_000_000;
    private static readonly string[] Numbers = ["version", "instance", "number", "place", "sequence"];

    /// <summary>Puts copies in; nobody else may have the database open.</summary>
    /// <param name="file">The database.</param>
    /// <param name="times">How often, besides the first; at most 9,999.</param>
    public static void Make(string file, int times)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run(connection, "PRAGMA journal_mode=OFF");
        Run(connection, "PRAGMA synchronous=OFF");
        Run(connection, "PRAGMA cache_size=-262144");
        // The vault's tables have neither number nor row number; a campaign brings nothing into them.
        var copies = Texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'vault%'")
            .ConvertAll(table => CopyOf(connection, table));
        for (var time = 1; time <= times; time++)
        {
            Run(connection, "BEGIN");
            foreach (var copy in copies)
            {
                Run(connection, copy, time);
            }

            Run(connection, "COMMIT");
        }

        Run(connection, "PRAGMA journal_mode=WAL");
    }

    // What is not of a campaign has the same key again and stays as it is.
    private static string CopyOf(SqliteConnection connection, string table)
    {
        var columns = Texts(connection, $"SELECT name FROM pragma_table_info('{table}')");
        var number = columns.Find(Numbers.Contains) ?? "rowid";
        var values = columns.Select(column => Numbers.Contains(column) ? $"{column} + $time * {Stride}" : Renamed(column));
        return $"INSERT OR IGNORE INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {table} WHERE {number} < {Stride}";
    }

    private static string Renamed(string column)
    {
        var renamed = $"replace(replace({column}, 'le-0000', printf('le-%04x', $time)), '91350000', printf('9135%04d', $time))";
        return $"CASE typeof({column}) WHEN 'text' THEN {renamed} WHEN 'blob' THEN CAST({renamed} AS BLOB) ELSE {column} END";
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var texts = new List<string>();
        while (row.Read())
        {
            texts.Add(row.GetString(0));
        }

        return texts;
    }

    private static void Run(SqliteConnection connection, string sql, int? time = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (time is { } value)
        {
            command.Parameters.AddWithValue("$time", value);
        }

        command.ExecuteNonQuery();
    }
}
