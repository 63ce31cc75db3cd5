using System.Collections.Concurrent;

namespace CreditHub.Engine;

/// <summary>What activities did; the world outside, which survives a crash.</summary>
public sealed class World
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>The effects, in order.</summary>
    public IReadOnlyList<string> Lines => [.. lines];

    /// <summary>How often each effect took place.</summary>
    public IReadOnlyDictionary<string, int> Done => lines.CountBy(line => line).ToDictionary();

    /// <summary>How many calls of the flaky activity still fail.</summary>
    public int FailuresLeft { get; set; }

    /// <summary>Notes an effect.</summary>
    public void Do(string what) => lines.Enqueue(what);
}
