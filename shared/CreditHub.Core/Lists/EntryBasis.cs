using CreditHub.Decisions;

namespace CreditHub.Lists;

/// <summary>What becomes of an entry when records on which it rests lose their force (G12). An entry that is the very same object means that nothing changed.</summary>
public static class EntryBasis
{
    /// <summary>
    /// Holds the entry, which a machine may always do, and ends those holds whose disputes are over; ends it, or declines what was only proposed,
    /// when persons have ended every one of its records by documents.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <param name="basis">What its records say now.</param>
    /// <param name="at">When, UTC.</param>
    public static ListEntry FollowBasis(this ListEntry entry, BasisNow basis, DateTimeOffset at)
    {
        var lost = basis.Lost;
        if (entry.IsOver)
        {
            return entry;
        }

        if (lost.Count > 0 && lost.Count == entry.Grounds.AllRecords().Count && lost.All(one => one.IsFinal))
        {
            var last = lost.MaxBy(one => one.At)!;
            return entry.State is EntryState.Listed listed
                ? entry.Ending(listed, lost.All(one => one.IsRepaired) ? EndReason.Repaired : EndReason.BasisAnnulled, last.Document, at)
                : entry.To(new EntryState.Declined(last.Document, last.By, at)) with { Holds = [] };
        }

        // What holds it comes first, so that it is in force at no moment in between.
        var held = lost.SelectMany(one => one.Holds).Aggregate(entry, (next, hold) => next.RaiseHold(hold.Objection, hold.At));
        var settled = basis.Settled.Where(over => held.Holds.Any(hold => hold.Objection == over.Objection));
        var followed = settled.Aggregate(held, (next, over) => next.ReleaseHold(over.Objection, over.By));
        return ReferenceEquals(followed, entry) ? entry : followed with { Version = entry.Version + 1 };
    }

    /// <summary>A person of a determining unit finds that the entry stands on what is left of its records: its holds for lost ones end.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="type">Its list type.</param>
    /// <param name="lost">Every record of its grounds that no longer carries it.</param>
    /// <param name="documentNumber">The document; never empty.</param>
    /// <param name="by">Who finds.</param>
    /// <returns>
    /// The entry without those holds. Refused with <c>list.decider-not-a-person</c>, <c>list.decider-not-determining</c>,
    /// <c>list.document-missing</c>, <c>list.basis-not-lost</c>, <c>list.basis-gone</c> where no record is left.
    /// </returns>
    public static Decision<ListEntry> ConfirmBasis(
        this ListEntry entry, ListType type, IReadOnlyList<LostBasis> lost, string documentNumber, Actor by)
    {
        Hold[] holds = [.. entry.Holds.Where(LostBasis.Raised)];
        return !by.IsPerson ? ListErrors.DeciderNotAPerson
            : !type.DeterminingUnits.Contains(by.Unit) ? ListErrors.DeciderNotDetermining
            : string.IsNullOrWhiteSpace(documentNumber) ? ListErrors.DocumentMissing
            : holds.Length == 0 ? ListErrors.BasisNotLost
            : lost.Count == entry.Grounds.AllRecords().Count ? ListErrors.BasisGone
            : holds.Aggregate(entry, (next, hold) => next.ReleaseHold(hold.Objection, by)) with { Version = entry.Version + 1 };
    }
}
