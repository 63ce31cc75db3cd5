using CreditHub.Objections;
using CreditHub.Policy;
using static CreditHub.OperatingRules.StateMachines;

namespace CreditHub.OperatingRules;

/// <summary>异议处理: from the objection to its finding. The measures rest from its first moment to the finding.</summary>
internal static class ObjectionMachines
{
    /// <summary>An objection: <see cref="ObjectionVerification"/>.</summary>
    public static StateMachine Objection { get; } = new(
        "objection", new("异议", "An objection"), typeof(ObjectionState),
        [State("notified", "已通知核查", "Notified"), State("verifying", "核查中", "Being verified"), State("found", "已有结论", "Found")],
        ["notified"],
        [
            Step("notified", "verifying", "信息提供单位收到核查通知，期限自此起算", "The provider has the notice: its time starts", Doer.Provider, Fuzhou, "三(五)"),
            Step(
                "verifying", "found", "作出核实结论：无误、更正或撤销；逾期不等于驳回", "The finding: upheld, corrected or revoked; time that ran out never means rejection",
                Doer.ProviderPerson, Fuzhou, "三(五)", PolicyKeys.VerificationWorkingDays, PolicyKeys.VerificationReminderWorkingDays),
            Step("notified", "found", "收到通知登记前已作出结论", "The finding came before the receipt was on record", Doer.ProviderPerson, Fuzhou, "三(五)"),
        ]);
}
