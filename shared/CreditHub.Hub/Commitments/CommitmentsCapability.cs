using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Commitments;

internal static class CommitmentsCapability
{
    public static HubBuilder AddCommitments(this HubBuilder hub)
    {
        hub.Kinds.Add(CommitmentDocuments.Commitment);
        hub.Services.AddSingleton<TakeCommitments>().AddSingleton<CountCommitments>().AddSingleton<RecordPerformance>();
        return hub.Told<RecordPerformance>();
    }
}
