using CreditHub.JointActions;
using CreditHub.Policy;
using static CreditHub.OperatingRules.StateMachines;

namespace CreditHub.OperatingRules;

/// <summary>What a unit is told within a joint action, and its answer; for incentives and sanctions alike.</summary>
internal static class DirectiveMachines
{
    /// <summary>An instruction: <see cref="Directive"/>.</summary>
    public static StateMachine Instruction { get; } = new(
        "instruction", new("联合奖惩指令", "An instruction of a joint action"), typeof(InstructionState),
        [
            State("delivered", "已送达", "Delivered"), State("acknowledged", "已响应", "Acknowledged"), State("settled", "已反馈", "Answered"),
            State("superseded", "已被替代", "Superseded"),
        ],
        ["delivered"],
        [
            Step(
                "delivered", "acknowledged", "实施单位接收；逾期逐级提醒、催办、报告", "The unit takes it; if late it is reminded, chased and reported",
                Doer.Implementer, Henan, "五(四)", PolicyKeys.AcknowledgementWorkingDays, PolicyKeys.EscalationWorkingDays),
            Step(
                "delivered", "settled", "接收前已逐项反馈，或仅供知悉", "Every measure is answered at once, or it merely informs",
                Doer.Implementer, Henan, "五(四)"),
            Step(
                "acknowledged", "settled", "逐项反馈执行情况；解除须逐一确认", "Every measure is answered; a lift is confirmed for each",
                Doer.Implementer, Henan, "五(四)",
                PolicyKeys.MandatoryFeedbackWorkingDays, PolicyKeys.RecommendedFeedbackWorkingDays, PolicyKeys.LiftWorkingDays, PolicyKeys.EscalationWorkingDays),
            .. Superseding("delivered"),
            .. Superseding("acknowledged"),
        ])
    {
        KeepsVersionIn = [nameof(JointActions.Instruction.PolicyVersion)],
    };

    private static IEnumerable<Transition> Superseding(string from) =>
        [Step(from, "superseded", "暂停、恢复、更正或解除的新指令取代", "A newer one takes its place: suspend, resume, correct or lift", Doer.Hub, Fuzhou, "三(五)")];
}
