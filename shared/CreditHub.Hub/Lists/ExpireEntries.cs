using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;

namespace CreditHub.Lists;

/// <summary>Due work: ends entries whose term has run out. Their effect had ended by itself already (<see cref="ListEntry.EffectOn"/>); now units are told.</summary>
public sealed class ExpireEntries(IDocuments documents, EntryChanges changes) : IDue
{
    private const int PageSize = 100;

    /// <inheritdoc />
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var expired = 0;
        var due = DocumentQuery.Until("due", DocumentField.Text(now)) with { Limit = PageSize };

        // An ended entry is no longer due, so the first page is always the next one.
        while (await documents.QueryAsync(ListDocuments.Entry, due, cancel) is { Items: { Count: > 0 } entries })
        {
            foreach (var entry in entries)
            {
                await changes.DecideAsync(
                    entry.Value.Id, EntryChanges.Hub, "list.expired", (current, _) => current.Expire(WorkCalendar.DateAt(now)), cancel);
            }

            expired += entries.Count;
        }

        return expired;
    }
}
