using CreditHub.Pages;

namespace CreditHub.OperatingRules;

/// <summary>What the pages of the operating rules say.</summary>
public static class RuleTexts
{
    public static Text Rules { get; } = new("操作规范", "Operating rules");

    public static Text Version { get; } = new("版本", "Version");

    public static Text From { get; } = new("施行日期", "In force from");

    public static Text Source { get; } = new("依据", "Source");

    public static Text Unverified { get; } = new("未核对原文", "source not verified");

    public static Text Policy { get; } = new("政策版本", "Policy version");

    public static Text StateBefore { get; } = new("从", "From");

    public static Text StateAfter { get; } = new("到", "To");

    public static Text What { get; } = new("事项", "What happens");

    public static Text By { get; } = new("由谁", "By whom");

    public static Text Deadline { get; } = new("期限", "Deadline");

    public static Text Kept { get; } = new("所依政策版本存于", "The policy version is kept in");

    public static Text Drawing { get; } = new("状态图", "Drawing of the states");

    public static Text Download { get; } = new("下载（Markdown）", "Download as Markdown");
}
