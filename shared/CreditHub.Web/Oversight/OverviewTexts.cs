using CreditHub.Engine;
using CreditHub.JointActions;
using CreditHub.Pages;

namespace CreditHub.Oversight;

/// <summary>What the overview says.</summary>
public static class OverviewTexts
{
    public static Text ScopeOffice { get; } = new("全市范围", "The whole city");

    public static Text ScopeUnit { get; } = new("本单位范围", "Your unit only");

    public static Text Now { get; } = new("系统时间", "The hub's clock");

    public static Text Figures { get; } = new("概况", "At a glance");

    public static Text Running { get; } = new("运行中的流程", "Rounds running");

    public static Text Failed { get; } = new("异常终止的流程", "Rounds failed");

    public static Text OverdueDirectives { get; } = new("逾期指令", "Overdue directives");

    public static Text OverdueTasks { get; } = new("逾期归集任务", "Overdue collection tasks");

    public static Text UnconfirmedLifts { get; } = new("其中未确认的解除", "Unconfirmed lifts among them");

    public static Text DeadLetters { get; } = new("死信", "Dead letters");

    public static Text Overdue { get; } = new("逾期", "What is overdue");

    public static Text OverdueCaption { get; } = new(
        "逾期未答复的指令：未确认的解除在前，其余按逾期时间排列", "Directives past their due time: unconfirmed lifts first, then the longest overdue");

    public static Text OverdueShown { get; } = new("仅列出前列指令，共计", "Only the first are listed, of");

    public static Text NothingOverdue { get; } = new("没有逾期指令。", "Nothing is overdue.");

    public static Text Directive { get; } = new("指令", "Directive");

    public static Text Unit { get; } = new("单位", "Unit");

    public static Text Instruction { get; } = new("要求", "Instruction");

    public static Text Awaited { get; } = new("待办", "Awaited");

    public static Text AwaitsReceipt { get; } = new("签收", "Receipt");

    public static Text AwaitsAnswer { get; } = new("反馈", "Feedback");

    public static Text Due { get; } = new("期限", "Due");

    public static Text Escalation { get; } = new("催办进度", "Escalation");

    public static Text NotEscalated { get; } = new("未催办", "None yet");

    public static Text Reminded { get; } = new("已提醒", "Reminded");

    public static Text Chased { get; } = new("已催办", "Chased");

    public static Text Reported { get; } = new("已报办公室", "Reported to the office");

    public static Text Impose { get; } = new("实施", "Impose");

    public static Text Suspend { get; } = new("暂停", "Suspend");

    public static Text Resume { get; } = new("恢复", "Resume");

    public static Text Correct { get; } = new("更正", "Correct");

    public static Text Lift { get; } = new("解除", "Lift");

    public static Text Queues { get; } = new("队列", "Queues");

    public static Text QueuesCaption { get; } = new("各单位队列中的消息数", "Messages in the units' queues");

    public static Text NoQueues { get; } = new("队列为空。", "The queues are empty.");

    public static Text Queue { get; } = new("队列", "Queue");

    public static Text Waiting { get; } = new("待取", "Waiting");

    public static Text Leased { get; } = new("处理中", "Leased");

    public static Text Oldest { get; } = new("最早消息", "Oldest");

    public static Text Rounds { get; } = new("流程", "Rounds");

    public static Text FailuresCaption { get; } = new("异常终止的流程，最新在前", "Failed rounds, newest first");

    public static Text RunningCaption { get; } = new("运行中的流程，最新在前", "Running rounds, newest first");

    public static Text NothingRuns { get; } = new("没有运行中的流程。", "Nothing runs.");

    public static Text Instance { get; } = new("流程", "Round");

    public static Text Started { get; } = new("开始", "Started");

    public static Text Status { get; } = new("状态", "Status");

    public static Text WaitsFor { get; } = new("等待", "Waits for");

    public static Text Failure { get; } = new("原因", "Reason");

    public static Text Rules { get; } = new("运行规则", "Rules in force");

    public static Text PolicyVersion { get; } = new("政策版本", "Policy version");

    public static Text Values { get; } = new("政策数值", "Policy values");

    public static Text Verified { get; } = new("已核对原文", "verified");

    public static Text Unverified { get; } = new("未核对原文", "unverified");

    public static Text Calendar { get; } = new("工作日历", "Working-day calendar");

    public static Text CalendarUntil { get; } = new("数据至", "data until");

    /// <summary>What a unit is told, in words.</summary>
    public static Text Of(InstructionKind kind) => kind switch
    {
        InstructionKind.Impose => Impose,
        InstructionKind.Suspend => Suspend,
        InstructionKind.Resume => Resume,
        InstructionKind.Correct => Correct,
        InstructionKind.Lift => Lift,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>How far the escalation has climbed, in words.</summary>
    public static Text Of(EscalationRung? rung) => rung switch
    {
        null => NotEscalated,
        EscalationRung.Remind => Reminded,
        EscalationRung.Chase => Chased,
        EscalationRung.ReportToOffice => Reported,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What a round waits for, as the engine names it.</summary>
    public static string Of(RoundWait wait) => wait.Name.Length == 0 ? wait.Kind : wait.Name;
}
