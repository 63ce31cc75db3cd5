using System.Globalization;
using System.Text;

namespace CreditHub.Subjects;

/// <summary>
/// Tells a text that may be a person's name by its shape, for places where an organisation's name is expected: a row may name the wrong kind of
/// subject, and a household (个体工商户) may go by its operator's name.
/// </summary>
public static class PersonName
{
    private const int Shortest = 2;
    private const int Longest = 4;

    /// <summary>
    /// Whether a text is two to four Han letters, or Han letters parted by a middle dot, and nothing else; spaces and signs without width do not
    /// count. The name of a registered enterprise is longer: region, trade name, trade and form (企业名称登记管理规定 art. 6).
    /// </summary>
    /// <param name="text">The text; anything.</param>
    public static bool Fits(string text)
    {
        var (letters, dots) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHan(rune))
            {
                letters++;
            }
            else if (IsMiddleDot(rune))
            {
                dots++;
            }
            else if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                return false;
            }
        }

        return letters >= Shortest && (letters <= Longest || dots > 0);
    }

    // 〇 is a letter of names that is no ideograph by its block; rare names are written with letters of the later planes.
    private static bool IsHan(Rune rune) => rune.Value
        is 0x3007 or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    // The dot of transcribed names as different keyboards write it.
    private static bool IsMiddleDot(Rune rune) => rune.Value
        is '.' or 0x00B7 or 0x2022 or 0x2027 or 0x2219 or 0x22C5 or 0x30FB or 0xFF65 or 0xFF0E;
}
