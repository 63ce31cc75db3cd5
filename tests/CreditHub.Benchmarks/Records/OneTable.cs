using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CreditHub.Records;

/// <summary>The ceiling of intake: the stored bytes of a hub's records, in the same order, put into one table with the same columns and indexes.</summary>
internal static class OneTable
{
    private const int RowsATransaction = 20_000;
    private const string Table = "document_record";

    /// <summary>Inserts them by one prepared statement, with the hub's own settings; reading them is not counted.</summary>
    /// <returns>Rows a second.</returns>
    public static double Fill(string hubFolder, string file)
    {
        using var from = Open(Path.Combine(hubFolder, "hub.db") + ";Mode=ReadOnly");
        using var to = Open(file);
        foreach (var statement in (string[])
            ["PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA cache_size=-65536", "PRAGMA wal_autocheckpoint=8192", .. Schema(from)])
        {
            Run(to, statement);
        }

        using var read = Command(from, $"SELECT * FROM {Table} ORDER BY rowid");
        using var rows = read.ExecuteReader();
        using var insert = Command(to, $"INSERT INTO {Table} VALUES ({string.Join(", ", Enumerable.Range(1, rows.FieldCount).Select(at => $"${at}"))})");
        insert.Parameters.AddRange(Enumerable.Range(1, rows.FieldCount).Select(at => new SqliteParameter { ParameterName = $"${at}" }));
        insert.Prepare();
        var watch = new Stopwatch();
        var count = 0;
        while (Next(rows) is { Count: > 0 } batch)
        {
            watch.Start();
            Insert(to, insert, batch);
            watch.Stop();
            count += batch.Count;
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static void Insert(SqliteConnection to, SqliteCommand insert, List<object[]> batch)
    {
        Run(to, "BEGIN IMMEDIATE");
        foreach (var values in batch)
        {
            for (var at = 0; at < values.Length; at++)
            {
                insert.Parameters[at].Value = values[at];
            }

            insert.ExecuteNonQuery();
        }

        Run(to, "COMMIT");
    }

    private static List<object[]> Next(SqliteDataReader rows)
    {
        var batch = new List<object[]>(RowsATransaction);
        while (batch.Count < RowsATransaction && rows.Read())
        {
            var values = new object[rows.FieldCount];
            rows.GetValues(values);
            batch.Add(values);
        }

        return batch;
    }

    private static List<string> Schema(SqliteConnection from)
    {
        using var command = Command(from, $"SELECT sql FROM sqlite_master WHERE tbl_name = '{Table}' AND sql IS NOT NULL ORDER BY type DESC");
        using var rows = command.ExecuteReader();
        var statements = new List<string>();
        while (rows.Read())
        {
            statements.Add(rows.GetString(0));
        }

        return statements;
    }

    private static SqliteConnection Open(string source)
    {
        var connection = new SqliteConnection($"Data Source={source};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
