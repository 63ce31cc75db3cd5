using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Publication;
using CreditHub.Records;

namespace CreditHub.Mutants;

/// <summary>Now and then one entry of an outbox is not written.</summary>
internal sealed class OutboxLosesAnEntry(IHandOn inner) : IHandOn
{
    private const int Every = 40;
    private int writes;

    public Task<Stored<T>?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel) =>
        inner.WriteAsync(
            kind,
            document.Outbox.Count > 0 && ++writes % Every == 0 ? document with { Outbox = [.. document.Outbox.Skip(1)] } : document,
            expected,
            cancel);
}

/// <summary>A proposed entry is taken for one that was noticed and heard.</summary>
internal sealed class NoticeIsAssumed(IDocuments inner) : PassingDocuments(inner)
{
    public override async Task<Stored<T>?> FindAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel)
    {
        var found = await base.FindAsync(kind, partition, id, cancel);
        return found is Stored<ListEntry> { Value: { State: EntryState.Proposed } entry } stored
            ? (Stored<T>)(object)(stored with { Document = stored.Document with { Value = Heard(entry) } })
            : found;
    }

    private static ListEntry Heard(ListEntry entry)
    {
        var on = Policy.WorkCalendar.DateAt(entry.ProposedAt);
        return entry with { State = new EntryState.Heard(new Notice("告0号", on, "assumed", on.AddDays(-1), false), new Lists.Statement(true, "", "", on)) };
    }
}

/// <summary>What one person classified as public is taken for cleared by two.</summary>
internal sealed class OnePersonIsEnough(IDocuments inner) : PassingDocuments(inner)
{
    public override async Task<Stored<T>?> FindAsync<T>(DocumentKind<T> kind, string partition, string id, CancellationToken cancel)
    {
        var found = await base.FindAsync(kind, partition, id, cancel);
        return found is Stored<EntryClearance> { Value: { State: EntryClearanceState.Classified(var said) } clearance } stored && said.IsPublic
            ? (Stored<T>)(object)(stored with
            {
                Document = stored.Document with { Value = clearance with { State = new EntryClearanceState.Cleared(said, new Approval(said.By, said.At)) } },
            })
            : found;
    }
}

/// <summary>The term of an entry never ends in the standing.</summary>
internal sealed class StandingIgnoresTheTerm(IDocuments inner) : PassingDocuments(inner)
{
    public override Task<string?> WriteAsync<T>(DocumentKind<T> kind, Document<T> document, string? expected, CancellationToken cancel) =>
        document is Document<Standing> { Value: var standing } of
            ? base.WriteAsync(kind, (Document<T>)(object)(of with { Value = Endless(standing) }), expected, cancel)
            : base.WriteAsync(kind, document, expected, cancel);

    private static Standing Endless(Standing standing) => standing with
    {
        Entries = [.. standing.Entries.Select(entry => entry with
        {
            Until = entry.Until.AddYears(9), Measures = [.. entry.Measures.Select(term => term with { Until = term.Until.AddYears(9) })],
        })],
    };
}

/// <summary>A record that is there already is stored once more.</summary>
internal sealed class RowsAreStoredTwice(IDocuments inner) : PassingDocuments(inner)
{
    public override async Task<IReadOnlyList<bool>> CreateManyAsync<T>(
        DocumentKind<T> kind, IReadOnlyList<Document<T>> documents, CancellationToken cancel)
    {
        var created = await base.CreateManyAsync(kind, documents, cancel);
        foreach (var (document, isNew) in documents.Zip(created))
        {
            if (!isNew && document is Document<CreditRecord> { Value: var record } of)
            {
                await base.WriteAsync(kind, (Document<T>)(object)(of with { Value = record with { Id = new RecordId(record.Id + "-2") } }), null, cancel);
            }
        }

        return created;
    }
}
