using CreditHub.Pages;
using CreditHub.Policy;
using CreditHub.JointActions;
using CreditHub.Publication;
using CreditHub.Units;

namespace CreditHub.Repairs;

/// <summary>What the pages say of repairs.</summary>
public static class RepairTexts
{
    public static Text Title { get; } = new("信用修复", "Credit repair");

    public static Text Unconfirmed { get; } = new("已修复未解除", "Repaired, and not confirmed by everybody");

    public static Text None { get; } = new("没有已修复未解除的记录。", "Of every repaired record everybody has confirmed.");

    public static Text NotRepairable { get; } = new("该记录不适用信用修复。", "The record is none that is repaired.");

    public static Text Document { get; } = new("修复决定文书", "Repair decision");

    public static Text At { get; } = new("修复时间", "Repaired");

    public static Text Waits { get; } = new("尚未确认", "Not confirmed by");

    public static Text Looking { get; } = new("正在核对", "Being looked at");

    public static Text EarliestOn { get; } = new("最早可修复日期", "First day of repair");

    public static Text Tier { get; } = new("失信程度", "Tier");

    public static Text ServedOn { get; } = new("修复告知书送达", "Notice of repair served");

    public static Text NotServed { get; } = new("未报送送达日期", "not said");

    public static Text Where { get; } = new("修复受理单位", "Where to apply");

    public static Text Complete { get; } = new("已办结", "Complete");

    public static Text CompletedAt { get; } = new("办结时间", "Completed");

    public static Text Repair { get; } = new("修复该记录", "Repair the record");

    public static Text RepairHint { get; } = new(
        "作出认定的单位凭修复决定办理，上传该数据的人员不得办理。办理后立即停止公示、共享和使用，并通知各取得单位。",
        "The unit that decided repairs, by its decision, and not who uploaded the record. At once nothing shows, shares or uses it any more, and everybody who got it is told.");

    public static Text DecidedOn { get; } = new("修复决定日期", "Day of the decision");

    public static Text Reason { get; } = new("修复理由（主体可见）", "Why; the subject reads it");

    public static Text Ruling { get; } = new("法院重整或和解裁定（如有）", "Court's ruling on a reorganisation or settlement, if any");

    private static Text Minor { get; } = new("轻微", "minor");

    private static Text General { get; } = new("一般", "general");

    private static Text Serious { get; } = new("严重", "serious");

    private static Text Entry { get; } = new("名单条目待认定", "List entry on hold");

    private static Text Measure { get; } = new("措施待解除", "Measure to be lifted");

    /// <summary>A tier, as contracts write it.</summary>
    public static Text OfTier(string word) => word switch
    {
        "minor" => Minor,
        "general" => General,
        "serious" => Serious,
        _ => new Text(word, word),
    };

    /// <summary>What is not confirmed: by a channel or a unit its name, otherwise what it is.</summary>
    public static Text Of(RepairWaitView wait, HubProfile profile) => wait.Kind switch
    {
        "channel" or "authority" => PublicationTexts.OfChannel(wait.Of, profile),
        "recipient" => JointActionTexts.NameOf(new UnitId(wait.Of), profile),
        "entry" => Entry,
        "measure" => Measure,
        _ => new Text(wait.Kind, wait.Kind),
    };
}
