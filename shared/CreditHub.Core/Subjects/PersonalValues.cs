using System.Text.RegularExpressions;

namespace CreditHub.Subjects;

/// <summary>Finds numbers in free text that identify a person and so may stand in nothing that is logged or published (P9, G29).</summary>
public static partial class PersonalValues
{
    // What may stand between two digits of one number.
    private const string Gap = @"[\s\-·]*";
    private const string Hidden = "***";

    // Those of a mobile number, the shortest of what is looked for.
    private const int FewestDigits = 11;

    /// <summary>
    /// Whether a text holds what looks like a citizen number (18 characters with a date of birth in place, GB 11643) or a mobile
    /// number (11 digits from 13 to 19, with or without +86), also with full-width digits, or with spaces or dashes between digits.
    /// </summary>
    public static bool In(string text)
    {
        var plain = CodeText.HalfWidth(text);
        return HasDigits(plain) && (Looks(plain) || Looks(BetweenDigits().Replace(plain, string.Empty)));
    }

    /// <summary>
    /// The text with every run that <see cref="In"/> would find, whatever its region code, and everything of <see cref="PersonalPatterns"/> blotted out; a
    /// text without any stays as it is.
    /// </summary>
    /// <param name="text">The text; anything.</param>
    /// <param name="marks">Other places to blot out (<see cref="PersonalMarks"/>); those outside the text are left alone.</param>
    public static string Scrub(string text, IReadOnlyList<PersonalMark>? marks = null)
    {
        // Both have the same length, so a place in one is the same place in the other.
        var plain = CodeText.HalfWidth(text);
        List<PersonalMark> blots =
        [
            .. plain.AsSpan().ContainsAnyInRange('0', '9')
                ? SpacedCitizenNumber().Matches(plain).Concat(SpacedMobileNumber().Matches(plain)).Select(PersonalMark.Of)
                : [],
            .. PersonalPatterns.In(plain),
            .. (marks ?? []).Where(mark => mark.Start >= 0 && mark.Length > 0 && mark.Start + mark.Length <= text.Length),
        ];
        return blots.Count == 0 ? text : Blot(text, blots);
    }

    private static string Blot(string text, List<PersonalMark> blots)
    {
        var kept = new System.Text.StringBuilder(text.Length);
        var from = 0;
        foreach (var blot in blots.OrderBy(found => found.Start).ThenByDescending(found => found.Length))
        {
            if (blot.Start + blot.Length <= from)
            {
                continue;
            }

            // One that begins within the one before lengthens it.
            if (blot.Start >= from)
            {
                kept.Append(text.AsSpan(from, blot.Start - from)).Append(Hidden);
            }

            from = blot.Start + blot.Length;
        }

        return kept.Append(text.AsSpan(from)).ToString();
    }

    private static bool HasDigits(string text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            digits += char.IsDigit(letter) ? 1 : 0;
        }

        return digits >= FewestDigits;
    }

    private static bool Looks(string text) => CitizenNumber().IsMatch(text) || MobileNumber().IsMatch(text);

    [GeneratedRegex(@"(?<=\d)[\s\-·]+(?=[\dXx])")]
    private static partial Regex BetweenDigits();

    [GeneratedRegex(@"(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)")]
    private static partial Regex CitizenNumber();

    [GeneratedRegex(@"(?<!\d)(?:\+?86)?1[3-9]\d{9}(?!\d)")]
    private static partial Regex MobileNumber();

    [GeneratedRegex(
        $@"(?<!\d)\d(?:{Gap}\d){{5}}{Gap}(?:1{Gap}[89]|2{Gap}0)(?:{Gap}\d){{2}}"
        + $@"{Gap}(?:0{Gap}[1-9]|1{Gap}[0-2]){Gap}(?:0{Gap}[1-9]|[12]{Gap}\d|3{Gap}[01])(?:{Gap}\d){{3}}{Gap}[\dXx](?!\d)")]
    private static partial Regex SpacedCitizenNumber();

    [GeneratedRegex($@"(?<!\d)(?:\+?86{Gap})?1{Gap}[3-9](?:{Gap}\d){{9}}(?!\d)")]
    private static partial Regex SpacedMobileNumber();
}
