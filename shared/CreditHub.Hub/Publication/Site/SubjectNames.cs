using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Publication.Site;

/// <summary>
/// How the public names a subject of which only the code is at hand, as with list entries: as the newest record calls it that is in force and may be
/// public. What a restricted or secret record says, the public does not learn this way either.
/// </summary>
public sealed class SubjectNames(IDocuments documents, HubProfile profile)
{
    // Of a subject with more records than this, the newest of these is taken.
    private const int MostRead = 200;

    /// <summary>The name; empty where no record tells it to the public.</summary>
    public async Task<PublicValue> OfAsync(SubjectKey subject, DateOnly today, CancellationToken cancel) =>
        await FindAsync(subject, today, cancel) is var (record, kind) ? PublicName.Shown(record, kind, personName: null) : PublicValue.Of("");

    /// <summary>The name as it is searched for; null where no record tells it to the public, or it may be a person's.</summary>
    public async Task<string?> SearchableAsync(SubjectKey subject, DateOnly today, CancellationToken cancel) =>
        await FindAsync(subject, today, cancel) is var (record, kind) ? PublicName.Of(record, kind) : null;

    private async Task<Naming?> FindAsync(SubjectKey subject, DateOnly today, CancellationToken cancel)
    {
        var policy = PublicationPolicy.On(profile.Book, today);
        var page = await documents.QueryAsync(RecordDocuments.Record, DocumentQuery.In(subject.Value) with { Limit = MostRead }, cancel);
        return page.Items.Select(stored => new Naming(stored.Value, profile.Records[stored.Value.Kind].Kind))
            .Where(found => found.Record.State is RecordState.InForce && PublicationRule.WhyNever(found.Record, found.Kind, policy) is null)
            .OrderByDescending(found => found.Record.DecidedOn).ThenByDescending(found => found.Record.Origin.ReceivedAt)
            .ThenBy(found => found.Record.Id.Value, StringComparer.Ordinal)
            .FirstOrDefault(found => PublicName.Shown(found.Record, found.Kind, personName: null).Text.Length > 0);
    }

    private sealed record Naming(CreditRecord Record, RecordKind Kind);
}
