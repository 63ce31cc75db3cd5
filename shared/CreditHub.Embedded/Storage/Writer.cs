namespace CreditHub.Storage;

/// <summary>
/// The only one that writes: a thread that takes every job that waits, runs them in one transaction and lets their callers go on once it
/// is on the disk (group commit). Reads never wait for it.
/// </summary>
internal sealed class Writer : IDisposable
{
    private readonly Lock gate = new();
    private readonly AutoResetEvent arrived = new(false);
    private readonly Session session;
    private readonly Thread thread;
    private List<WriteJob> waiting = [];
    private bool closed;

    public Writer(Session session)
    {
        this.session = session;
        thread = new Thread(Work) { IsBackground = true, Name = "writer" };
        thread.Start();
    }

    /// <summary>Writes. Durable when the task ends.</summary>
    /// <param name="write">May run twice, the first time without effect, when another job of its batch fails.</param>
    /// <param name="cancel">Stops the wait, not the write.</param>
    /// <exception cref="ObjectDisposedException">The writer has been closed.</exception>
    public Task<T> WriteAsync<T>(Func<Session, T> write, CancellationToken cancel)
    {
        var job = new WriteJob<T>(write);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            waiting.Add(job);
        }

        arrived.Set();
        return cancel.CanBeCanceled ? job.Task.WaitAsync(cancel) : job.Task;
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

        arrived.Set();
        thread.Join();
        arrived.Dispose();
        session.Dispose();
    }

    private void Work()
    {
        var batch = new List<WriteJob>();
        while (true)
        {
            bool end;
            lock (gate)
            {
                (batch, waiting) = (waiting, batch);
                end = closed;
            }

            if (end)
            {
                batch.ForEach(job => job.Fail(new ObjectDisposedException(nameof(Writer))));
                return;
            }

            if (batch.Count == 0)
            {
                arrived.WaitOne();
                continue;
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<WriteJob> batch)
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
                job.Fail(reason);
                continue;
            }

            job.Complete();
        }
    }

    private bool TryTogether(List<WriteJob> batch)
    {
        try
        {
            Transact(batch);
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

            session.Execute("COMMIT");
        }
        catch
        {
            RollBack();
            throw;
        }
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
