using System.Globalization;
using CreditHub.Demo;

namespace CreditHub.Records;

/// <summary>
/// A CSV of made-up penalties, as a department sends it: subjects in no order and some of them several times, one in ten a person, a
/// representative with a citizen number for every company, one row in a hundred sent twice, one in two hundred wrong.
/// </summary>
internal static class PenaltyFile
{
    // A prime just below the number of citizen numbers: multiples of it pass through all residues in no order.
    private const int Subjects = 9_999_991;

    private static readonly string[] Columns = [.. Policy.Profiles.Load("fuzhou").Records["penalties"].Kind.Current.Fields.Select(field => field.Code)];
    private static readonly string[] Conducts = ["未按规定标注生产日期", "无证经营", "超标排放污染物", "虚假宣传", "安全生产条件不符合规定"];
    private static readonly string[] Surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "林", "黄"];

    /// <summary>Writes one.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="first">The first row's number; rows of other numbers are other penalties.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="unit">Who decided and sends.</param>
    /// <param name="on">The day of the decisions, Asia/Shanghai.</param>
    public static void Write(string path, int first, int rows, Units.Unit unit, DateOnly on)
    {
        using var file = new StreamWriter(path) { NewLine = "\r\n" };
        file.WriteLine(string.Join(',', Columns));
        for (var at = 0; at < rows; at++)
        {
            var number = first + (at % 100 == 99 ? at - 50 : at);
            var cells = Cells(number, rows, unit, at % 200 == 7 ? "2026-13-05" : on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            file.WriteLine(string.Join(',', Columns.Select(column => '"' + cells.GetValueOrDefault(column, "") + '"')));
        }
    }

    private static Dictionary<string, string> Cells(int number, int rows, Units.Unit unit, string on)
    {
        var subject = (int)(number * 2_654_435_761L % Subjects % (rows * 6L / 10) * 7_368_787L % Subjects);
        var person = Surnames[subject % Surnames.Length] + (char)('一' + (subject % 4000));
        var isPerson = number % 10 == 0;
        return new Dictionary<string, string>
        {
            ["CF_XDR_MC"] = isPerson ? person : $"演示企业{subject}有限公司",
            ["CF_XDR_LB"] = isPerson ? "自然人" : "法人及非法人组织",
            [isPerson ? "CF_XDR_ZJLX" : "CF_FR_ZJLX"] = "身份证",
            [isPerson ? "CF_XDR_ZJHM" : "CF_FR_ZJHM"] = SyntheticCodes.CitizenId(subject),
            ["CF_XDR_SHXYM"] = isPerson ? "" : SyntheticCodes.CreditCode("91", subject),
            ["CF_FRDB"] = isPerson ? "" : person,
            ["CF_WSH"] = $"榕市监罚〔{on[..4]}〕{number}号",
            ["CF_WFXW"] = Conducts[number % Conducts.Length],
            ["CF_SY"] = $"当事人销售未标注生产日期的食品,共{number % 97}件,货值金额{number % 997}元,违法所得已核实,当事人对上述事实无异议",
            ["CF_YJ"] = "《中华人民共和国食品安全法》第六十七条第一款、第一百二十五条第一款第(二)项",
            ["CF_CFLB"] = "罚款",
            ["CF_NR"] = $"责令改正,罚款人民币{2000 + (number % 50 * 100)}元",
            ["CF_NR_FK"] = (0.2m + (number % 50 * 0.01m)).ToString(CultureInfo.InvariantCulture),
            ["CF_JDRQ"] = on,
            ["CF_CFJG"] = unit.Name,
            ["CF_CFJGDM"] = unit.CreditCode,
            ["CF_SJLY"] = unit.Name,
            ["CF_SJLYDM"] = unit.CreditCode,
        };
    }
}
