using System.Globalization;

namespace CreditHub.Subjects;

/// <summary>Codes of administrative divisions by what is known of them. A code that is not known is told to who sent it, never refused (formats.md B.1, B.3).</summary>
public sealed class RegionCodes
{
    private const int NoCode = -1;

    private readonly HashSet<int> current;
    private readonly HashSet<int> historical;
    private readonly HashSet<int> further;
    private readonly RegionNames names;

    private RegionCodes(HashSet<int> current, HashSet<int> historical, HashSet<int> further, RegionNames names) =>
        (this.current, this.historical, this.further, this.names) = (current, historical, further, names);

    /// <summary>No codes: all are unknown.</summary>
    public static RegionCodes None { get; } = new([], [], [], RegionNames.None);

    /// <summary>The codes of a file.</summary>
    /// <param name="data">The file.</param>
    /// <param name="problems">Gets what is wrong with it: a line without its form, or a code that is there twice.</param>
    public static RegionCodes Of(RegionData data, ICollection<string> problems)
    {
        // All codes of both lists; a set that grows is copied again and again.
        var seen = new HashSet<int>(5_000);
        return new RegionCodes(Read(data.Current), Read(data.Historical), [], RegionNames.Of(data.Names ?? [], problems));

        HashSet<int> Read(IReadOnlyList<string> lines)
        {
            var codes = new HashSet<int>(lines.Count * 10);
            foreach (var line in lines)
            {
                foreach (var code in Line(line, problems))
                {
                    codes.Add(code);
                    if (!seen.Add(code))
                    {
                        problems.Add(string.Create(CultureInfo.InvariantCulture, $"Region {code}: it is there twice."));
                    }
                }
            }

            return codes;
        }
    }

    /// <summary>The same with further ones that are taken as current, such as those of a demonstration.</summary>
    /// <param name="codes">Six digits each; a text that is no such code is never met.</param>
    public RegionCodes With(IEnumerable<string> codes) => new(current, historical, [.. codes.Select(code => Number(code)).Where(code => code != NoCode)], names);

    /// <summary>What is known of a code.</summary>
    /// <param name="code">Six digits; anything else is unknown.</param>
    public RegionStanding StandingOf(ReadOnlySpan<char> code)
    {
        var number = Number(code);
        return current.Contains(number) || further.Contains(number) ? RegionStanding.Current
            : historical.Contains(number) ? RegionStanding.Historical
            : RegionStanding.Unknown;
    }

    /// <summary>What is known of a code as it was on a day: one that went later was still there, one that came later was not yet.</summary>
    /// <param name="code">Six digits; anything else is unknown.</param>
    /// <param name="on">The day, Asia/Shanghai. Where only the month of a change is known, or two between which it was, the code is taken as there.</param>
    public RegionStanding StandingOn(ReadOnlySpan<char> code, DateOnly on) => StandingOf(code) switch
    {
        RegionStanding.Current when !further.Contains(Number(code)) && names.BeginOf(Number(code)) > on => RegionStanding.NotYet,
        RegionStanding.Historical when on < names.EndOf(Number(code)) => RegionStanding.Current,
        var standing => standing,
    };

    /// <summary>What a code's division was called on a day; null where that is not known.</summary>
    /// <param name="code">Six digits; anything else has no name.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public string? NameOn(ReadOnlySpan<char> code, DateOnly on) => names.NameOn(Number(code), on);

    private static List<int> Line(string line, ICollection<string> problems)
    {
        const int Head = 4;
        const int Each = 3;
        var codes = new List<int>(line.Length / Each);
        Span<char> code = stackalloc char[Head + Each - 1];
        for (var at = Head; at + Each <= line.Length && line[at] == ' '; at += Each)
        {
            line.AsSpan(0, Head).CopyTo(code);
            line.AsSpan(at + 1, Each - 1).CopyTo(code[Head..]);
            codes.Add(Number(code));
        }

        if (codes.Count == 0 || line.Length != Head + (codes.Count * Each) || codes.Contains(NoCode))
        {
            problems.Add($"Regions '{line}': a line is four digits and then, after a space each, two for each code.");
            return [];
        }

        return codes;
    }

    private static int Number(ReadOnlySpan<char> code) =>
        code.Length == 6 && !code.ContainsAnyExceptInRange('0', '9') ? int.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture) : NoCode;
}
