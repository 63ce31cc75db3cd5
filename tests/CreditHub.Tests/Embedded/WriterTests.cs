using CreditHub.Machines;
using CreditHub.Storage;
using Xunit;

namespace CreditHub.Embedded;

/// <summary>One writer, many callers.</summary>
public sealed class WriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-").FullName;
    private DataFolder data;

    public WriterTests()
    {
        data = new DataFolder(folder, new ThreadMachine());
        Database.Prepare("CREATE TABLE item (id INTEGER PRIMARY KEY)");
    }

    private Database Database => data.Main;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        data.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Five_thousand_at_once_are_all_there_after_a_restart()
    {
        await Task.WhenAll(Enumerable.Range(0, 5000).Select(i => Database.WriteAsync(session => Insert(session, i), Cancel)));
        data.Dispose();
        data = new DataFolder(folder, new ThreadMachine());

        Assert.Equal(5000, Count());
    }

    [Fact]
    public async Task Write_that_fails_leaves_nothing_and_harms_no_other()
    {
        var writes = Enumerable.Range(0, 500).Select(i => Database.WriteAsync(
            session =>
            {
                Insert(session, i);
                return i % 100 == 50 ? throw new InvalidOperationException($"torn {i}") : i;
            },
            Cancel)).ToList();

        foreach (var (i, write) in writes.Index())
        {
            if (i % 100 == 50)
            {
                Assert.Equal($"torn {i}", (await Assert.ThrowsAsync<InvalidOperationException>(() => write)).Message);
            }
            else
            {
                Assert.Equal(i, await write);
            }
        }

        Assert.Equal(495, Count());
    }

    [Fact]
    public async Task Statement_that_fails_harms_no_other()
    {
        var writes = Enumerable.Range(0, 100).Select(i => Database.WriteAsync(session => Insert(session, i / 2), Cancel)).ToList();

        var ended = await Task.WhenAll(writes.Select(async write => await Record.ExceptionAsync(() => write)));

        Assert.Equal(50, ended.Count(reason => reason is Microsoft.Data.Sqlite.SqliteException));
        Assert.Equal(50, Count());
    }

    [Fact]
    public async Task Read_sees_what_was_written_before()
    {
        foreach (var i in Enumerable.Range(0, 50))
        {
            await Database.WriteAsync(session => Insert(session, i), Cancel);
            Assert.Equal(i + 1, Count());
        }
    }

    [Fact]
    public void Folder_belongs_to_one_database_at_a_time() => Assert.Throws<FolderTakenException>(() => new DataFolder(folder, new ThreadMachine()));

    [Fact]
    public async Task Closed_writer_refuses()
    {
        Database.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Database.WriteAsync(session => Insert(session, 1), Cancel));
    }

    private static int Insert(Session session, int id) => session.Execute("INSERT INTO item VALUES ($1)", (long)id);

    private long Count() => Database.Read(session => session.First("SELECT count(*) FROM item", row => row.GetInt64(0)));
}
