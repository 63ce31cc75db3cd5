using System.Collections.Concurrent;
using System.Diagnostics;

namespace CreditHub.Units;

/// <summary>
/// Callers recognised a moment ago, so that a check costs no read of its credential. Lives on real time, whatever the hub's clock does;
/// keys that opened nothing are not kept, so guessing fills nothing.
/// </summary>
public sealed class KnownCallers
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private long generation;

    /// <summary>How long another instance may still let a revoked credential in.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(5);

    /// <summary>The caller, if it was recognised within the lifetime.</summary>
    public Caller? Find(string id) =>
        entries.TryGetValue(id, out var entry) && Stopwatch.GetElapsedTime(entry.At) < Lifetime ? entry.Caller : null;

    /// <summary>Called before the document is read; what <see cref="Keep"/> needs to know that nothing was revoked meanwhile.</summary>
    public long Begin() => Interlocked.Read(ref generation);

    /// <summary>Keeps a caller, unless a credential was revoked since the read began: the read may be older than that.</summary>
    public Caller Keep(long ticket, string id, Caller caller)
    {
        if (entries.Count >= Most)
        {
            entries.Clear();
        }

        entries[id] = new Entry(caller, Stopwatch.GetTimestamp());
        if (Begin() != ticket)
        {
            entries.TryRemove(id, out _);
        }

        return caller;
    }

    /// <summary>Forgets a caller whose credential was revoked.</summary>
    public void Forget(string id)
    {
        Interlocked.Increment(ref generation);
        entries.TryRemove(id, out _);
    }

    private sealed record Entry(Caller Caller, long At);
}
