using CreditHub.Records.Correcting;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Supervision;

internal static class SupervisionCapability
{
    public static HubBuilder AddSupervision(this HubBuilder hub)
    {
        hub.Kinds.Add(DutyDocuments.Duty);
        hub.Services
            .AddSingleton<SetDuties>()
            .AddSingleton<OrderRectification>()
            .AddSingleton<FindDuty>()
            .AddSingleton<ReadDuties>()
            .AddSingleton(new RecordFollower(FollowDuties.Handler));
        return hub.Told<FollowDuties>().Told<ExitRectified>().Due<RemindDuties>();
    }
}
