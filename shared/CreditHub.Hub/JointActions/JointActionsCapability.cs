using CreditHub.Queues;
using CreditHub.Records.Recalls;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.JointActions;

internal static class JointActionsCapability
{
    public static HubBuilder AddJointActions(this HubBuilder hub)
    {
        hub.Kinds.Add(JointActionDocuments.Action).Add(JointActionDocuments.Directive);
        hub.Rounds
            .Add<DirectiveRound.Input, int, DirectiveRound>(DirectiveRound.Name)
            .Add<UnitDirective.Input, UnitDirective.Output, UnitDirective>(UnitDirective.Name)
            .Add<UnitDirective.Input, AlignDirective.Output, AlignDirective>(AlignDirective.Name)
            .Add<EscalateDirective.Input, InstructionProgress, EscalateDirective>(EscalateDirective.Name)
            .Add<CloseRound.Input, bool, CloseRound>(CloseRound.Name);
        hub.Told<AlignJointAction>().Due<ClimbLadders>();
        hub.Services
            .AddSingleton<DirectiveDeadlines>()
            .AddSingleton<DirectiveEffects>()
            .AddSingleton<AlignDirectives>()
            .AddSingleton<ClimbLadders>()
            .AddSingleton<TakeFeedback>()
            .AddSingleton<DirectiveReads>()
            .AddSingleton<JointActionReads>()
            .AddSingleton<ReadDossier>()
            .AddSingleton<ReadAlarms>()
            .AddSingleton<DirectiveViews>()
            .AddSingleton<IDisclosures, DirectivesOfRecord>()
            .AddSingleton<IMessageRule, DirectiveMessageRule>();
        return hub.AddQueues();
    }
}
