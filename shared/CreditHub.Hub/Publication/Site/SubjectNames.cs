using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Publication.Site;

/// <summary>
/// How the public names a subject of which only the code is at hand, as with list entries: as the newest record calls it that is public itself. What
/// nobody has classified, what was withheld or exempted, and what a restricted or secret record says, the public does not learn this way either (P8).
/// </summary>
public sealed class SubjectNames(IDocuments documents, ShownRecords shown, HubProfile profile)
{
    // Of a subject with more publications than this, the newest of these is taken.
    private const int MostRead = 200;

    /// <summary>The name; empty where no record tells it to the public.</summary>
    public async Task<PublicValue> OfAsync(SubjectKey subject, DateOnly today, CancellationToken cancel) =>
        await FindAsync(subject, today, cancel) is var (record, kind) ? PublicName.Shown(record, kind, personName: null) : PublicValue.Of("");

    /// <summary>The name as it is searched for; null where no record tells it to the public, or it may be a person's.</summary>
    public async Task<string?> SearchableAsync(SubjectKey subject, DateOnly today, CancellationToken cancel) =>
        await FindAsync(subject, today, cancel) is var (record, kind) ? PublicName.Of(record, kind) : null;

    private async Task<Naming?> FindAsync(SubjectKey subject, DateOnly today, CancellationToken cancel)
    {
        var page = await documents.QueryAsync(PublicationDocuments.Publication, DocumentQuery.In(subject.Value) with { Limit = MostRead }, cancel);
        foreach (var publication in page.Items.Select(stored => stored.Value).OrderByDescending(one => one.DecidedOn).ThenBy(one => one.Record.Value, StringComparer.Ordinal))
        {
            if (await shown.FindAsync(publication, today, cancel) is { } record
                && profile.Records[record.Kind].Kind is var kind
                && PublicName.Shown(record, kind, personName: null).Text.Length > 0)
            {
                return new Naming(record, kind);
            }
        }

        return null;
    }

    private sealed record Naming(CreditRecord Record, RecordKind Kind);
}
