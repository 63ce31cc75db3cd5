using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;

namespace CreditHub.Lists;

/// <summary>Due work: ends entries whose term has run out. Their effect had ended by itself already (<see cref="ListEntry.EffectOn"/>); now units are told.</summary>
public sealed class ExpireEntries(IDocuments documents, EntryChanges changes) : IDue
{
    /// <inheritdoc />
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var due = await documents.DueAsync(ListDocuments.Entry, "due", now, entry => entry.Id, cancel);
        foreach (var id in due)
        {
            await changes.DecideAsync(id, EntryChanges.Hub, "list.expired", (current, _) => current.Expire(WorkCalendar.DateAt(now)), cancel);
        }

        return due.Count;
    }
}
