using CreditHub.Policy;
using CreditHub.Repairs;
using static CreditHub.OperatingRules.StateMachines;

namespace CreditHub.OperatingRules;

/// <summary>信用修复: from the decision to the last confirmation.</summary>
internal static class RepairMachines
{
    /// <summary>The repair of a record: <see cref="Repairs.Repair"/>.</summary>
    public static StateMachine Repair { get; } = new(
        "repair", new("信用修复", "The repair of a record"), typeof(RepairState),
        [State("open", "已修复未解除", "Repaired, not yet lifted everywhere"), State("complete", "办结", "Complete")],
        ["open"],
        [
            Step(
                "open", "complete", "公示渠道均已撤下、接收单位均已确认、措施均已解除",
                "Every channel took it down, every recipient took note, every measure is lifted",
                Doer.Hub, Linyi, "19", PolicyKeys.WithdrawalWorkingDays, PolicyKeys.RecallWorkingDays, PolicyKeys.LiftWorkingDays),
            Step(
                "complete", "open", "来源文件已报修复后，由工作人员凭修复决定书补办，重新逐一确认",
                "A file had said so; a person repairs it by the decision, and everybody is looked at again",
                Doer.ProviderPerson, Linyi, "19"),
        ]);
}
