using System.Globalization;

namespace CreditHub.Scheduling;

/// <summary>What happened, in order: as a hash for comparing two runs, in words where somebody wants to read it, and its end for whoever finds a failure.</summary>
internal sealed class Trace(TextWriter? words)
{
    private const int Kept = 30;
    private readonly Queue<(DateTimeOffset At, string What)> last = new();
    private ulong hash = 14695981039346656037;

    /// <summary>The same for two runs exactly if they did the same.</summary>
    public string Hash => hash.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>How many choices and events went into it.</summary>
    public long Events { get; private set; }

    /// <summary>The last events in words.</summary>
    public IReadOnlyList<string> End => [.. last.Select(one => Word(one.At, one.What))];

    /// <summary>A choice of the scheduler.</summary>
    public void Mix(int chosen, int among)
    {
        Events++;
        Add((ulong)chosen);
        Add((ulong)among);
    }

    /// <summary>An event that people understand.</summary>
    public void Say(DateTimeOffset at, string what)
    {
        Events++;
        Add((ulong)at.UtcTicks);
        foreach (var letter in what)
        {
            Add(letter);
        }

        last.Enqueue((at, what));
        if (last.Count > Kept)
        {
            last.Dequeue();
        }

        words?.WriteLine(Word(at, what));
    }

    private static string Word(DateTimeOffset at, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm:ss} {what}");

    private void Add(ulong value) => hash = (hash ^ value) * 1099511628211;
}
