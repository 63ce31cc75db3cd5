using System.Globalization;
using CreditHub.Subjects;

namespace CreditHub.Records.Rows;

/// <summary>Dates as departments and their spreadsheets write them (formats.md B.4.1–B.4.3).</summary>
public static class DateText
{
    /// <summary>长期: without an end.</summary>
    public const string LongTerm = "长期";

    private const string Usual = "yyyy-MM-dd";
    private static readonly string[] Forms = ["yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日"];

    // Dates that systems write where they mean 长期 and have no room for the word (formats.md B.4.2).
    private static readonly DateOnly[] Sentinels = [new(2099, 12, 31), new(9999, 9, 9), new(9999, 12, 31)];

    /// <summary>
    /// Reads <c>2026-03-01</c>, <c>2026/3/1</c>, <c>20260301</c> or <c>2026年3月1日</c>, digits and signs of either width; a time after it
    /// must be midnight, as spreadsheets add it.
    /// </summary>
    /// <param name="text">The text; anything.</param>
    /// <returns>The date, or null where it is none.</returns>
    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Usual, CultureInfo.InvariantCulture, DateTimeStyles.None, out var usual) ? usual : ReadOther(text);

    /// <summary>Whether a text says 长期, by the word or by one of the dates that stand for it: 2099-12-31, 9999-9-9, 9999-12-31.</summary>
    public static bool IsLongTerm(string text) =>
        text is LongTerm or "长期有效" || (Read(text) is { } date && Sentinels.Contains(date));

    private static DateOnly? ReadOther(string text)
    {
        var half = CodeText.HalfWidth(text).Trim();
        if (half.Contains('年', StringComparison.Ordinal))
        {
            half = half.Replace(" ", "", StringComparison.Ordinal);
        }

        var end = half.IndexOfAny([' ', 'T']);
        if (end >= 0 && !IsMidnight(half[(end + 1)..]))
        {
            return null;
        }

        return DateOnly.TryParseExact(
            end < 0 ? half : half[..end], Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static bool IsMidnight(string text) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) && time == TimeOnly.MinValue;
}
