using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CreditHub.Storage;

/// <summary>Read-only sessions, as many as there are readers at once.</summary>
internal sealed class Readers(string file) : IDisposable
{
    private readonly ConcurrentBag<Session> idle = [];
    private volatile bool closed;

    /// <summary>Reads. Sees every write that was durable before.</summary>
    public T Read<T>(Func<Session, T> read)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (!idle.TryTake(out var session))
        {
            // Not mapped into memory: SQLite would unmap and map the file again at every read that follows a commit.
            session = new Session(file, SqliteOpenMode.ReadOnly);

            // Where nothing is written for a while, the inner pages of a large tree stay; each reading then fetches a leaf or two.
            session.Execute("PRAGMA cache_size=-8192");
        }

        try
        {
            return read(session);
        }
        finally
        {
            idle.Add(session);
            if (closed)
            {
                Empty();
            }
        }
    }

    public void Dispose()
    {
        closed = true;
        Empty();
    }

    private void Empty()
    {
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
