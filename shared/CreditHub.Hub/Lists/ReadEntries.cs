using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Lists;

/// <summary>Reads entries for those who may: the determining and providing units, the office, and the subject itself from the notice on (G25).</summary>
public sealed class ReadEntries(IDocuments documents, HubProfile profile, ForeignAccess foreign)
{
    private const int PageSize = 100;

    /// <summary>One entry, or <c>list.entry-unknown</c>, or <c>list.entry-foreign</c>.</summary>
    public async Task<Decision<ListEntry>> FindAsync(Caller caller, ListEntryId id, CancellationToken cancel)
    {
        var entry = (await documents.FindAsync(ListDocuments.Entry, id.Value, id.Value, cancel))?.Value;
        return entry is null || (caller.Subject is not null && !IsOwn(caller, entry)) ? ListErrors.EntryUnknown
            : caller.Subject is null && !IsConcerned(caller, entry)
                ? await foreign.RefuseAsync(ListErrors.EntryForeign, "list.read", id.Value, caller, cancel)
            : entry;
    }

    /// <summary>A page of the caller's unit's entries, or of all for the office. Pages may be shorter than the rest, even empty.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="state">One state's word, or null for all.</param>
    /// <param name="type">One list type, or null for all of the unit's; another unit's is refused with <c>list.entry-foreign</c>.</param>
    /// <param name="continuation">The continuation of the page before; null for the first.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<Page<ListEntry>>> ListAsync(
        Caller caller, string? state, string? type, string? continuation, CancellationToken cancel)
    {
        List<ListTypeId> types = [.. profile.ListTypes.Values
            .Where(each => (type is null || each.Id.Value == type) && (caller.Is(Role.Office) || each.DeterminingUnits.Contains(caller.Unit)))
            .Select(each => each.Id)
            .OrderBy(each => each.Value, StringComparer.Ordinal)];
        if (type is not null && types.Count == 0)
        {
            return profile.ListTypes.ContainsKey(new(type)) ? ListErrors.EntryForeign : ListErrors.TypeUnknown;
        }

        // One list type after the other; the continuation names the type and the place in it.
        var separator = continuation?.IndexOf('~', StringComparison.Ordinal) ?? -1;
        var from = separator < 0 ? 0 : types.FindIndex(each => each.Value == continuation![..separator]);
        if (from < 0 || types.Count == 0)
        {
            return new Page<ListEntry>([], null);
        }

        var query = DocumentQuery.Where("type", types[from].Value) with
        {
            Limit = PageSize,
            Continuation = separator < 0 || separator == continuation!.Length - 1 ? null : continuation[(separator + 1)..],
        };
        var page = await documents.QueryAsync(ListDocuments.Entry, state is null ? query : query.And("state", state), cancel);
        var next = page.Continuation is { } place ? $"{types[from]}~{place}" : from + 1 < types.Count ? $"{types[from + 1]}~" : null;
        return new Page<ListEntry>([.. page.Items.Select(item => item.Value)], next);
    }

    /// <summary>A subject's own entries, from the notice on, newest first.</summary>
    public async Task<IReadOnlyList<ListEntry>> OwnAsync(SubjectKey subject, CancellationToken cancel)
    {
        List<ListEntry> own = [];
        for (string? continuation = null; ;)
        {
            var query = DocumentQuery.Where("subject", subject.Value) with { Continuation = continuation };
            var page = await documents.QueryAsync(ListDocuments.Entry, query, cancel);
            own.AddRange(page.Items.Select(item => item.Value).Where(entry => entry.State is not EntryState.Proposed));
            if ((continuation = page.Continuation) is null)
            {
                return [.. own.OrderByDescending(entry => entry.ProposedAt).ThenBy(entry => entry.Id.Value, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>What applies to a subject now; null where it never had an entry.</summary>
    public async Task<Standing?> StandingAsync(SubjectKey subject, CancellationToken cancel) =>
        (await documents.FindAsync(ListDocuments.Standing, subject.Value, subject.Value, cancel))?.Value;

    private static bool IsOwn(Caller caller, ListEntry entry) => caller.Subject == entry.Subject && entry.State is not EntryState.Proposed;

    private bool IsConcerned(Caller caller, ListEntry entry) =>
        caller.Is(Role.Office) || caller.Unit == entry.Grounds.Provider || profile.ListTypes[entry.Type].DeterminingUnits.Contains(caller.Unit);
}
