namespace CreditHub.Subjects;

/// <summary>How codes and headings are written one way before they are compared (formats.md B.1).</summary>
public static class CodeText
{
    /// <summary>Full-width characters become half-width, letters upper case, and white space and dashes go.</summary>
    /// <param name="text">The text; anything.</param>
    public static string Normalise(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter) && !char.IsAsciiLetterUpper(letter))
            {
                return Rewrite(text);
            }
        }

        return text;
    }

    /// <summary>Full-width forms of ASCII (U+FF01–U+FF5E) and the wide space become their half-width forms; all else stays.</summary>
    public static char HalfWidth(char letter) => letter switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
        '\u3000' => ' ',
        _ => letter,
    };

    /// <summary>The text with <see cref="HalfWidth(char)"/> of each of its characters.</summary>
    public static string HalfWidth(string text) => text.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E') || text.Contains('\u3000', StringComparison.Ordinal)
        ? string.Create(text.Length, text, (letters, source) =>
        {
            for (var at = 0; at < letters.Length; at++)
            {
                letters[at] = HalfWidth(source[at]);
            }
        })
        : text;

    /// <summary>Half-width, upper case, without white space and control characters, brackets of any form (〔〕【】［］（）) written one way.</summary>
    /// <param name="text">The text; anything.</param>
    /// <param name="open">What an opening bracket becomes.</param>
    /// <param name="close">What a closing bracket becomes.</param>
    public static string Fold(string text, char open, char close)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var half = HalfWidth(letter);
            if (!char.IsWhiteSpace(half) && !char.IsControl(half))
            {
                folded.Append(half switch
                {
                    '〔' or '【' or '(' or '[' => open,
                    '〕' or '】' or ')' or ']' => close,
                    _ => char.ToUpperInvariant(half),
                });
            }
        }

        return folded.ToString();
    }

    private static string Rewrite(string text)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var half = HalfWidth(letter);
            if (half != '-' && !char.IsWhiteSpace(half))
            {
                kept.Append(char.ToUpperInvariant(half));
            }
        }

        return kept.ToString();
    }
}
