using Microsoft.Data.Sqlite;

namespace CreditHub.Storage;

/// <summary>One connection with its prepared statements. Not safe for two threads at once.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> statements = new(StringComparer.Ordinal);

    public Session(string file, SqliteOpenMode mode)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
    }

    /// <summary>Runs a statement whose parameters are <c>$1</c>, <c>$2</c> …</summary>
    /// <returns>How many rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

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
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = Prepare(sql, values.Length);
            statements.Add(sql, statement);
        }

        for (var i = 0; i < values.Length; i++)
        {
            statement.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return statement;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var statement = connection.CreateCommand();
        statement.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            statement.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        return statement;
    }
}
