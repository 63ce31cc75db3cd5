using CreditHub.Demo;
using CreditHub.Publication;
using CreditHub.Records.Rows;

namespace CreditHub.Subjects;

/// <summary>Rows of the kind that says who subjects are.</summary>
internal static class Registrations
{
    public static Dictionary<string, string> Row(int company, string day, string name, string state = "存续") => new()
    {
        ["JC_XDR_MC"] = name,
        ["JC_XDR_LB"] = "法人及非法人组织",
        ["JC_XDR_SHXYM"] = Code(company),
        ["JC_XDR_ZJLX"] = "",
        ["JC_XDR_ZJHM"] = "",
        ["JC_CYM"] = "",
        ["JC_DJZT"] = state,
        ["JC_DJBH"] = $"登{company}-{day}",
        ["JC_HZRQ"] = day,
        ["JC_XZQH"] = "350102",
        ["JC_FDDBR"] = "张示例",
        ["JC_JG"] = "演示市场监督管理局",
        ["JC_JGDM"] = PenaltyRows.UploaderCode,
        ["JC_SJLY"] = "演示市场监督管理局",
        ["JC_SJLYDM"] = PenaltyRows.UploaderCode,
    };

    public static Dictionary<string, string> Person(int number, string day, string state = "正常") => Row(number, day, "张示例", state)
        .With("JC_XDR_LB", "自然人").With("JC_XDR_SHXYM", "").With("JC_XDR_ZJLX", "身份证").With("JC_XDR_ZJHM", "000000199001010018").With("JC_FDDBR", "");

    public static string Code(int company) => SyntheticCodes.CreditCode("91", company);
}
