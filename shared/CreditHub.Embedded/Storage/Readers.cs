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
            session = new Session(file, SqliteOpenMode.ReadOnly);
            session.Execute("PRAGMA mmap_size=268435456");
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
