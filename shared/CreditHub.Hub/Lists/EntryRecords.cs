using System.Runtime.CompilerServices;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Lists;

/// <summary>Finds the records on which an entry rests, and the entries that rest on a record.</summary>
public sealed class EntryRecords(IDocuments documents)
{
    /// <summary>What the records of an entry's grounds say of it now.</summary>
    public async Task<BasisNow> BasisAsync(ListEntry entry, CancellationToken cancel)
    {
        var subjects = await SubjectsAsync(entry, cancel);
        var now = new List<CreditRecord>();
        foreach (var record in await OfEntryAsync(entry, subjects, cancel))
        {
            // One that was put right under another number stands for the one that it replaced; one about somebody else does not.
            now.Add(await record.InPlaceAsync(next => FindAsync(subjects, next, cancel)));
        }

        return BasisNow.Of(now, entry.Colour);
    }

    /// <summary>The records of an entry's grounds as they are now, in the order of the grounds; those that are not there any more are left out.</summary>
    public async Task<IReadOnlyList<CreditRecord>> OfEntryAsync(ListEntry entry, CancellationToken cancel) =>
        await OfEntryAsync(entry, await SubjectsAsync(entry, cancel), cancel);

    /// <summary>Where the records of an entry's grounds lie.</summary>
    public async Task<IReadOnlyList<RecordKey>> KeysOfAsync(ListEntry entry, CancellationToken cancel) =>
        entry.Grounds.AllRecords().Count == 0 ? [] : [.. (await OfEntryAsync(entry, cancel)).Select(record => new RecordKey(record.Subject, record.Id))];

    private async Task<IReadOnlyList<CreditRecord>> OfEntryAsync(ListEntry entry, IReadOnlyList<SubjectKey> subjects, CancellationToken cancel)
    {
        var found = new List<CreditRecord>();
        foreach (var id in entry.Grounds.AllRecords())
        {
            if (await FindAsync(subjects, id, cancel) is { } record)
            {
                found.Add(record);
            }
        }

        return found;
    }

    /// <summary>The entries that rest on a record, whatever their state: those of its subject, and those that derive from one of them.</summary>
    public IAsyncEnumerable<ListEntry> RestingOnAsync(SubjectKey subject, RecordId record, CancellationToken cancel) =>
        MayRestAsync(subject, cancel).Where(entry => entry.Grounds.AllRecords().Contains(record));

    /// <summary>
    /// The entries whose records may have changed with a record: those that rest on it, and, where it took the place of another, which they may name
    /// instead, every entry of its subject that rests on a record.
    /// </summary>
    public IAsyncEnumerable<ListEntry> TouchedByAsync(CreditRecord record, CancellationToken cancel) => record.IsSuccessor()
        ? MayRestAsync(record.Subject, cancel).Where(entry => entry.Grounds.AllRecords().Count > 0)
        : RestingOnAsync(record.Subject, record.Id, cancel);

    /// <summary>The records on which entries on hold rest: while an objection is being verified none of them may count (G7).</summary>
    /// <param name="subject">The subject of the records.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlySet<RecordId>> HeldAsync(SubjectKey subject, CancellationToken cancel) =>
        await MayRestAsync(subject, cancel).Where(entry => entry.Holds.Count > 0).SelectMany(entry => entry.Grounds.AllRecords())
            .ToHashSetAsync(cancellationToken: cancel);

    // A proposal names records of its subject or of its root's subject only, so no field need name them.
    private async IAsyncEnumerable<ListEntry> MayRestAsync(SubjectKey subject, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var entry in FindAsync(DocumentQuery.Where("subject", subject.Value), cancel))
        {
            yield return entry;
            await foreach (var derived in FindAsync(DocumentQuery.Where("root", entry.Id.Value), cancel))
            {
                yield return derived;
            }
        }
    }

    private async Task<IReadOnlyList<SubjectKey>> SubjectsAsync(ListEntry entry, CancellationToken cancel) =>
        entry.Derivation is { Root.Value: var root } && await documents.FindAsync(ListDocuments.Entry, root, root, cancel) is { Value: var found }
            ? [entry.Subject, found.Subject]
            : [entry.Subject];

    private async Task<CreditRecord?> FindAsync(IReadOnlyList<SubjectKey> subjects, RecordId record, CancellationToken cancel)
    {
        foreach (var subject in subjects)
        {
            if (await documents.FindAsync(RecordDocuments.Record, subject.Value, record.Value, cancel) is { Value: var found })
            {
                return found;
            }
        }

        return null;
    }

    private IAsyncEnumerable<ListEntry> FindAsync(DocumentQuery query, CancellationToken cancel) =>
        documents.AllAsync(ListDocuments.Entry, query, cancel).Select(stored => stored.Value);
}
