using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CreditHub.Demo;

/// <summary>The ways in which the sample departments send their files.</summary>
internal enum DemoFileFormat
{
    CsvUtf8,
    CsvGb18030,

    /// <summary>As a spreadsheet program saves it: byte-order mark, Chinese labels as headers.</summary>
    CsvLabelsWithBom,
    Json,
}

/// <summary>One sample file and what its receipt must say.</summary>
internal sealed record DemoFile(string Unit, byte[] Content, string MediaType, int Rows, int Rejected, int Duplicates);

/// <summary>Makes the sample files: synthetic subjects only (region 000000), with the flaws that real files have.</summary>
internal static class DemoFiles
{
    private const int Rows = 600;
    private const int SubjectsAUnit = 10_000;

    private static readonly (string Code, string Label)[] Columns =
    [
        ("CF_XDR_MC", "行政相对人名称"), ("CF_XDR_LB", "行政相对人类别"), ("CF_XDR_SHXYM", "行政相对人代码_1（统一社会信用代码）"),
        ("CF_FRDB", "法定代表人"), ("CF_XDR_ZJLX", "自然人证件类型"), ("CF_XDR_ZJHM", "自然人证件号码"),
        ("CF_WSH", "行政处罚决定书文号"), ("CF_WFXW", "违法行为类型"), ("CF_SY", "违法事实"), ("CF_YJ", "处罚依据"),
        ("CF_CFLB", "处罚类别"), ("CF_NR", "处罚内容"), ("CF_NR_FK", "罚款金额（万元）"), ("CF_JDRQ", "处罚决定日期"),
        ("CF_CFJG", "处罚机关"), ("CF_CFJGDM", "处罚机关统一社会信用代码"), ("CF_SJLY", "数据来源单位"),
        ("CF_SJLYDM", "数据来源单位统一社会信用代码"),
    ];

    /// <summary>The number of the penalty decision against a subject, by which list entries name it.</summary>
    public static string DocumentNumber(string unitName, int subject) => $"{unitName}罚〔2026〕{subject + 1}号";

    /// <summary>The code of the subject of a list entry; it stands in its unit's file.</summary>
    public static string SubjectOf(CastEntry cast)
    {
        var unitIndex = DemoCast.Providers.Select(provider => provider.Unit).ToList().IndexOf(cast.Unit);
        return SyntheticCodes.CreditCode("91", (unitIndex * SubjectsAUnit) + cast.Subject);
    }

    public static DemoFile For(string unit, string unitName, string unitCode, int unitIndex, DemoFileFormat format)
    {
        var rows = Enumerable.Range(0, Rows).Select(row => Row(unitName, unitCode, unitIndex, row)).ToList();
        var rejected = rows.Count(row => row.Flawed);
        // A clerk who exports twice sends the last lines again.
        rows.AddRange(rows.Where(row => !row.Flawed).TakeLast(5).ToList());
        var values = rows.Select(row => row.Values).ToList();
        return format switch
        {
            DemoFileFormat.CsvUtf8 => new(unit, Encoding.UTF8.GetBytes(Csv(values, labels: false)), "text/csv; charset=utf-8", values.Count, rejected, 5),
            DemoFileFormat.CsvGb18030 => new(
                unit, Encoding.GetEncoding("gb18030").GetBytes(Csv(values, labels: false)), "text/csv; charset=gb18030", values.Count, rejected, 5),
            DemoFileFormat.CsvLabelsWithBom => new(
                unit, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv(values, labels: true))], "text/csv", values.Count, rejected, 5),
            DemoFileFormat.Json => new(
                unit,
                JsonSerializer.SerializeToUtf8Bytes(values.Select(row => Columns.Zip(row).ToDictionary(pair => pair.First.Code, pair => pair.Second))),
                "application/json", values.Count, rejected, 5),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static (string[] Values, bool Flawed) Row(string unitName, string unitCode, int unitIndex, int row)
    {
        var code = SyntheticCodes.CreditCode("91", (unitIndex * SubjectsAUnit) + row);
        var wrongDigit = row % 50 == 49;
        var missingFine = row % 75 == 74 && !wrongDigit;
        var decided = new DateOnly(2026, 2, 9).AddDays(row % 14);
        string[] values =
        [
            $"示例企业{unitIndex:00}{row:000}有限公司", "法人及非法人组织", wrongDigit ? Spoiled(code) : code,
            $"示例{row:000}", "", "",
            DocumentNumber(unitName, row), "示例违法行为", "在示例检查中发现示例违法事实，\"逗号，引号\"与换行\n均应原样保留", "《示例条例》第一条",
            "罚款", "处以罚款", missingFine ? "" : (0.2m + (row % 30)).ToString(CultureInfo.InvariantCulture),
            decided.ToString(row % 2 == 0 ? "yyyy-MM-dd" : "yyyy/MM/dd", CultureInfo.InvariantCulture),
            unitName, unitCode, unitName, unitCode,
        ];
        return (values, wrongDigit || missingFine);
    }

    // Any other character in the last place breaks the check digit.
    private static string Spoiled(string code) => code[..^1] + (code[^1] == '0' ? '1' : '0');

    private static string Csv(IEnumerable<string[]> rows, bool labels)
    {
        var text = new StringBuilder().AppendJoin(',', Columns.Select(column => Quoted(labels ? column.Label : column.Code))).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Quoted)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny("\",\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
