using CreditHub.Machines;
using CreditHub.Storage;

namespace CreditHub.Documents;

/// <summary>
/// Which documents of a sparse kind may be there: a bit a document, at the place that its key's hash names. Where the bit is clear there is no
/// such document, and the database need not be asked; where it is set there may be. Every write says so here before it is committed, what was
/// stored before is read in the background when something is first asked for, and until then nothing is ruled out.
/// </summary>
internal sealed class Presence(DocumentTable table, Database database, Machine machine)
{
    // 4 MiB. A million documents leave 97 of a hundred absences to be told from memory, ten million three of four.
    private const int Bits = 1 << 25;
    private const int Word = 32;
    private readonly int[] words = new int[Bits / Word];
    private int isReading;
    private volatile bool isRead;

    /// <summary>Whether there is certainly no such document.</summary>
    public bool RulesOut(string partition, string id)
    {
        if (!isRead)
        {
            ReadOnce();
            return false;
        }

        var bit = BitOf(partition, id);
        return (Volatile.Read(ref words[bit / Word]) & (1 << bit)) == 0;
    }

    /// <summary>Says that a document is there, or will be where its write does not fail.</summary>
    public void Add(string partition, string id)
    {
        var bit = BitOf(partition, id);
        Interlocked.Or(ref words[bit / Word], 1 << bit);
    }

    private static int BitOf(string partition, string id) => HashCode.Combine(partition, id) & (Bits - 1);

    private void ReadOnce()
    {
        if (Interlocked.Exchange(ref isReading, 1) == 0)
        {
            machine.Run(ReadAsync);
        }
    }

    // One reading over what the database is at one moment; what is written after it has begun has said so.
    private Task ReadAsync()
    {
        try
        {
            database.Read(session =>
            {
                session.While(table.Keys, row =>
                {
                    Add(row.GetString(0), row.GetString(1));
                    return true;
                });
                return true;
            });
            isRead = true;
        }
        catch (Exception trouble) when (trouble is ObjectDisposedException || StorageTrouble.IsOfTheStore(trouble))
        {
            // Nothing is ruled out; who asks next tries again.
            Volatile.Write(ref isReading, 0);
        }

        return Task.CompletedTask;
    }
}
