using System.Globalization;

namespace CreditHub.Subjects;

/// <summary>Codes of administrative divisions by what is known of them. A code that is not known is told to who sent it, never refused (formats.md B.1, B.3).</summary>
public sealed class RegionCodes
{
    private readonly HashSet<int> current;
    private readonly HashSet<int> historical;
    private readonly HashSet<int> further;

    private RegionCodes(HashSet<int> current, HashSet<int> historical, HashSet<int> further) =>
        (this.current, this.historical, this.further) = (current, historical, further);

    /// <summary>No codes: all are unknown.</summary>
    public static RegionCodes None { get; } = new([], [], []);

    /// <summary>The codes of a file.</summary>
    /// <param name="data">The file.</param>
    /// <param name="problems">Gets what is wrong with it: a line without its form, or a code that is there twice.</param>
    public static RegionCodes Of(RegionData data, ICollection<string> problems)
    {
        // All codes of both lists; a set that grows is copied again and again.
        var seen = new HashSet<int>(5_000);
        return new RegionCodes(Read(data.Current), Read(data.Historical), []);

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
    public RegionCodes With(IEnumerable<string> codes) => new(current, historical, [.. codes.Select(code => Number(code)).Where(code => code >= 0)]);

    /// <summary>What is known of a code.</summary>
    /// <param name="code">Six digits; anything else is unknown.</param>
    public RegionStanding StandingOf(ReadOnlySpan<char> code)
    {
        var number = Number(code);
        return current.Contains(number) || further.Contains(number) ? RegionStanding.Current
            : historical.Contains(number) ? RegionStanding.Historical
            : RegionStanding.Unknown;
    }

    private static List<int> Line(string line, ICollection<string> problems)
    {
        const int Head = 4;
        var codes = new List<int>(line.Length / 3);
        for (var at = Head; at < line.Length; at += 3)
        {
            Span<char> code = stackalloc char[6];
            line.AsSpan(0, Head).CopyTo(code);
            line.AsSpan(at + 1, Math.Min(2, line.Length - at - 1)).CopyTo(code[Head..]);
            if (line[at] != ' ' || Number(code) < 0)
            {
                problems.Add($"Regions '{line}': a line is four digits and then two for each code.");
                return codes;
            }

            codes.Add(Number(code));
        }

        return codes;
    }

    private static int Number(ReadOnlySpan<char> code) =>
        code.Length == 6 && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
