using CreditHub.Documents;
using CreditHub.Machines;
using CreditHub.Storage;
using CreditHub.Subjects;
using CreditHub.Units;
using Microsoft.Extensions.Logging;

namespace CreditHub.Checks;

/// <summary>
/// The usage log on SQLite: all rows of a commit are one row of a table that grows at its end, and a directory by subject is made of them
/// later (docs/adr/0019).
/// </summary>
internal sealed partial class SqliteUsageLog : IUsageLog
{
    private readonly Lock gate = new();
    private readonly Database database;
    private readonly Machine machine;
    private readonly ILogger<SqliteUsageLog> log;
    private readonly UsageFiling filing;
    private volatile OpenSegment? open;
    private int isFiling;

    public SqliteUsageLog(Database database, Machine machine, FilingSizes sizes, ILogger<SqliteUsageLog> log)
    {
        (this.database, this.machine, this.log) = (database, machine, log);
        database.Prepare([.. UsageTables.All]);
        filing = new UsageFiling(database, sizes);
    }

    /// <summary>Ends when what was due when it was asked for is filed.</summary>
    public Task Filed { get; private set; } = Task.CompletedTask;

    public Task AppendAsync(Check check, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        while (true)
        {
            var current = open;
            if (current is not null && current.TryAdd(check))
            {
                return current.Written;
            }

            lock (gate)
            {
                if (open == current)
                {
                    open = OpenSegment.Begin(check, database, Wrote);
                    return open.Written;
                }
            }
        }
    }

    public Task<Page<Check>> AboutAsync(SubjectKey subject, int limit, string? continuation, CancellationToken cancel) => Task.FromResult(
        database.Read(session => session.AtOneMoment(() => SubjectFile.Read(session, subject, limit, continuation))));

    public Task<long> CountAsync(UnitId unit, DateOnly first, DateOnly last, CancellationToken cancel) => Task.FromResult(
        database.Read(session => session.AtOneMoment(() => UsageCount.Read(session, unit, first, last))));

    // On the writer, so it only passes word on.
    private void Wrote(int rows)
    {
        filing.Count(rows);
        if (filing.IsDue && Interlocked.Exchange(ref isFiling, 1) == 0)
        {
            Filed = machine.Run(FileAsync);
        }
    }

    private async Task FileAsync()
    {
        try
        {
            await filing.RunAsync();
        }
        catch (ObjectDisposedException)
        {
            // The hub is being stopped; the next start goes on.
        }
        catch (Exception trouble) when (StorageTrouble.IsOfTheStore(trouble))
        {
            // Nothing is lost: what is not filed is read where it is, and the next commit asks again.
            LogFailed(trouble);
        }
        finally
        {
            Interlocked.Exchange(ref isFiling, 0);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The usage log could not be filed by subject; it is filed later")]
    private partial void LogFailed(Exception trouble);
}
