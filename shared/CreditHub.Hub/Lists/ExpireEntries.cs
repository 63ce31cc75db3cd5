using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;

namespace CreditHub.Lists;

/// <summary>Due work: ends entries whose term has run out. Their effect had ended by itself already (<see cref="ListEntry.EffectOn"/>); now units are told.</summary>
public sealed class ExpireEntries(IDocuments documents, EntryChanges changes) : IDue
{
    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        ListDocuments.Entry,
        "due",
        now,
        entry => changes.DecideAsync(entry, EntryChanges.Hub, "list.expired", (current, _) => current.Expire(WorkCalendar.DateAt(now)), cancel),
        cancel);
}
