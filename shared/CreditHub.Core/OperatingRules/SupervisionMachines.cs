using CreditHub.Policy;
using CreditHub.Supervision;
using static CreditHub.OperatingRules.StateMachines;

namespace CreditHub.OperatingRules;

/// <summary>容缺承诺、限期整改: from the day that is set to what a person finds.</summary>
internal static class SupervisionMachines
{
    /// <summary>A promise or a rectification: <see cref="DutyRules"/>.</summary>
    public static StateMachine Duty { get; } = new(
        "duty", new("承诺和限期整改", "A promise or a rectification"), typeof(DutyState),
        [State("open", "待履行", "To be fulfilled"), State("found", "已认定", "Found"), State("dropped", "不再办理", "Dropped")],
        ["open"],
        [
            Step(
                "open", "found", "工作人员凭文书认定履行、部分履行或未履行；期限未满不得认定未履行",
                "A person finds by a document whether it was fulfilled; never before its day is over that it was not",
                Doer.DeterminerPerson, Linyi, "19", PolicyKeys.DutyReminderWorkingDays, PolicyKeys.DutyFindingWorkingDays),
            Step("open", "found", "受理单位报送的文件载有履约结果", "A row of the accepting unit's own file reports what was found there", Doer.Provider, Linyi, "7"),
            Step("open", "dropped", "所依据的记录被撤销或撤回", "The record that set it was annulled or withdrawn", Doer.Hub, Linyi, "7"),
        ])
    {
        KeepsVersionIn = [nameof(Supervision.Duty.PolicyVersion)],
    };
}
