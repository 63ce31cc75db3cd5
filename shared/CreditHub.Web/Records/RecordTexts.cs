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

    public static Text Uphold { get; } = new("认定异议不成立，恢复记录", "Say that the disputed record stands");

    public static Text UpholdHint { get; } = new("凭文书恢复；仍在核查的其他异议继续有效。", "By a document; other objections that are still verified go on.");

    public static Text Change { get; } = new("变更一项内容", "Change one column");

    public static Text ChangeHint { get; } = new(
        "保存后立即停止公示，经另一名工作人员审核同意后以新内容公示；曾取得该记录的单位将收到召回通知。",
        "The record is hidden at once, until another person agrees to what it says now; whoever got something of it is told.");

    public static Text Column { get; } = new("项目", "Column");

    public static Text NewText { get; } = new("新内容（留空即清除该项）", "What it should say; empty empties it");

    public static Text End { get; } = new("撤销或撤回本记录", "Annul this record, or take it back");

    public static Text EndHint { get; } = new(
        "立即停止公示、共享和使用，依据该记录的名单条目随之处理，并逐一通知曾取得该记录的单位。误办的，须另凭文书由两人恢复。",
        "It is hidden, and used no more, at once; what rests on it is held or ends; whoever got something of it is told. A mistake is undone only by another document and two persons.");

    public static Text AnnulledWhy { get; } = new("撤销：所依据的决定已被撤销", "Annulled: the decision that it reports was annulled");

    public static Text WithdrawnWhy { get; } = new("撤回：本不应报送", "Withdrawn: it should not have been sent");

    public static Text FindTitle { get; } = new("查找信用记录", "Find records");

    public static Text Find { get; } = new("查找", "Find");

    public static Text FindCode { get; } = new("统一社会信用代码", "Credit code");

    public static Text FindHint { get; } = new(
        "列出本单位提供的该主体记录（办公室可见全部）。每次查找均记入审计日志。",
        "Lists what your unit provided about the subject; the office sees all. Each look is on the audit log.");

    public static Text NoneFound { get; } = new("没有本单位提供的该主体记录。", "Your unit provided no record of the subject.");

    public static Text State { get; } = new("状态", "State");

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

    public static Text Reinstated { get; } = new("恢复（误办更正）", "Stands again");

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
        CorrectionKind.Reinstated => Reinstated,
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
