using CreditHub.Decisions;
using CreditHub.Documents;

namespace CreditHub.Lists;

/// <summary>The one way in which entries change after their proposal: a rule, and what the change hands on.</summary>
public sealed class EntryChanges(Steps steps, TimeProvider time)
{
    /// <summary>Who acts where nobody did: the term's end, or a root's.</summary>
    public static Actor Hub { get; } = new(new("hub"), "rule", IsPerson: false);

    /// <summary>Decides about one entry; a rule that returns the very same entry changed nothing.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="action">What the audit log calls it.</param>
    /// <param name="rule">The rule; gets the entry and the time.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <param name="more">What the changed entry hands on besides; null for nothing.</param>
    /// <returns>The entry as it is now, or the refusal; <c>list.entry-unknown</c> where there is none.</returns>
    public Task<Decision<ListEntry>> DecideAsync(
        ListEntryId id,
        Actor by,
        string action,
        Func<ListEntry, DateTimeOffset, Decision<ListEntry>> rule,
        CancellationToken cancel,
        Func<ListEntry, IEnumerable<OutboxEntry>>? more = null)
    {
        var now = time.GetUtcNow();
        return steps.DecideAsync(ListDocuments.Entry, id.Value, id.Value, entry => Decide(entry, by, action, rule, now, more), cancel);
    }

    /// <summary>The same about an entry that was read a moment ago, as by a sweep.</summary>
    public Task<Decision<ListEntry>> DecideAsync(
        Stored<ListEntry> read, Actor by, string action, Func<ListEntry, DateTimeOffset, Decision<ListEntry>> rule, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return steps.DecideAsync(ListDocuments.Entry, read, entry => Decide(entry, by, action, rule, now), cancel);
    }

    private static Decision<Step<ListEntry>> Decide(
        ListEntry? entry,
        Actor by,
        string action,
        Func<ListEntry, DateTimeOffset, Decision<ListEntry>> rule,
        DateTimeOffset now,
        Func<ListEntry, IEnumerable<OutboxEntry>>? more = null) =>
        entry is null
            ? ListErrors.EntryUnknown
            : rule(entry, now).ThenStep(entry, next => [.. EntryEffects.Of(next, by, action, now), .. more?.Invoke(next) ?? []]);
}
