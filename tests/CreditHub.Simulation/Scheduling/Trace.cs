using System.Globalization;

namespace CreditHub.Scheduling;

/// <summary>What happened, in order: as a hash for comparing two runs, and in words where somebody wants to read it.</summary>
internal sealed class Trace(TextWriter? words)
{
    private ulong hash = 14695981039346656037;

    /// <summary>The same for two runs exactly if they did the same.</summary>
    public string Hash => hash.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>How many choices and events went into it.</summary>
    public long Events { get; private set; }

    /// <summary>Where to say what happens; null where nobody reads.</summary>
    public TextWriter? Words => words;

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

        words?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm:ss} {what}"));
    }

    private void Add(ulong value) => hash = (hash ^ value) * 1099511628211;
}
