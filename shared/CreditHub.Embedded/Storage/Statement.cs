using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CreditHub.Storage;

/// <summary>
/// A prepared statement. It speaks to the library itself: a provider's command makes a reader, a list and an array for every row, which
/// cost as much as the row.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly int[] places;
    private byte[] text = new byte[256];

    /// <exception cref="SqliteException">The text is no statement.</exception>
    /// <exception cref="ArgumentException">A value has no place in the text.</exception>
    public Statement(sqlite3 database, string sql, int values)
    {
        this.database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out statement), database);
        Row = new Row(statement);

        // The library counts names in the order in which it meets them.
        places = [.. Enumerable.Range(1, values).Select(number => raw.sqlite3_bind_parameter_index(statement, $"${number}"))];
        if (places.Contains(0))
        {
            statement.Dispose();
            throw new ArgumentException($"'{sql}' has no place for each of {values} values.", nameof(sql));
        }
    }

    /// <summary>The row that <see cref="Step"/> came to.</summary>
    public Row Row { get; }

    /// <summary>Runs it with values for <c>$1</c>, <c>$2</c> …</summary>
    /// <returns>How many rows changed; means nothing where the statement changes no rows.</returns>
    /// <exception cref="SqliteException">A constraint was broken, or the disk failed.</exception>
    public int Run(ReadOnlySpan<object?> values)
    {
        Bind(values);
        int code;
        do
        {
            // Some pragmas answer with a row, which nobody asked for.
            code = raw.sqlite3_step(statement);
        }
        while (code == raw.SQLITE_ROW);

        // Before the error is thrown, so that the statement holds nothing open; the reset answers with the same error.
        var changes = raw.sqlite3_changes(database);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(statement), database);
        return changes;
    }

    /// <summary>Gives it values for <c>$1</c>, <c>$2</c> …; to be followed by <see cref="Step"/> and <see cref="Reset"/>.</summary>
    public void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            SqliteException.ThrowExceptionForRC(Bind(places[i], values[i]), database);
        }
    }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="SqliteException">The disk failed.</exception>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        SqliteException.ThrowExceptionForRC(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code, database);
        return false;
    }

    /// <summary>Lets go of what it holds open, whatever came of it.</summary>
    public void Reset() => _ = raw.sqlite3_reset(statement);

    public void Dispose() => statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        // The library takes nothing for null: no text and no bytes need a call of their own.
        "" => raw.sqlite3_bind_text(statement, place, ""),
        string words => raw.sqlite3_bind_text(statement, place, Utf8(words)),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        JsonElement json => raw.sqlite3_bind_blob(statement, place, JsonMarshal.GetRawUtf8Value(json)),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(statement, place, 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => throw new ArgumentException($"A {value.GetType().Name} does not fit into a column.", nameof(value)),
    };

    private ReadOnlySpan<byte> Utf8(string words)
    {
        var most = Encoding.UTF8.GetMaxByteCount(words.Length);
        if (text.Length < most)
        {
            text = new byte[most];
        }

        return text.AsSpan(0, Encoding.UTF8.GetBytes(words, text));
    }
}
