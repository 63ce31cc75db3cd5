using CreditHub.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Objections;

internal static class ObjectionsCapability
{
    public static HubBuilder AddObjections(this HubBuilder hub)
    {
        hub.Kinds.Add(ObjectionDocuments.Objection);
        hub.Rounds.Add<VerifyObjection.Input, VerifyObjection.Output, VerifyObjection>(VerifyObjection.Orchestration);
        hub.Rounds.Add<VerificationAlarm.Input, bool, VerificationAlarm>(VerificationAlarm.Activity);
        hub.Services
            .AddSingleton<Objectors>()
            .AddSingleton<RaiseObjection>()
            .AddSingleton<ReceiveVerification>()
            .AddSingleton<RecordFinding>()
            .AddSingleton<ReadObjections>()
            .AddSingleton<IMessageRule, VerificationMessageRule>();
        return hub;
    }
}
