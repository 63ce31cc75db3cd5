using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication.Site;

namespace CreditHub.Publication.Entries;

/// <summary>
/// What the public may read of red and black lists: entries in force of the types that the policy names, of organisations and households.
/// An entry on hold, ended, or past its term is not shown, from that moment on (T6, G7).
/// </summary>
public sealed class ReadPublicLists(IDocuments documents, PublicEntries entries, HubProfile profile, TimeProvider time)
{
    /// <summary>The list types of which entries are public.</summary>
    public IReadOnlyList<ListType> Types()
    {
        var named = entries.PublicTypes(WorkCalendar.DateAt(time.GetUtcNow()));
        return [.. profile.ListTypes.Values.Where(type => named.Contains(type.Id.Value)).OrderBy(type => type.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>A page of a list.</summary>
    /// <returns>It, or <c>public.section-unknown</c>.</returns>
    public async Task<Decision<Page<PublicEntry>>> PageAsync(ListTypeId id, string? continuation, CancellationToken cancel)
    {
        if (Types().All(type => type.Id != id))
        {
            return PublicErrors.SectionUnknown;
        }

        var query = DocumentQuery.Where("type", id.Value).And("state", "listed");
        var page = await documents.QueryAsync(
            ListDocuments.Entry, query with { Limit = ReadPublic.PageSize, Continuation = continuation }, cancel);
        var (today, shown) = (WorkCalendar.DateAt(time.GetUtcNow()), new List<PublicEntry>());
        foreach (var entry in page.Items.Select(item => item.Value))
        {
            if (await entries.ShownAsync(entry, today, cancel) is { } one)
            {
                shown.Add(one);
            }
        }

        return new Page<PublicEntry>(shown, page.Continuation);
    }

    /// <summary>A whole list, read a page at a time; nothing of one that is not public.</summary>
    public IAsyncEnumerable<PublicEntry> WholeAsync(ListTypeId id, CancellationToken cancel) => DocumentPages.WholeAsync(async continuation =>
        await PageAsync(id, continuation, cancel) is Decision<Page<PublicEntry>>.Accepted { Value: var page } ? page : new Page<PublicEntry>([], null));
}
