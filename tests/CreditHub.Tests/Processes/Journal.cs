using System.Collections.Concurrent;

namespace CreditHub.Processes;

/// <summary>What callers were told by the hub, kept by themselves: whatever stands here has to be in the hub at the end.</summary>
internal sealed class Journal
{
    /// <summary>Uploads that were taken: their id, and how many rows they have.</summary>
    public ConcurrentDictionary<string, int> Uploads { get; } = new();

    /// <summary>Entries that were decided: the number of the decision.</summary>
    public ConcurrentDictionary<string, string> Decisions { get; } = new();

    /// <summary>Entries that were taken off their list.</summary>
    public ConcurrentDictionary<string, bool> Ended { get; } = new();

    /// <summary>Objections that were taken: their entry.</summary>
    public ConcurrentDictionary<string, string> Objections { get; } = new();

    /// <summary>What a unit was handed, in the order of handing: directive, sequence, instruction and the message's id.</summary>
    public ConcurrentQueue<Handed> Messages { get; } = new();

    /// <summary>Messages that a unit completed.</summary>
    public ConcurrentDictionary<string, Handed> Completed { get; } = new();

    /// <summary>Answers that were taken: directive and sequence.</summary>
    public ConcurrentDictionary<(string Directive, int Sequence), int> Feedback { get; } = new();

    /// <summary>What stands here now; callers go on writing in the other.</summary>
    public Journal Copy()
    {
        var copy = new Journal();
        CopyTo(Uploads, copy.Uploads);
        CopyTo(Decisions, copy.Decisions);
        CopyTo(Objections, copy.Objections);
        CopyTo(Feedback, copy.Feedback);
        return copy;
    }

    private static void CopyTo<TKey, TValue>(ConcurrentDictionary<TKey, TValue> from, ConcurrentDictionary<TKey, TValue> to)
        where TKey : notnull
    {
        foreach (var (key, value) in from)
        {
            to[key] = value;
        }
    }

    /// <summary>How much was acknowledged.</summary>
    public int Count => Uploads.Count + Decisions.Count + Ended.Count + Objections.Count + Completed.Count + Feedback.Count;

    public override string ToString() =>
        $"{Uploads.Count} uploads of {Uploads.Values.Sum()} rows, {Decisions.Count} decisions, {Ended.Count} exits, {Objections.Count} objections, "
        + $"{Messages.Count} messages handed out, {Completed.Count} completed, {Feedback.Count} answered";
}

/// <summary>A directive's instruction as a unit was handed it.</summary>
internal sealed record Handed(string Unit, string Message, string Directive, int Sequence, string Instruction);
