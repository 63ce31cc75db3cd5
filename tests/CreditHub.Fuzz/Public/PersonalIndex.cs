using System.Net;

namespace CreditHub.Public;

/// <summary>Every personal value that went into the hub, and whether a text of the public's shows one of them. Takes turns.</summary>
internal sealed class PersonalIndex
{
    private readonly HashSet<string> values = new(StringComparer.Ordinal);
    private readonly HashSet<int> lengths = [];
    private readonly HashSet<char> starts = [];
    private readonly Lock turn = new();

    /// <summary>How many values went in.</summary>
    public int Count => values.Count;

    /// <summary>Takes values up.</summary>
    public void Add(IEnumerable<string> personal)
    {
        lock (turn)
        {
            foreach (var value in personal.Where(value => values.Add(value)))
            {
                lengths.Add(value.Length);
                starts.Add(value[0]);
            }
        }
    }

    /// <summary>The first personal value that a text shows whole; null where it shows none.</summary>
    /// <param name="text">A page, an answer, a file or a push.</param>
    public string? Find(string text)
    {
        var plain = WebUtility.HtmlDecode(text);
        lock (turn)
        {
            for (var at = 0; at < plain.Length; at++)
            {
                // A number or an address counts where it stands by itself.
                if (starts.Contains(plain[at]) && !(char.IsAsciiLetterOrDigit(plain[at]) && IsPartOfCode(plain, at - 1)))
                {
                    foreach (var length in lengths)
                    {
                        if (at + length <= plain.Length && Shows(plain, at, length) is { } shown)
                        {
                            return shown;
                        }
                    }
                }
            }
        }

        return null;
    }

    private string? Shows(string text, int at, int length) =>
        !(char.IsAsciiLetterOrDigit(text[at]) && IsPartOfCode(text, at + length))
        && values.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan(at, length), out var value)
            ? value
            : null;

    private static bool IsPartOfCode(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]);
}
