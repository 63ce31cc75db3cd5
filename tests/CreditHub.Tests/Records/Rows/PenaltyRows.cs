using CreditHub.Catalogue;
using CreditHub.Demo;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Records.Rows;

/// <summary>Rows as departments send them: valid, until a test spoils a cell.</summary>
internal static class PenaltyRows
{
    public static readonly DateOnly Today = new(2026, 3, 10);
    public static readonly UnitId Uploader = new("market-supervision");
    public static readonly UnitId Delegator = new("food-drug");
    public static readonly UnitId Stranger = new("tax");

    public static string UploaderCode { get; } = SyntheticCodes.CreditCode("11", 1);

    public static string DelegatorCode { get; } = SyntheticCodes.CreditCode("11", 2);

    public static string StrangerCode { get; } = SyntheticCodes.CreditCode("11", 3);

    public static WorkCalendar Calendar { get; } = new("test-1", 2016, 2026, new HashSet<DateOnly>(), new HashSet<DateOnly>());

    /// <summary>The catalogue of Fuzhou.</summary>
    public static RecordCatalogue Catalogue { get; } = Profiles.Load("fuzhou").Records;

    /// <summary>The kind's newest generation.</summary>
    public static FormRules Rules { get; } = Catalogue["penalties"].Forms[0];

    /// <summary>Its fields.</summary>
    public static IReadOnlyList<RecordField> Fields => Rules.Form.Fields;

    public static RowContext Context { get; } = new(
        Today,
        Uploader,
        new Dictionary<string, UnitId> { [UploaderCode] = Uploader, [DelegatorCode] = Delegator, [StrangerCode] = Stranger },
        new Dictionary<string, string> { ["演示市场监督管理局"] = UploaderCode },
        new HashSet<UnitId> { Delegator },
        Calendar,
        7,
        "test-2026.1",
        Profiles.Load("fuzhou").Regions.With(["000000"]));

    /// <summary>A company's row.</summary>
    public static Dictionary<string, string> Company(int index = 1) => new()
    {
        ["CF_XDR_MC"] = $"演示企业{index}有限公司",
        ["CF_XDR_LB"] = "法人及非法人组织",
        ["CF_XDR_SHXYM"] = SyntheticCodes.CreditCode("91", index),
        ["CF_FRDB"] = "甲某",
        ["CF_FR_ZJLX"] = "身份证",
        ["CF_FR_ZJHM"] = SyntheticCodes.CitizenId(index),
        ["CF_WSH"] = $"榕市监罚〔2026〕{index}号",
        ["CF_WFXW"] = "未按规定标注生产日期",
        ["CF_SY"] = "当事人销售未标注生产日期的食品",
        ["CF_YJ"] = "《中华人民共和国食品安全法》第六十七条",
        ["CF_CFLB"] = "罚款",
        ["CF_NR"] = "罚款人民币2000元",
        ["CF_NR_FK"] = "0.2",
        ["CF_JDRQ"] = "2026-03-05",
        ["CF_CFJG"] = "演示市场监督管理局",
        ["CF_CFJGDM"] = UploaderCode,
        ["CF_SJLY"] = "演示市场监督管理局",
        ["CF_SJLYDM"] = UploaderCode,
    };

    /// <summary>A natural person's row.</summary>
    public static Dictionary<string, string> Person(int index = 1)
    {
        var row = Company(index);
        foreach (var code in (string[])["CF_XDR_SHXYM", "CF_FRDB", "CF_FR_ZJLX", "CF_FR_ZJHM"])
        {
            row.Remove(code);
        }

        row["CF_XDR_MC"] = "乙某";
        row["CF_XDR_LB"] = "自然人";
        row["CF_XDR_ZJLX"] = "身份证";
        row["CF_XDR_ZJHM"] = SyntheticCodes.CitizenId(index);
        return row;
    }

    public static Dictionary<string, string> With(this Dictionary<string, string> row, string code, string value)
    {
        row[code] = value;
        return row;
    }

    public static RecordRow Row(this Dictionary<string, string> cells, RecordForm? form = null, int line = 2) => new(
        line, RowFault.None, [.. (form?.Fields ?? Fields).Select(field => cells.GetValueOrDefault(field.Code, ""))]);

    public static RowVerdict Judge(this Dictionary<string, string> cells) => Rules.Check(cells.Row(), Context);

    /// <summary>CSV with a header of codes; every cell in quotation marks.</summary>
    public static string Csv(params IReadOnlyList<Dictionary<string, string>> rows)
    {
        string[] columns = [.. Fields.Select(field => field.Code)];
        return string.Join("\r\n", rows
            .Select(row => string.Join(',', columns.Select(code => Quote(row.GetValueOrDefault(code, "")))))
            .Prepend(string.Join(',', columns))) + "\r\n";
    }

    public static string Quote(string cell) => '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
