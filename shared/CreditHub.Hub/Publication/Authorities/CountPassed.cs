using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Publication.Authorities;

/// <summary>Counts what authorities should hold, by kind and where it stands there. Along an index: it costs what the kinds are, not the records.</summary>
public sealed class CountPassed(IDocuments documents, HubProfile profile)
{
    /// <summary>The counts of every kind that has any.</summary>
    /// <param name="channel">The authority.</param>
    /// <param name="from">First day of receipt, inclusive, Asia/Shanghai; null for all.</param>
    /// <param name="to">Last day, inclusive; null for all.</param>
    /// <param name="there">What the authority says that it holds, by kind; null where it did not say.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlyList<PassedCounts>> OfAsync(
        string channel, DateOnly? from, DateOnly? to, IReadOnlyDictionary<string, long>? there, CancellationToken cancel)
    {
        var counts = new List<PassedCounts>();
        foreach (var kind in profile.Records.Kinds.Select(kind => kind.Code))
        {
            Task<long> Count(PassedState state) => CountAsync(channel, kind, state, from, to, cancel);
            var one = new PassedCounts(
                kind,
                await Count(PassedState.Waiting), await Count(PassedState.Refused), await Count(PassedState.Held), await Count(PassedState.Recalled),
                await Count(PassedState.Gone), there is null ? null : there.GetValueOrDefault(kind));
            if (one.Passed > 0 || one.HeldThere > 0)
            {
                counts.Add(one);
            }
        }

        return counts;
    }

    /// <summary>How many records of one kind stand somewhere, of some days.</summary>
    public Task<long> CountAsync(string channel, string kind, PassedState state, DateOnly? from, DateOnly? to, CancellationToken cancel) =>
        documents.CountAsync(PublicationDocuments.Delivery, Between(channel, kind, state, from, to), cancel);

    /// <summary>How many records an authority has not confirmed in time.</summary>
    public Task<long> LateAsync(string channel, DateTimeOffset now, CancellationToken cancel) => documents.CountAsync(
        PublicationDocuments.Delivery,
        DocumentQuery.Between(
            "alarm", PublicationDocuments.HeldAlarm + PublicationDocuments.DueOf(channel, ""),
            PublicationDocuments.HeldAlarm + PublicationDocuments.DueOf(channel, DocumentField.Text(now))),
        cancel);

    /// <summary>The deliveries of one kind that stand somewhere, of some days.</summary>
    internal static DocumentQuery Between(string channel, string kind, PassedState state, DateOnly? from, DateOnly? to) => DocumentQuery.Between(
        "tally", PublicationDocuments.TallyOf(channel, kind, state, from), PublicationDocuments.TallyOf(channel, kind, state, to) + (to is null ? "~" : ""));
}
