using CreditHub.Policy;
using CreditHub.Publication;
using static CreditHub.OperatingRules.StateMachines;

namespace CreditHub.OperatingRules;

/// <summary>共享: what a channel or a platform above should have of a record.</summary>
internal static class SharingMachines
{
    /// <summary>A delivery: <see cref="Publication.Delivery"/>.</summary>
    public static StateMachine Delivery { get; } = new(
        "delivery", new("信息推送", "A delivery"), typeof(DeliveryState),
        [State("waiting", "待推送", "To be pushed"), State("declared", "待单位确认", "Awaits its unit's word"), State("confirmed", "已确认", "Confirmed")],
        ["waiting"],
        [
            Step(
                "waiting", "confirmed", "对方平台出具回执；未出具的重试", "The other side gave its receipt; without one it is tried again",
                Doer.Channel, Fujian, "四", PolicyKeys.WithdrawalWorkingDays),
            Step(
                "declared", "confirmed", "单位确认自有渠道已办理", "The unit says that its own channel has done it",
                Doer.ProviderPerson, Linyi, "3", PolicyKeys.WithdrawalWorkingDays),
            Step(
                "confirmed", "waiting", "记录变更、撤回或对账不符，重新推送", "The record changed or was taken back, or the counts differ: it is pushed again",
                Doer.Hub, Fujian, "四"),
            Step("confirmed", "declared", "记录撤回，自有渠道由单位撤下", "The record was taken back; its unit clears its own channel", Doer.Hub, Linyi, "3"),
            Step("waiting", "declared", "推送完成前记录撤回，由单位撤下", "The record was taken back before; its unit clears its own channel", Doer.Hub, Linyi, "3"),
            Step("declared", "waiting", "记录恢复公开，改由平台推送", "The record is shown again, and pushed", Doer.Hub, Linyi, "3"),
        ]);
}
