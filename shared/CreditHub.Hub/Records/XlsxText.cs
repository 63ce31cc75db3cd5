using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CreditHub.Records;

/// <summary>Texts and numbers of a workbook's cells.</summary>
internal static partial class XlsxText
{
    // 31 December 9999, the last day that spreadsheets know.
    private const double LastSerial = 2_958_465;
    private const int DaysTo1904 = 1462;

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>The text of the element at which the reader stands, without phonetic readings; the reader is then at its end.</summary>
    public static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var reading = int.MaxValue;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh" && !xml.IsEmptyElement && reading == int.MaxValue:
                    reading = xml.Depth;
                    break;
                case XmlNodeType.EndElement when xml.Depth == reading:
                    reading = int.MaxValue;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when xml.Depth < reading:
                    text.Append(xml.Value);
                    break;
            }
        }

        return Unescape(text.ToString());
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
        return isDate && number is >= 1 and <= LastSerial - DaysTo1904 && number == Math.Floor(number)
            ? SerialZero.AddDays((int)number + (countsFrom1904 ? DaysTo1904 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    // Characters that XML cannot hold are written as _x000D_, and an underscore that could be mistaken for their start as _x005F_.
    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, found => Unescape(found))
        : text;

    private static string Unescape(Match found)
    {
        var letter = (char)int.Parse(found.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return char.IsSurrogate(letter) || letter == '\0' ? "" : letter.ToString();
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
