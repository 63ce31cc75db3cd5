using CreditHub.Engine;
using CreditHub.Pages;

namespace CreditHub.Oversight;

/// <summary>What the pages of orchestrations say.</summary>
public static class OrchestrationTexts
{
    public static Text Title { get; } = new("流程明细", "One round");

    public static Text All { get; } = new("全部", "All");

    public static Text Running { get; } = new("运行中", "Running");

    public static Text Completed { get; } = new("已完成", "Completed");

    public static Text Failed { get; } = new("异常终止", "Failed");

    public static Text States { get; } = new("按状态筛选", "By state");

    public static Text State { get; } = new("状态", "State");

    public static Text Caption { get; } = new("流程，最新在前", "Rounds, newest first");

    public static Text None { get; } = new("没有符合条件的流程。", "There are no such rounds.");

    public static Text Updated { get; } = new("最近活动", "Last active");

    public static Text Says { get; } = new("进展", "Progress");

    public static Text Kind { get; } = new("流程类型", "Kind");

    public static Text Steps { get; } = new("步骤", "Steps");

    public static Text StepsCaption { get; } = new("已发生的步骤，按时间顺序", "What happened, oldest first");

    public static Text Step { get; } = new("事件", "Step");

    public static Text Name { get; } = new("名称", "Name");

    public static Text At { get; } = new("时间", "Time");

    /// <summary>A state, in words.</summary>
    public static Text Of(RoundState state) => state switch
    {
        RoundState.Running => Running,
        RoundState.Completed => Completed,
        RoundState.Failed => Failed,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
