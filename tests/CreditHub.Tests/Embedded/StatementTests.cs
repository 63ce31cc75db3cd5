using CreditHub.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CreditHub.Embedded;

public sealed class StatementTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-").FullName;
    private readonly Session session;

    public StatementTests()
    {
        session = new Session(Path.Combine(folder, "test.db"), SqliteOpenMode.ReadWriteCreate);
        session.Execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE, body BLOB NOT NULL)");
    }

    public void Dispose()
    {
        session.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Values_stand_where_their_number_stands_in_whatever_order()
    {
        session.Execute("INSERT INTO thing (body, name, id) VALUES ($3, $2, $1)", 7L, "名称", new byte[] { 1, 2 });
        Assert.Equal(
            ("名称", 2),
            session.First("SELECT name, length(body) FROM thing WHERE id = $1", row => (row.GetString(0), row.GetInt32(1)), 7L));
        Assert.Equal(1, session.Execute("UPDATE thing SET name = $2 WHERE id = $1", 7, null));
        Assert.True(session.First("SELECT name IS NULL FROM thing", row => row.GetInt32(0) == 1));
    }

    [Fact]
    public void Empty_bytes_and_empty_text_are_not_null()
    {
        session.Execute("INSERT INTO thing (id, name, body) VALUES ($1, $2, $3)", 1L, "", Array.Empty<byte>());
        Assert.Equal(
            ("text", "blob"), session.First("SELECT typeof(name), typeof(body) FROM thing", row => (row.GetString(0), row.GetString(1))));
    }

    [Fact]
    public void Row_that_is_there_already_changes_nothing_and_the_statement_can_be_run_again()
    {
        const string Insert = "INSERT INTO thing (id, name, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        Assert.Equal(1, session.Execute(Insert, 1L, "a", new byte[1]));
        Assert.Equal(0, session.Execute(Insert, 1L, "b", new byte[1]));
        Assert.Equal(1, session.Execute(Insert, 2L, "b", new byte[1]));
    }

    [Fact]
    public void Broken_constraint_is_thrown_and_leaves_the_statement_usable()
    {
        const string Insert = "INSERT INTO thing (id, name, body) VALUES ($1, $2, $3)";
        Assert.Throws<SqliteException>(() => session.Execute(Insert, 1L, "a", null));
        Assert.Equal(1, session.Execute(Insert, 1L, "a", new byte[1]));
    }

    [Fact]
    public void Value_without_a_place_or_of_an_unknown_type_is_refused()
    {
        Assert.Throws<ArgumentException>(() => session.Execute("DELETE FROM thing WHERE id = $1", 1L, 2L));
        Assert.Throws<ArgumentException>(() => session.Execute("DELETE FROM thing WHERE id = $1", 1.5));
    }
}
