using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Files;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Queues;
using CreditHub.Records.Recalls;
using CreditHub.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Mutants;

/// <summary>A bug planted on purpose, between the hub and what it is composed of; the hub's own code knows nothing of it.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Years">Within how many city years it must be found, whatever the seeds.</param>
/// <param name="Statements">Which statements of "Always true" it breaks; what is found must be one of them.</param>
/// <param name="Seed">The seed of the first year that tests live: one that shows it soon.</param>
/// <param name="Plant">Plants it.</param>
internal sealed record Mutant(string Name, int Years, IReadOnlyList<int> Statements, int Seed, Action<IServiceCollection> Plant)
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("lost-outbox-entry", 1, [2, 3, 4, 7, 8], 6, services => services.Decorate<IHandOn>((_, inner) => new OutboxLosesAnEntry(inner))),
        new("hold-ignored-in-flight", 1, [2], 6, services => services.Decorate<IMessageRule>((_, inner) => inner is DirectiveMessageRule ? new HoldIsIgnored(inner) : inner)),
        new("double-escalation", 1, [7], 3, services => services.ByPorts().Decorate<IQueues>((_, inner) => new ReminderIsSentTwice(inner))),
        new("early-escalation", 1, [7], 1, services => services.Decorate<ClimbLadders>((provider, _) => Early(provider))),
        new("lift-not-sent-to-one", 1, [2, 3], 1, services => services.ByPorts().Decorate<IQueues>((_, inner) => new LiftIsNotSentToOne(inner))),
        new("standing-ignores-expiry", 1, [3], 6, services =>
        {
            services.ByPorts().Decorate<IDocuments>((_, inner) => new StandingIgnoresTheTerm(inner));
            services.Decorate<ITold>((provider, inner) => inner is ProjectStanding ? new ExpiryIsNotProjected(inner, provider.GetRequiredService<IDocuments>()) : inner);
        }),
        new("row-stored-twice", 1, [4], 3, services => services.Decorate<IDocuments>((_, inner) => new RowsAreStoredTwice(inner))),
        new("receipt-loses-rejections", 1, [4], 1, services => services.Decorate<IFiles>((_, inner) => new ReceiptLosesRejections(inner))),
        new("audit-gap", 1, [8], 3, services => services.ByPorts().Decorate<IAuditLog>((provider, inner) => new ChainHasGaps(inner, provider.GetRequiredService<Database>()))),
        new("derived-outlives-root", 3, [2, 5], 4, services => services.Decorate<ITold>((_, inner) => inner is FollowRoot ? new NobodyListens(inner) : inner)),
        new("decision-without-notice", 1, [1], 1, services => services.Decorate<IDocuments>((_, inner) => new NoticeIsAssumed(inner))),
        new("gate-open-to-one", 1, [10], 2, services => services.Decorate<IDocuments>((_, inner) => new OnePersonIsEnough(inner))),
        new("reader-forgotten", 1, [11], 3, services => services.Decorate<IDisclosures>((_, inner) => inner is ReadsOfRecord ? new NobodyRead() : inner)),
        new("completed-handed-out-again", 1, [3, 9], 1, services => services.Decorate<IQueues>((_, inner) => new CompletionIsForgotten(inner))),
    ];

    private static ClimbLadders Early(IServiceProvider provider) => new(
        provider.GetRequiredService<IDocuments>(),
        provider.GetRequiredService<Steps>(),
        provider.GetRequiredService<DirectiveEffects>(),
        provider.GetRequiredService<DirectiveDeadlines>(),
        new ClockAhead(provider.GetRequiredService<TimeProvider>(), TimeSpan.FromDays(2)));
}
