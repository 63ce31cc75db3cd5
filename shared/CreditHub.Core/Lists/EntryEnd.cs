using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Policy;

namespace CreditHub.Lists;

/// <summary>How a listed entry ends. An accepted entry that is the very same object means that nothing changed.</summary>
public static class EntryEnd
{
    /// <summary>退出: a person of a determining unit takes the subject off (T14). An open objection does not stand in the way.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="type">Its list type.</param>
    /// <param name="documentNumber">The document; never empty.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="stated">The class that the document states; null for none.</param>
    /// <returns>
    /// The ended entry; the same exit again changes nothing. Refused with <c>list.decider-not-a-person</c>, <c>list.decider-not-determining</c>,
    /// <c>list.document-missing</c>, <c>list.not-listed</c>, <c>list.already-ended</c>.
    /// </returns>
    public static Decision<ListEntry> Exit(
        this ListEntry entry, ListType type, string documentNumber, Actor by, DateTimeOffset at, DocumentClass? stated = null) =>
        entry.State switch
        {
            _ when !by.IsPerson => ListErrors.DeciderNotAPerson,
            _ when !type.DeterminingUnits.Contains(by.Unit) => ListErrors.DeciderNotDetermining,
            _ when string.IsNullOrWhiteSpace(documentNumber) => ListErrors.DocumentMissing,
            EntryState.Listed listed => entry.Ending(listed, EndReason.Exited, documentNumber, at, stated),
            EntryState.Ended { Reason: EndReason.Exited } ended when ended.DocumentNumber == documentNumber => entry,
            EntryState.Ended => ListErrors.AlreadyEnded,
            EntryState.Proposed or EntryState.Noticed or EntryState.Heard or EntryState.Declined => ListErrors.NotListed,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>到期: records that the term has run out, at the instant at which it did; before that nothing changes (G13).</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    public static ListEntry Expire(this ListEntry entry, DateOnly today) =>
        entry.State is EntryState.Listed listed && today > listed.Decision.Until
            ? entry.Ending(listed, EndReason.Expired, "", WorkCalendar.StartOf(listed.Decision.Until.AddDays(1)))
            : entry;

    internal static ListEntry Ending(
        this ListEntry entry, EntryState.Listed listed, EndReason reason, string documentNumber, DateTimeOffset at, DocumentClass? stated = null) =>
        entry.To(new EntryState.Ended(listed.Decision, reason, documentNumber, at) { Class = stated }) with { Holds = [] };
}
