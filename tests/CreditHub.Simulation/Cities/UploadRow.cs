using CreditHub.Demo;

namespace CreditHub.Cities;

/// <summary>One row that a department sends, and which of its cells is spoiled, if one is.</summary>
internal sealed record UploadRow(string Document, string? Spoiled, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>A penalty against a company.</summary>
    /// <param name="document">Its document number.</param>
    /// <param name="company">Which company.</param>
    /// <param name="organ">The deciding unit's credit code.</param>
    /// <param name="decidedOn">The day.</param>
    /// <param name="spoiled">The column to spoil; null for a row in order.</param>
    public static UploadRow Of(string document, int company, string organ, DateOnly decidedOn, string? spoiled)
    {
        var cells = new Dictionary<string, string>
        {
            ["CF_XDR_MC"] = $"演示企业{company}有限公司",
            ["CF_XDR_LB"] = "法人及非法人组织",
            ["CF_XDR_SHXYM"] = SyntheticCodes.CreditCode("91", company),
            ["CF_FRDB"] = "甲某",
            ["CF_FR_ZJLX"] = "身份证",
            ["CF_FR_ZJHM"] = SyntheticCodes.CitizenId(company),
            ["CF_WSH"] = document,
            ["CF_WFXW"] = "未按规定标注生产日期",
            ["CF_SY"] = "当事人销售未标注生产日期的食品",
            ["CF_YJ"] = "《中华人民共和国食品安全法》第六十七条",
            ["CF_CFLB"] = "罚款",
            ["CF_NR"] = "罚款人民币2000元",
            ["CF_NR_FK"] = "0.2",
            ["CF_JDRQ"] = decidedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["CF_CFJG"] = "演示市场监督管理局",
            ["CF_CFJGDM"] = organ,
            ["CF_SJLY"] = "演示市场监督管理局",
            ["CF_SJLYDM"] = organ,
        };
        if (spoiled is not null)
        {
            cells[spoiled] = spoiled == "CF_JDRQ" ? "2099-13-01" : "";
        }

        return new UploadRow(document, spoiled, cells);
    }

    private static readonly string[] Columns =
        [.. Policy.Profiles.Load("fuzhou").Records["penalties"].Kind.Current.Fields.Select(field => field.Code)];

    /// <summary>The rows as a file with a header.</summary>
    public static byte[] Csv(IEnumerable<UploadRow> rows)
    {
        var lines = rows.Select(row => string.Join(',', Columns.Select(code => $"\"{row.Cells.GetValueOrDefault(code, "")}\"")));
        return System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lines.Prepend(string.Join(',', Columns))) + "\r\n");
    }
}
