using CreditHub.Pages;

namespace CreditHub.Records;

/// <summary>What the pages of records and of their corrections say.</summary>
public static class RecordTexts
{
    public static Text Title { get; } = new("信用记录", "One record");

    public static Text NoneInMonth { get; } = new("本月没有更正记录。", "No record was corrected in this month.");

    public static Text ListCaption { get; } = new("本月最近一次更正的记录，最新在前", "Records corrected in this month, the newest correction first");

    public static Text Record { get; } = new("记录", "Record");

    public static Text Provider { get; } = new("提供单位", "Provider");

    public static Text Document { get; } = new("文号", "Document");

    public static Text DecidedOn { get; } = new("决定日期", "Decided");

    public static Text ValidUntil { get; } = new("有效期至", "Valid until");

    public static Text Sealed { get; } = new("已加密保存", "sealed");

    public static Text Content { get; } = new("记录内容", "What it says");

    public static Text ContentGone { get; } = new("内容已封存或删除，仅留更正痕迹。", "What it said is sealed or deleted; only the corrections are left.");

    public static Text Upload { get; } = new("来源上传", "Upload");

    public static Text Line { get; } = new("行", "line");

    public static Text History { get; } = new("更正情况", "Corrections");

    public static Text NoHistory { get; } = new("没有更正。", "It was not corrected.");

    public static Text Correction { get; } = new("更正", "Correction");

    public static Text Order { get; } = new("文书", "Ordered by");

    public static Text Reason { get; } = new("原因", "Reason");

    public static Text Unit { get; } = new("单位", "Unit");

    public static Text At { get; } = new("时间", "When");

    public static Text Successor { get; } = new("替代记录", "Replaced by");

    public static Text Recall { get; } = new("召回", "Recall");

    public static Text RecallCaption { get; } = new("曾取得该记录的单位，逐一确认", "Units that had got something of the record, and whether each confirmed");

    public static Text NobodyTold { get; } = new("未曾披露，无需召回。", "Nobody had got anything of it.");

    public static Text Confirmed { get; } = new("已确认", "Confirmed");

    public static Text Unconfirmed { get; } = new("未确认", "Not confirmed");

    public static Text Late { get; } = new("已逾期", "overdue");

    public static Text DueOn { get; } = new("确认期限", "Confirm by");

    public static Text Ways { get; } = new("取得方式", "How they got it");

    public static Text InForce { get; } = new("有效", "In force");

    public static Text Disputed { get; } = new("异议中", "Disputed");

    public static Text Settled { get; } = new("恢复", "Dispute settled");

    public static Text Annulled { get; } = new("撤销", "Annulled");

    public static Text Withdrawn { get; } = new("撤回", "Withdrawn");

    public static Text Changed { get; } = new("变更", "Changed");

    public static Text Replaced { get; } = new("替换", "Replaced");

    public static Text Removed { get; } = new("源头移除", "Removed by its source");

    public static Text Repaired { get; } = new("信用修复", "Repaired");

    public static Text Expired { get; } = new("期限届满", "Term over");

    public static Text ByRead { get; } = new("查阅", "read");

    public static Text ByCheck { get; } = new("信用查询", "check");

    public static Text ByDirective { get; } = new("联合奖惩", "directive");

    public static Text ByPublication { get; } = new("公示", "publication");

    public static Text ByPush { get; } = new("推送", "push");

    /// <summary>Where a record stands.</summary>
    public static Text Of(RecordState state) => state switch
    {
        RecordState.InForce => InForce,
        RecordState.Disputed => Disputed,
        RecordState.Annulled => Annulled,
        RecordState.Withdrawn => Withdrawn,
        RecordState.Replaced => Replaced,
        RecordState.Removed => Removed,
        RecordState.Expired => Expired,
        RecordState.Repaired => Repaired,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What became of a record.</summary>
    public static Text Of(CorrectionKind kind) => kind switch
    {
        CorrectionKind.Annulled => Annulled,
        CorrectionKind.Withdrawn => Withdrawn,
        CorrectionKind.Changed => Changed,
        CorrectionKind.Replaced => Replaced,
        CorrectionKind.Removed => Removed,
        CorrectionKind.Disputed => Disputed,
        CorrectionKind.Expired => Expired,
        CorrectionKind.Settled => Settled,
        CorrectionKind.Repaired => Repaired,
        CorrectionKind.Confirmed => Confirmed,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>How a unit got something of a record.</summary>
    public static Text Of(DisclosureWay way) => way switch
    {
        DisclosureWay.Read => ByRead,
        DisclosureWay.Check => ByCheck,
        DisclosureWay.Directive => ByDirective,
        DisclosureWay.Publication => ByPublication,
        DisclosureWay.Push => ByPush,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>How a state is marked.</summary>
    public static string MarkOf(RecordState state) => state switch
    {
        RecordState.InForce => "mark",
        RecordState.Disputed => "mark warn",
        RecordState.Annulled or RecordState.Withdrawn or RecordState.Replaced or RecordState.Removed or RecordState.Expired or RecordState.Repaired => "mark bad",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
