using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Oversight;
using CreditHub.Policy;

namespace CreditHub.Publication.Entries;

/// <summary>
/// Due work: lets two persons be asked about list entries in force of which nobody was asked, being decided before they were asked at all or before the
/// policy named their type. It goes through each type once, and again when the policy says otherwise what may be public (P8).
/// </summary>
public sealed class BeginClearances(IDocuments documents, Steps steps, PublicEntries entries, HubProfile profile) : IDue
{
    /// <summary>At most so many entries are looked at a sweep, so that a hub with many comes to its other work.</summary>
    public const int MostLooked = 500;

    /// <inheritdoc />
    /// <returns>About how many entries two persons are asked from now on.</returns>
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var today = WorkCalendar.DateAt(now);
        var types = entries.PublicTypes(today).Where(type => profile.ListTypes.ContainsKey(new ListTypeId(type))).ToList();
        var (begun, left) = (0, MostLooked);
        while (left > 0)
        {
            var stored = await documents.FindAsync(PublicationDocuments.Search, PublicationDocuments.SearchId, PublicationDocuments.SearchId, cancel);
            var search = (stored?.Value ?? ClearanceSearch.None).Under(entries.RulesOf(today));
            if (search.Next(types) is not { } type)
            {
                break;
            }

            var query = DocumentQuery.Where("type", type).And("state", "listed") with { Limit = left, Continuation = search.Continuation };
            var page = await documents.QueryAsync(ListDocuments.Entry, query, cancel);
            foreach (var entry in page.Items.Select(item => item.Value))
            {
                begun += await BeginAsync(entry, today, cancel) ? 1 : 0;
            }

            // Where another sweep was faster, it went through the same entries.
            await documents.WriteAsync(PublicationDocuments.Search, new Document<ClearanceSearch>(search.After(type, page.Continuation), []), stored?.ETag, cancel);
            left -= page.Items.Count;
        }

        return begun;
    }

    private async Task<bool> BeginAsync(ListEntry entry, DateOnly today, CancellationToken cancel)
    {
        var isBegun = false;
        if (entries.MayBePublic(entry, today))
        {
            await steps.DecideAsync(
                PublicationDocuments.Clearance, entry.Id.Value, entry.Id.Value,
                known =>
                {
                    isBegun = known is null;
                    return (known is null ? new Step<EntryClearance>(entries.LateClearanceOf(entry, today), []) : Step<EntryClearance>.Same(known)).Accept();
                },
                cancel);
        }

        return isBegun;
    }
}
