using System.Globalization;

namespace CreditHub.Subjects;

/// <summary>What administrative divisions were called, and from when to when (formats.md B.3).</summary>
internal sealed class RegionNames
{
    private const int Head = 4;
    private const int Tail = 2;

    private readonly Dictionary<int, List<Name>> names;

    private RegionNames(Dictionary<int, List<Name>> names) => this.names = names;

    /// <summary>No names.</summary>
    public static RegionNames None { get; } = new([]);

    /// <summary>The names of a file.</summary>
    /// <param name="lines">As <see cref="RegionData.Names"/> has them.</param>
    /// <param name="problems">Gets the names without their form.</param>
    public static RegionNames Of(IReadOnlyList<string> lines, ICollection<string> problems)
    {
        var names = new Dictionary<int, List<Name>>(lines.Count * 10);
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            foreach (var part in parts.Skip(1))
            {
                if (parts[0].Length == Head && part.Length > Tail && int.TryParse(parts[0] + part[..Tail], NumberStyles.None, CultureInfo.InvariantCulture, out var code)
                    && Read(part[Tail..]) is { } name)
                {
                    if (!names.TryGetValue(code, out var known))
                    {
                        names[code] = known = new(1);
                    }

                    known.Add(name);
                }
                else
                {
                    problems.Add($"Regions '{parts[0]} {part}': a name stands after two digits, and before the months of a time.");
                }
            }
        }

        return new RegionNames(names);
    }

    /// <summary>The first day of a code, as far as it is known; the very first day where it always was there.</summary>
    public DateOnly BeginOf(int code) => names.TryGetValue(code, out var known) ? known[0].From : DateOnly.MinValue;

    /// <summary>The day from which a code is no more; the very first day where that is not known.</summary>
    public DateOnly EndOf(int code) => names.TryGetValue(code, out var known) ? known[^1].Until : DateOnly.MinValue;

    /// <summary>The name on a day; null where there is none.</summary>
    public string? NameOn(int code, DateOnly on) =>
        names.TryGetValue(code, out var known) ? known.Find(name => name.From <= on && on < name.Until)?.Text : null;

    private static Name? Read(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('0', '9') is var digit and >= 0 ? digit : text.Length;
        at = text.IndexOf('~', StringComparison.Ordinal) is var sign and >= 0 && sign < at ? sign : at;
        if (at == 0)
        {
            return null;
        }

        if (at == text.Length)
        {
            return new Name(text, DateOnly.MinValue, DateOnly.MaxValue);
        }

        return text[at..].Split('~') is [var from, var until] && Month(from, DateOnly.MinValue) is { } first && Month(until, DateOnly.MaxValue) is { } end
            ? new Name(text[..at], first, end)
            : null;
    }

    private static DateOnly? Month(string text, DateOnly none) => text.Length == 0 ? none
        : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : null;

    private sealed record Name(string Text, DateOnly From, DateOnly Until);
}
