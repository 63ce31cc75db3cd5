using CreditHub.Pages;

namespace CreditHub.JointActions;

/// <summary>What the pages of joint actions say; their words for states and results are in the other part.</summary>
public static partial class JointActionTexts
{
    public static Text Title { get; } = new("联合奖惩明细", "One joint action");

    public static Text NoneInMonth { get; } = new("本月没有发起联合奖惩。", "No joint action was initiated in this month.");

    public static Text ListCaption { get; } = new("本月发起的联合奖惩，最新在前", "Joint actions initiated in this month, newest first");

    public static Text JointAction { get; } = new("联合奖惩", "Joint action");

    public static Text Colour { get; } = new("性质", "Kind");

    public static Text Sanction { get; } = new("惩戒", "Sanction");

    public static Text Incentive { get; } = new("激励", "Incentive");

    public static Text Subject { get; } = new("信用主体", "Subject");

    public static Text Person { get; } = new("自然人", "Person");

    public static Text Initiator { get; } = new("发起单位", "Initiating unit");

    public static Text InitiatedAt { get; } = new("发起时间", "Initiated");

    public static Text Units { get; } = new("单位", "Units");

    public static Text Unit { get; } = new("单位", "Unit");

    public static Text LastRound { get; } = new("最近一轮", "Last round");

    public static Text RoundRuns { get; } = new("进行中", "Under way");

    public static Text LiftUnconfirmed { get; } = new("尚未确认解除的单位", "Units that have not confirmed the lift");

    public static Text Entry { get; } = new("名单认定", "The list entry");

    public static Text EntryId { get; } = new("名单条目", "Entry");

    public static Text EntryVersion { get; } = new("条目版本", "Entry version");

    public static Text List { get; } = new("名单", "List");

    public static Text Effect { get; } = new("效力", "Effect");

    public static Text Holds { get; } = new("核实中的异议", "Objections under verification");

    public static Text Conduct { get; } = new("认定事实", "Conduct found");

    public static Text Grounds { get; } = new("依据文书", "Rests on");

    public static Text Records { get; } = new("所依据的信用记录", "Records that it rests on");

    public static Text Basis { get; } = new("法律依据", "Legal basis");

    public static Text Decision { get; } = new("认定决定", "Decision");

    public static Text Term { get; } = new("有效期", "Term");

    public static Text Policy { get; } = new("政策版本", "Policy version");

    public static Text Plan { get; } = new("联合奖惩方案", "The plan");

    public static Text PlanCaption { get; } = new("各单位的措施和当前状态；措施清单版本", "Each unit's measures and where it stands; measure catalogue");

    public static Text Measures { get; } = new("措施", "Measures");

    public static Text Current { get; } = new("当前要求", "Current instruction");

    public static Text State { get; } = new("状态", "State");

    public static Text Due { get; } = new("期限", "Due");

    public static Text Rounds { get; } = new("轮次", "Rounds");

    public static Text Started { get; } = new("开始", "Started");

    public static Text Ended { get; } = new("结束", "Ended");

    public static Text Outcomes { get; } = new("结果（单位数）", "Outcomes (units)");

    public static Text Timeline { get; } = new("时间线", "Timeline");

    public static Text TimelineCaption { get; } = new("按时间顺序", "In the order in which it happened");

    public static Text Time { get; } = new("时间", "Time");

    public static Text What { get; } = new("事项", "What happened");

    public static Text Comma { get; } = new("、", ", ");

    public static Text Directives { get; } = new("各单位指令和反馈", "Directives and feedback");

    public static Text Until { get; } = new("至", "until");

    public static Text NothingSent { get; } = new("尚未下达指令。", "Nothing was sent yet.");

    public static Text Number { get; } = new("序号", "No.");

    public static Text Instruction { get; } = new("要求", "Instruction");

    public static Text OrderedAt { get; } = new("下达时间", "Ordered");

    public static Text Escalations { get; } = new("催办", "Escalations");

    public static Text Feedback { get; } = new("反馈", "Feedback");

    public static Text Amount { get; } = new("涉及金额（元）", "Amount (yuan)");

    public static Text Result { get; } = new("成效：", "Effect:");

    public static Text Reason { get; } = new("原因：", "Reason:");

    public static Text Document { get; } = new("文书：", "Document:");
}
