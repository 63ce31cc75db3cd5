using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Queues;
using CreditHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Mutants;

/// <summary>A bug planted on purpose, between the hub and what it is composed of; the hub's own code knows nothing of it.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Years">Within how many city years it must be found.</param>
/// <param name="Plant">Plants it.</param>
internal sealed record Mutant(string Name, int Years, Action<IServiceCollection> Plant)
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("lost-outbox-entry", 1, services => services.Decorate<IHandOn>((_, inner) => new OutboxLosesAnEntry(inner))),
        new("hold-ignored-in-flight", 1, services => services.Decorate<IMessageRule>((_, inner) => inner is DirectiveMessageRule ? new HoldIsIgnored(inner) : inner)),
        new("double-escalation", 1, services => services.ByPorts().Decorate<IQueues>((_, inner) => new ReminderIsSentTwice(inner))),
        new("early-escalation", 1, services => services.Decorate<ClimbLadders>((provider, _) => Early(provider))),
        new("lift-not-sent-to-one", 2, services => services.ByPorts().Decorate<IQueues>((_, inner) => new LiftIsNotSentToOne(inner))),
        new("standing-ignores-expiry", 2, services =>
        {
            services.ByPorts().Decorate<IDocuments>((_, inner) => new StandingIgnoresTheTerm(inner));
            services.Decorate<ITold>((provider, inner) => inner is ProjectStanding ? new ExpiryIsNotProjected(inner, provider.GetRequiredService<IDocuments>()) : inner);
        }),
        new("row-stored-twice", 2, services => services.Decorate<IDocuments>((_, inner) => new RowsAreStoredTwice(inner))),
        new("receipt-loses-rejections", 1, services => services.Decorate<IFiles>((_, inner) => new ReceiptLosesRejections(inner))),
        new("audit-gap", 1, services => services.ByPorts().Decorate<IAuditLog>((provider, inner) => new ChainHasGaps(inner, provider.GetRequiredService<Database>()))),
        new("derived-outlives-root", 3, services => services.Decorate<ITold>((_, inner) => inner is FollowRoot ? new NobodyListens(inner) : inner)),
        new("decision-without-notice", 1, services => services.Decorate<IDocuments>((_, inner) => new NoticeIsAssumed(inner))),
        new("completed-handed-out-again", 1, services => services.Decorate<IQueues>((_, inner) => new CompletionIsForgotten(inner))),
    ];

    private static ClimbLadders Early(IServiceProvider provider) => new(
        provider.GetRequiredService<IDocuments>(),
        provider.GetRequiredService<Steps>(),
        provider.GetRequiredService<DirectiveEffects>(),
        provider.GetRequiredService<DirectiveDeadlines>(),
        new ClockAhead(provider.GetRequiredService<TimeProvider>(), TimeSpan.FromDays(2)));
}
