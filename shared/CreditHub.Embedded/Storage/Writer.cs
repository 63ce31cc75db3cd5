using CreditHub.Machines;

namespace CreditHub.Storage;

/// <summary>
/// The only one that writes: each turn takes every job that waits, runs them in one transaction and lets their callers go on once it
/// is on the disk (group commit). Reads never wait for it.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int MostYields = 8;
    private readonly Lock gate = new();

    // Held while the session writes, so that what prepares tables at start and a batch do not meet.
    private readonly Lock turn = new();
    private readonly Session session;
    private readonly Machine machine;
    private readonly string file;
    private readonly Turner turner;
    private readonly Action commit;
    private List<WriteJob> queued = [];
    private List<WriteJob> batch = [];
    private ICommitPart[] parts = [];
    private bool closed;

    public Writer(Session session, Machine machine, string file)
    {
        (this.session, this.machine, this.file) = (session, machine, file);
        commit = () => session.Execute("COMMIT");
        turner = machine.Turn(file, CommitWaiting);
    }

    /// <summary>Writes. Durable when the task ends.</summary>
    /// <param name="write">May run twice, the first time without effect, when another job of its batch fails.</param>
    /// <param name="written">Told once it is on the disk, whether or not anybody waits; see <see cref="WriteJob{T}"/>. Null for nobody.</param>
    /// <param name="waiting">How many wait for it, where others may still join it; null for one.</param>
    /// <param name="cancel">Stops the wait, not the write.</param>
    /// <exception cref="ObjectDisposedException">The writer has been closed.</exception>
    /// <exception cref="CreditHub.Documents.StorageFullException">There is no room; nothing of it was written.</exception>
    public Task<T> WriteAsync<T>(Func<Session, T> write, Action<T>? written, Func<int>? waiting, CancellationToken cancel)
    {
        var job = new WriteJob<T>(write, written, waiting, cancel);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            queued.Add(job);
        }

        turner.Wake();
        return job.Task;
    }

    /// <summary>Lets something go along with every commit from now on; at start.</summary>
    public void Join(ICommitPart part)
    {
        lock (turn)
        {
            parts = [.. parts, part];
        }
    }

    /// <summary>Writes at once, on the caller's thread; for what prepares tables at start.</summary>
    public T WriteNow<T>(Func<Session, T> write)
    {
        var job = new WriteJob<T>(write, null, null, CancellationToken.None);
        lock (turn)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            try
            {
                Transact([job]);
            }
            catch (Exception reason) when (StorageTrouble.Named(reason, file) is var named && named != reason)
            {
                throw named;
            }
        }

        job.Complete();
        return job.Task.Result;
    }

    /// <summary>Lets the batch in hand end and drops the rest, as a crash would.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (closed)
            {
                return;
            }

            closed = true;
        }

        turner.Dispose();
        queued.ForEach(job => job.Fail(new ObjectDisposedException(nameof(Writer))));
        lock (turn)
        {
            // Something may be preparing its table just now: what is made when it is first asked for.
            session.Dispose();
        }
    }

    private void CommitWaiting()
    {
        while (true)
        {
            Gather();
            lock (gate)
            {
                if (closed || queued.Count == 0)
                {
                    return;
                }

                (batch, queued) = (queued, batch);
            }

            lock (turn)
            {
                Commit();
            }

            batch.Clear();
        }
    }

    // Those who write at once share one flush: the writer lets others run for as long as that brings more of them. Where nobody else has
    // anything to do, this costs next to nothing.
    private void Gather()
    {
        var (before, now) = (0, Waiting());
        for (var turns = 0; turns < MostYields && now > before; turns++)
        {
            machine.Yield();
            (before, now) = (now, Waiting());
        }
    }

    private int Waiting()
    {
        lock (gate)
        {
            return queued.Sum(job => job.Waiting);
        }
    }

    private void Commit()
    {
        if (TryTogether(batch))
        {
            batch.ForEach(job => job.Complete());
            return;
        }

        // Some job failed: run them apart, so that it harms only itself.
        foreach (var job in batch)
        {
            try
            {
                Transact([job]);
            }
            catch (Exception reason)
            {
                job.Fail(StorageTrouble.Named(reason, file));
                continue;
            }

            job.Complete();
        }
    }

    private bool TryTogether(List<WriteJob> jobs)
    {
        try
        {
            Transact(jobs);
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private void Transact(List<WriteJob> jobs)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var job in jobs)
            {
                job.Run(session);
            }

            foreach (var part in parts)
            {
                part.Finish(session);
            }

            machine.Commit(commit);
        }
        catch
        {
            RollBack();
            Array.ForEach(parts, part => part.Lost());
            throw;
        }

        Array.ForEach(parts, part => part.Kept());
    }

    private void RollBack()
    {
        try
        {
            session.Execute("ROLLBACK");
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // A full disk or an I/O error has ended the transaction already.
        }
    }
}
