using CreditHub.Catalogue;
using CreditHub.Pages;

namespace CreditHub.Gathering;

/// <summary>What the page of the coverage says.</summary>
public static class CoverageTexts
{
    public static Text Title { get; } = new("应归尽归", "Coverage");

    public static Text Caption { get; } = new("本月应归集与归集情况（按决定日期）", "What was decided and gathered, by the month of the decision");

    public static Text None { get; } = new("本月没有应归集事项，也没有归集。", "Nothing was owed or gathered of this month.");

    public static Text Cycle { get; } = new("更新周期", "Cycle");

    public static Text Announced { get; } = new("应归集数", "Decided");

    public static Text Received { get; } = new("归集数", "Gathered");

    public static Text Missing { get; } = new("未归集", "Missing");

    public static Text Excess { get; } = new("多归集", "Beyond");

    public static Text GatheredRate { get; } = new("归集率", "Gathered, share");

    public static Text Covered { get; } = new("覆盖", "Covered");

    public static Text Yes { get; } = new("是", "yes");

    public static Text No { get; } = new("未覆盖", "no");

    public static Text NotOwed { get; } = new("非应报", "not owed");

    public static Text Unannounced { get; } = new("未填报", "Not said");

    public static Text UnitRate { get; } = new("单位覆盖率", "Units covered");

    public static Text ItemRate { get; } = new("目录事项覆盖率", "Catalogue items covered");

    public static Text Say { get; } = new("填报", "Say");

    public static Text Hint { get; } = new(
        "应归集数由各单位在次月填报；没有决定的填0（零报告）。", "Units say in the month after how many decisions they made; none is 0.");

    public static Text Link { get; } = new("应归尽归：归集率与覆盖率", "Coverage: what is gathered of what was decided");

    /// <summary>更新周期 in words.</summary>
    public static Text Of(RecordCycle cycle) => cycle switch
    {
        RecordCycle.Yearly => new("每年", "yearly"),
        RecordCycle.Quarterly => new("每季度", "quarterly"),
        RecordCycle.Monthly => new("每月", "monthly"),
        RecordCycle.Weekly => new("每周", "weekly"),
        RecordCycle.Daily => new("每日", "daily"),
        RecordCycle.AsItHappens => new("即时", "as it happens"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
