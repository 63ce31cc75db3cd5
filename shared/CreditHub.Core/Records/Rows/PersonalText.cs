using CreditHub.Subjects;

namespace CreditHub.Records.Rows;

/// <summary>Finds personal numbers in free text (formats.md B.4.1, BZ).</summary>
public static class PersonalText
{
    private const int PhoneLength = 11;
    private const int CitizenLength = 18;

    /// <summary>Whether a text holds a valid citizen number or a mainland mobile phone number as a run of its own.</summary>
    /// <param name="text">The text; anything.</param>
    /// <param name="today">Today, for dates of birth.</param>
    public static bool Holds(string text, DateOnly today)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(CodeText.HalfWidth(text[start])))
            {
                continue;
            }

            var end = start + 1;
            while (end < text.Length && CodeText.HalfWidth(text[end]) is (>= '0' and <= '9') or 'X' or 'x')
            {
                end++;
            }

            if (IsPersonal(text[start..end], today))
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    private static bool IsPersonal(string run, DateOnly today) => run.Length switch
    {
        CitizenLength => CitizenId.Read(run, today) is CitizenIdReading.Valid,
        PhoneLength => CodeText.Normalise(run) is ['1', >= '3' and <= '9', ..] number && number.All(char.IsAsciiDigit),
        _ => false,
    };
}
