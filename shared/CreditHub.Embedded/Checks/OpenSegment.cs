using CreditHub.Storage;

namespace CreditHub.Checks;

/// <summary>
/// Rows that wait for the next commit. Whoever comes while the commit before is under way adds to it; the writer closes it when its turn
/// comes, so that all of them are one row of the table and one wait for the disk.
/// </summary>
internal sealed class OpenSegment
{
    private readonly Lock gate = new();
    private readonly Bytes bytes = new();
    private int rows;
    private byte[]? body;

    /// <summary>Ends when it is on the disk.</summary>
    public Task Written { get; private set; } = Task.CompletedTask;

    /// <summary>Opens one with its first row, and asks the writer for it.</summary>
    /// <param name="first">Its first row.</param>
    /// <param name="database">Where it is written.</param>
    /// <param name="written">Told how many rows it has, once it is on the disk.</param>
    public static OpenSegment Begin(Check first, Database database, Action<int> written)
    {
        var segment = new OpenSegment();
        segment.TryAdd(first);
        segment.Written = segment.WriteAsync(database, written);
        return segment;
    }

    /// <summary>Adds a row, unless it is closed.</summary>
    public bool TryAdd(Check check)
    {
        lock (gate)
        {
            if (body is not null)
            {
                return false;
            }

            Segment.Add(bytes, check);
            rows++;
            return true;
        }
    }

    // Ends on one thread, which lets those who wait go on one after the other: what they do next is short, and handing each to a thread of
    // its own is dearer than it.
    private async Task WriteAsync(Database database, Action<int> written) =>
        await database.WriteAsync(Write, written, Waiting, CancellationToken.None);

    private int Waiting()
    {
        lock (gate)
        {
            return rows;
        }
    }

    // Runs again where another job of its batch fails: closed is closed.
    private int Write(Session session)
    {
        lock (gate)
        {
            body ??= Segment.Closed(bytes);
        }

        session.Execute(UsageTables.AddSegment, rows, body);
        return rows;
    }
}
