using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CreditHub.Records.Formats.Workbooks;

/// <summary>Texts and numbers of a workbook's cells.</summary>
internal static partial class CellText
{
    // 31 December 9999, the last day that spreadsheets know, and with which many of them say 长期; counted from 1900.
    private const double LastSerial = 2_958_465;
    private const int DaysTo1904 = 1462;

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>A text that may have several styles, without phonetic readings.</summary>
    public static string Of(RstType text) => Unescape(string.Concat(text.ChildElements.Select(part => part switch
    {
        Text whole => whole.Text,
        Run run => run.Text?.Text,
        _ => "",
    })));

    /// <summary>A text as a cell holds it itself.</summary>
    public static string Of(CellValue value) => Unescape(value.InnerText);

    /// <summary>A text as a workbook can hold it; read again, it is the same but for halves of characters, which become U+FFFD.</summary>
    public static string Escape(string text)
    {
        var marked = text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, found => "_x005F" + found.Value) : text;
        var at = 0;
        while (at < marked.Length && IsPlain(marked[at]))
        {
            at++;
        }

        return at == marked.Length ? marked : string.Concat(marked.EnumerateRunes().Select(rune =>
            rune.IsBmp && !IsPlain((char)rune.Value) ? FormattableString.Invariant($"_x{rune.Value:X4}_") : rune.ToString()));
    }

    /// <summary>A number as it was typed: of a date column the day that it counts, else at most the 15 digits that spreadsheets keep.</summary>
    /// <param name="value">The value as the workbook holds it.</param>
    /// <param name="isDate">Whether the column holds dates; 20260301 is then still that.</param>
    /// <param name="countsFrom1904">Whether days are counted from 1904.</param>
    public static string OfNumber(string value, bool isDate, bool countsFrom1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > 1e27)
        {
            return value;
        }

        // A time of day stays a number, which is no date: nobody decides by the minute, so it is asked for again.
        var before = countsFrom1904 ? DaysTo1904 : 0;
        return isDate && number >= 1 && number + before <= LastSerial && number == Math.Floor(number)
            ? SerialZero.AddDays((int)number + before).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    // Characters that XML cannot hold are written as _x000D_, and an underscore that could be mistaken for their start as _x005F_.
    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, found => Unescape(found))
        : text;

    private static bool IsPlain(char letter) => !char.IsSurrogate(letter) && (letter is '\t' or '\n' || XmlConvert.IsXmlChar(letter)) && letter != '\r';

    private static string Unescape(Match found)
    {
        var letter = (char)int.Parse(found.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return char.IsSurrogate(letter) || letter == '\0' ? "" : letter.ToString();
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
