using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CreditHub.Storage;

/// <summary>One connection with its prepared statements. Not safe for two threads at once.</summary>
internal sealed class Session : IDisposable
{
    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(30);
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> queries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    public Session(string file, SqliteOpenMode mode)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();

        // What the provider's commands do by asking again and again.
        raw.sqlite3_busy_timeout(connection.Handle, (int)BusyWait.TotalMilliseconds);
    }

    /// <summary>Runs a statement whose parameters are <c>$1</c>, <c>$2</c> …</summary>
    /// <returns>How many rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(connection.Handle!, sql, values.Length);
            statements.Add(sql, statement);
        }

        return statement.Run(values);
    }

    /// <summary>The rows of a query.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first row of a query, or the default where it has none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>Reads rows for as long as <paramref name="more"/> says so.</summary>
    public void While(string sql, Func<SqliteDataReader, bool> more, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        while (reader.Read() && more(reader))
        {
        }
    }

    public void Dispose()
    {
        foreach (var query in queries.Values)
        {
            query.Dispose();
        }

        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!queries.TryGetValue(sql, out var query))
        {
            query = Prepare(sql, values.Length);
            queries.Add(sql, query);
        }

        for (var i = 0; i < values.Length; i++)
        {
            query.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return query;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var query = connection.CreateCommand();
        query.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            query.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        return query;
    }
}
