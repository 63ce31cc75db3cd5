using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CreditHub.Storage;

/// <summary>One connection with its prepared statements. Not safe for two threads at once.</summary>
internal sealed class Session : IDisposable
{
    private static readonly TimeSpan BusyWait = TimeSpan.FromSeconds(30);
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    public Session(string file, SqliteOpenMode mode)
    {
        SqliteLibrary.Use();
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();

        // What the provider's commands do by asking again and again.
        raw.sqlite3_busy_timeout(connection.Handle, (int)BusyWait.TotalMilliseconds);
    }

    /// <summary>The number of the row that was inserted last.</summary>
    public long LastRow => raw.sqlite3_last_insert_rowid(connection.Handle);

    /// <summary>Runs a statement whose parameters are <c>$1</c>, <c>$2</c> …</summary>
    /// <returns>How many rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values.Length).Run(values);

    /// <summary>The rows of a query.</summary>
    public List<T> All<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        While(
            sql,
            row =>
            {
                rows.Add(read(row));
                return true;
            },
            values);
        return rows;
    }

    /// <summary>The first row of a query, or the default where it has none.</summary>
    public T? First<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        var statement = Prepared(sql, values.Length);
        try
        {
            statement.Bind(values);
            return statement.Step() ? read(statement.Row) : default;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Reads several times over what the database is at one moment.</summary>
    public T AtOneMoment<T>(Func<T> read)
    {
        Execute("BEGIN");
        try
        {
            return read();
        }
        finally
        {
            Execute("COMMIT");
        }
    }

    /// <summary>Reads rows for as long as <paramref name="more"/> says so.</summary>
    public void While(string sql, Func<Row, bool> more, params ReadOnlySpan<object?> values)
    {
        var statement = Prepared(sql, values.Length);
        try
        {
            statement.Bind(values);
            while (statement.Step() && more(statement.Row))
            {
            }
        }
        finally
        {
            statement.Reset();
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

    private Statement Prepared(string sql, int values)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(connection.Handle!, sql, values);
            statements.Add(sql, statement);
        }

        return statement;
    }
}
