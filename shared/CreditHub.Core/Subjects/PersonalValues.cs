using System.Text.RegularExpressions;

namespace CreditHub.Subjects;

/// <summary>Finds numbers in free text that identify a person and so may stand in nothing that is logged or published (P9, G29).</summary>
public static partial class PersonalValues
{
    // The full-width forms of the printable ASCII characters, in the same order.
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = FirstFullWidth - '!';

    /// <summary>
    /// Whether a text holds what looks like a citizen number (18 characters with a date of birth in place, GB 11643) or a mobile
    /// number (11 digits from 13 to 19, with or without +86), also with full-width digits, or with spaces or dashes between digits.
    /// </summary>
    public static bool In(string text)
    {
        var plain = string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = source[i] is >= FirstFullWidth and <= LastFullWidth ? (char)(source[i] - FullWidthOffset) : source[i];
            }
        });
        return Looks(plain) || Looks(BetweenDigits().Replace(plain, string.Empty));
    }

    private static bool Looks(string text) => CitizenNumber().IsMatch(text) || MobileNumber().IsMatch(text);

    [GeneratedRegex(@"(?<=\d)[\s\-·]+(?=[\dXx])")]
    private static partial Regex BetweenDigits();

    [GeneratedRegex(@"(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)")]
    private static partial Regex CitizenNumber();

    [GeneratedRegex(@"(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)")]
    private static partial Regex MobileNumber();
}
