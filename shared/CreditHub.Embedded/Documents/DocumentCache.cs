using System.Collections.Concurrent;

namespace CreditHub.Documents;

/// <summary>
/// Values as they were last read or written, each with its version. Whoever finds one here asks the database for the version alone: where
/// that is the same, so is the value, and nothing need be read from JSON. So nothing here can be stale, whatever becomes of a write. Values
/// are immutable, so they can be shared.
/// </summary>
internal sealed class DocumentCache
{
    // Counted in bytes of JSON. What was not asked for while the budget was used up once goes: two generations, no list to keep in order.
    private const long Budget = 16 << 20;
    private const int Largest = 64 << 10;
    private readonly Lock gate = new();
    private ConcurrentDictionary<Place, Known> young = new();
    private ConcurrentDictionary<Place, Known> old = new();
    private long held;

    /// <summary>A value and the version that it is.</summary>
    public sealed record Known(long Version, object Value, int Size);

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
            Keep(place, known);
        }

        return known;
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
