using System.Text;
using CreditHub.Records;

namespace CreditHub.Files;

/// <summary>Spoils cells of a row, as people, spreadsheets and attackers do.</summary>
internal static class CellMutations
{
    private static readonly string[] Values =
    [
        "", " ", "\u3000", "\u00A0", "'", "\"", "''=1", "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "null", "NULL", "undefined", "NaN",
        "Infinity", "1e308", "-0", "0x10", "999999999999.999999", "1000000000000", "0.0000001", "１２３．４", "12,345.6", "2000元", "0.2万元", "二千",
        "2026-02-30", "2026/2/3", "2026年2月3日", "20260203", "2026-02-03 00:00:00", "2026-02-03T23:59:59Z", "0000-00-00", "9999-12-31", "2099/12/31",
        "长期", "1900-01-00", "46086", "46086.5", "03/02/2026", "-1-1-1", "91350211M000100Y43", "9135 0211-M000100Y43", "９１００００００００００００００１９Ｇ",
        "110105491231002", "11010519491231002x", "000000199001010018", "true", "🈲😀", "é", "\uFEFFx", "a\u0000b", "x\u0001", "\r", "\n", "a\r\nb", "\u202Egnp.exe",
        "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}", "%s%n", "../../etc/passwd", "'; DROP TABLE documents;--", "\\", "\\u0000", "ﬁ", "İ", "ß",
        "法人", "自然人", "个体工商户", "法人及非法人组织", "01", "身份证", "护照", "罚款", "没收违法所得", "吊销许可证件", "其他-说明", "警告；罚款",
    ];

    /// <summary>Spoils one to three cells.</summary>
    public static void Spoil(Dictionary<string, string> row, RecordKindView kind, Random random)
    {
        for (var times = random.Next(1, 3); times > 0; times--)
        {
            var column = kind.Columns[random.Next(kind.Columns.Count)];
            var before = row.GetValueOrDefault(column.Code, "");
            row[column.Code] = random.Next(9) switch
            {
                0 => "",
                1 => new string('汉', random.Next(1, 6_000)),
                2 => before + before,
                3 => Wide(before),
                4 => before.Length > 1 ? before[random.Next(before.Length)..] : before,
                5 => Flip(before, random),
                6 => " " + before + "\u3000",
                _ => Values[random.Next(Values.Length)],
            };
        }
    }

    private static string Wide(string text) => string.Concat(text.Select(letter => letter is > ' ' and <= '~' ? (char)(letter + 0xFEE0) : letter));

    private static string Flip(string text, Random random)
    {
        var flipped = new StringBuilder(text);
        if (flipped.Length > 0)
        {
            flipped[random.Next(flipped.Length)] = (char)random.Next(0x20, 0x3000);
        }

        return flipped.ToString();
    }
}
