using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Lists;

/// <summary>Use case: a person of a determining unit lists a subject, or declines to (G3).</summary>
public sealed class DecideEntry(EntryChanges changes, IDocuments documents, EntryRecords records, HubProfile profile, TimeProvider time)
{
    /// <summary>Decides; the standing and the joint action follow before it answers.</summary>
    public async Task<Decision<ListEntry>> RunAsync(Caller caller, ListEntryId id, DecideEntryRequest request, CancellationToken cancel)
    {
        if (!caller.Is(Role.Determiner))
        {
            return ListErrors.DeciderNotDetermining;
        }

        if (DocumentMark.RefusalOf(request.DocumentClass) is { } refused)
        {
            return refused;
        }

        var stated = DocumentMark.ClassOf(request.DocumentClass);
        if (!request.Listed)
        {
            return await changes.DecideAsync(
                id,
                caller.Actor,
                "list.declined",
                (entry, now) => entry.Decline(profile.ListTypes[entry.Type], request.DocumentNumber, caller.Actor, now, stated),
                cancel);
        }

        if (await documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, cancel) is not { Value: var read })
        {
            return ListErrors.EntryUnknown;
        }

        if (await IsTermOverAsync(read, cancel))
        {
            return ListErrors.RecordTermOver;
        }

        // Subject and root of an entry never change, so both can be read before the step.
        var subject = read.Subject.Value;
        var standing = await documents.FindAsync(ListDocuments.Standing, subject, subject, cancel);
        var root = read.Derivation is { Root.Value: var rootId } ? await documents.FindAsync(ListDocuments.Entry, rootId, rootId, cancel) : null;
        return await changes.DecideAsync(
            id, caller.Actor, "list.decided", (entry, now) => List(entry, request, standing?.Value, root?.Value, caller.Actor, now), cancel);
    }

    // Between proposal and decision lie a notice, a hearing, and sometimes the end of a record's term (G13). A repeated decision is not asked.
    private async Task<bool> IsTermOverAsync(ListEntry entry, CancellationToken cancel)
    {
        if (entry.Listing is not null || entry.Grounds.AllRecords().Count == 0)
        {
            return false;
        }

        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var terms = RecordTerms.On(profile.Book, today);
        return (await records.OfEntryAsync(entry, cancel)).Any(record =>
            RecordGrounds.Refusal(record, profile.Records.Find(record.Kind)?.Kind, entry.Colour, terms, today) == ListErrors.RecordTermOver);
    }

    private Decision<ListEntry> List(
        ListEntry entry, DecideEntryRequest request, Standing? standing, ListEntry? root, Actor by, DateTimeOffset now)
    {
        var today = WorkCalendar.DateAt(now);

        // Who leaves the day of service out means the day on which it was first said.
        var servedOn = request.ServedOn ?? entry.Listing?.ServedOn ?? today;
        return entry.List(
            new Listing(request.DocumentNumber, request.On, request.Until, servedOn, request.ConflictDocument)
            {
                Class = DocumentMark.ClassOf(request.DocumentClass),
            },
            new DecidingCircumstances(
                profile.ListTypes[entry.Type],
                profile.Bases.GetValueOrDefault(entry.Grounds.Basis),
                root,
                standing,
                profile.Book.Version,
                profile.CatalogueOn(today).Version,
                by,
                now));
    }
}
