using System.Collections.Concurrent;
using CreditHub.Storage;

namespace CreditHub.Documents;

/// <summary>
/// Values as they were last read or written, each with its version. Whoever finds a value here asks the
/// database for the version alone: where that is the same, so is the value, and nothing need be read from JSON. So nothing here can be stale,
/// whatever becomes of a write. Values are immutable, so they can be shared. What was written, or read while no document was being written, is
/// current until its document is written again, and then not even the version need be asked for: only this process writes
/// (<see cref="FolderClaim"/>), and every write says so here.
/// </summary>
internal sealed class DocumentCache : ICommitPart
{
    // Counted in bytes of JSON. What was not asked for while the budget was used up once goes: two generations, no list to keep in order.
    private const long Budget = 16 << 20;
    private const int Largest = 64 << 10;
    private readonly Lock gate = new();
    private ConcurrentDictionary<Place, Known> young = new();
    private ConcurrentDictionary<Place, Known> old = new();
    private long held;

    // What the commit in hand wrote last of each document, and as what it will be read. The writer's alone.
    private readonly Dictionary<Place, (Known Known, object Stored)> written = [];

    // Odd while documents are being written, and another number after each time.
    private long stamp;

    /// <summary>A value and the version that it is.</summary>
    public sealed record Known(long Version, object Value, int Size)
    {
        /// <summary>The document as it was read, for as long as it is current; null where that must be asked for.</summary>
        public volatile object? Current;
    }

    /// <summary>To be asked for before the database is read; see <see cref="Affirm"/>.</summary>
    public long Stamp => Interlocked.Read(ref stamp);

    private readonly record struct Place(DocumentTable Table, string Partition, string Id);

    /// <summary>What is known of a document, or null.</summary>
    public Known? Find(DocumentTable table, string partition, string id)
    {
        var place = new Place(table, partition, id);
        if (young.TryGetValue(place, out var known))
        {
            return known;
        }

        if (old.TryGetValue(place, out known))
        {
            // A copy of which nothing is certain: it may come in after a write has looked for it.
            Keep(place, new Known(known.Version, known.Value, known.Size));
        }

        return known;
    }

    /// <summary>Calls what was kept current, unless a write began or ended since the stamp was asked for.</summary>
    public void Affirm(Known known, object stored, long since)
    {
        lock (gate)
        {
            if (since == stamp && since % 2 == 0)
            {
                known.Current = stored;
            }
        }
    }

    /// <summary>Says that a document is being written: what is known of it is no longer current, and nothing is that is read before the end.</summary>
    public void Write(DocumentTable table, string partition, string id)
    {
        var place = new Place(table, partition, id);
        lock (gate)
        {
            foreach (var generation in (ReadOnlySpan<ConcurrentDictionary<Place, Known>>)[young, old])
            {
                if (generation.TryGetValue(place, out var known))
                {
                    known.Current = null;
                }
            }

            written.Remove(place);
            stamp |= 1;
        }
    }

    /// <summary>Keeps a value that is being written; it is current once the commit has ended.</summary>
    public void KeepWritten(DocumentTable table, string partition, string id, Known known, object stored)
    {
        Keep(table, partition, id, known);
        written[new Place(table, partition, id)] = (known, stored);
    }

    public void Kept()
    {
        lock (gate)
        {
            foreach (var (known, stored) in written.Values)
            {
                known.Current = stored;
            }

            End();
        }
    }

    public void Lost()
    {
        lock (gate)
        {
            End();
        }
    }

    /// <summary>Keeps a value.</summary>
    public void Keep(DocumentTable table, string partition, string id, Known known)
    {
        // What is large is a receipt of a whole piece and is read once.
        if (known.Size <= Largest)
        {
            Keep(new Place(table, partition, id), known);
        }
    }

    // Before anyone who waits for the commit is told.
    private void End()
    {
        written.Clear();
        stamp += stamp % 2;
    }

    private void Keep(Place place, Known known)
    {
        young[place] = known;
        if (Interlocked.Add(ref held, known.Size) <= Budget)
        {
            return;
        }

        lock (gate)
        {
            if (held > Budget)
            {
                (old, young, held) = (young, new(), 0);
            }
        }
    }
}
