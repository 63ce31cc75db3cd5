using CreditHub.Machines;
using Microsoft.Data.Sqlite;

namespace CreditHub.Storage;

/// <summary>A database file: one writer, many readers, write-ahead log, every commit on the disk.</summary>
internal sealed class Database : IDisposable
{
    private readonly string name;
    private readonly Writer writer;
    private readonly Readers readers;

    /// <summary>Opens a file of a folder that this process has claimed, making it where it is missing.</summary>
    /// <param name="file">The file.</param>
    /// <param name="machine">What turns the writer and commits.</param>
    /// <exception cref="FolderDamagedException">It is damaged.</exception>
    public Database(string file, Machine machine)
    {
        name = Path.GetFileName(file);
        try
        {
            writer = new Writer(Open(file, machine), machine, name);
            readers = new Readers(file);
        }
        catch (SqliteException damage) when (StorageTrouble.IsDamage(damage))
        {
            throw StorageTrouble.Damaged(damage, name);
        }
    }

    /// <summary>Writes. See <see cref="Writer.WriteAsync"/>.</summary>
    public Task<T> WriteAsync<T>(Func<Session, T> write, CancellationToken cancel) => writer.WriteAsync(write, null, null, cancel);

    /// <summary>Writes and tells of it. See <see cref="Writer.WriteAsync"/>.</summary>
    public Task<T> WriteAsync<T>(Func<Session, T> write, Action<T> written, CancellationToken cancel) => writer.WriteAsync(write, written, null, cancel);

    /// <summary>Writes what grows until it is written. See <see cref="Writer.WriteAsync"/>.</summary>
    public Task<T> WriteAsync<T>(Func<Session, T> write, Action<T> written, Func<int> waiting, CancellationToken cancel) =>
        writer.WriteAsync(write, written, waiting, cancel);

    /// <summary>Writes. See <see cref="Writer.WriteAsync"/>.</summary>
    public Task WriteAsync(Action<Session> write, CancellationToken cancel) => writer.WriteAsync(
        session =>
        {
            write(session);
            return true;
        },
        null,
        null,
        cancel);

    /// <summary>Makes one change.</summary>
    public Task WriteAsync(Change change, CancellationToken cancel) => writer.WriteAsync(session => change(session), told => told?.Invoke(), null, cancel);

    /// <summary>Lets something go along with every commit. See <see cref="ICommitPart"/>.</summary>
    public void Join(ICommitPart part) => writer.Join(part);

    /// <summary>Reads. See <see cref="Readers.Read"/>.</summary>
    /// <exception cref="FolderDamagedException">What is to be read is damaged, where the check at start did not look.</exception>
    public T Read<T>(Func<Session, T> read)
    {
        try
        {
            return readers.Read(read);
        }
        catch (SqliteException damage) when (StorageTrouble.IsDamage(damage))
        {
            throw StorageTrouble.Damaged(damage, name);
        }
    }

    /// <summary>Makes tables at start and answers something about them.</summary>
    public T Prepare<T>(Func<Session, T> prepare) => writer.WriteNow(prepare);

    /// <summary>Makes tables at start.</summary>
    public void Prepare(params string[] statements) => Prepare(session =>
    {
        foreach (var statement in statements)
        {
            session.Execute(statement);
        }

        return true;
    });

    private static Session Open(string file, Machine machine)
    {
        var session = new Session(file, SqliteOpenMode.ReadWriteCreate);
        session.First("PRAGMA journal_mode=WAL", row => row.GetString(0));
        session.Execute($"PRAGMA synchronous={machine.Synchronous}");
        // SQLite goes through its whole page cache at every commit, so the cache is small; the system's holds the rest. A large batch may
        // outgrow it until it is committed.
        session.Execute("PRAGMA cache_size=-8192");
        session.Execute("PRAGMA cache_spill=OFF");
        session.Execute("PRAGMA temp_store=MEMORY");
        // A page that many commits change is copied out of the log once in so many pages (32 MiB) instead of once in a thousand.
        session.Execute("PRAGMA wal_autocheckpoint=8192");
        return session;
    }

    public void Dispose()
    {
        writer.Dispose();
        readers.Dispose();
    }
}
