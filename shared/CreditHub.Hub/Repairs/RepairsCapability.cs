using CreditHub.Records;
using CreditHub.Records.Correcting;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Repairs;

internal static class RepairsCapability
{
    public static HubBuilder AddRepairs(this HubBuilder hub)
    {
        hub.Kinds.Add(RepairDocuments.Repair);
        hub.Services
            .AddSingleton<RepairRecord>()
            .AddSingleton<RepairWaits>()
            .AddSingleton<LookAtRepairs>()
            .AddSingleton<ReadRepairs>()
            .AddSingleton<RepairGuides>()
            .AddSingleton(new RecordFollower(BeginRepair.HandlerName) { After = CorrectionKind.Repaired });
        return hub.Told<BeginRepair>().Due<LookAtRepairs>();
    }
}
