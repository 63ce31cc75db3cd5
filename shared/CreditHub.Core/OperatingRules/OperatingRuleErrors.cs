using CreditHub.Decisions;

namespace CreditHub.OperatingRules;

/// <summary>What requests about operating rules are refused with.</summary>
public static class OperatingRuleErrors
{
    /// <summary>No such operating rule, or none of that id holds on the day.</summary>
    public static HubError Unknown { get; } = new("rule.unknown", 404, "没有该操作规范或该日未施行", "There is no such operating rule in force on that day");
}
