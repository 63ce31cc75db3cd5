using CreditHub.Objections;

namespace CreditHub.Lists;

/// <summary>
/// What verifications do to an entry (T6, G7). Repeats and any order of arrival give the same holds: a verification that is over never
/// holds again. An entry that is the very same object means that nothing changed.
/// </summary>
public static class EntryHolds
{
    /// <summary>Holds the entry while an objection is verified, in any state that something can follow from.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="objection">The objection.</param>
    /// <param name="at">When it was raised, UTC.</param>
    public static ListEntry RaiseHold(this ListEntry entry, ObjectionId objection, DateTimeOffset at) =>
        entry.IsOver || entry.Holds.Any(hold => hold.Objection == objection) || entry.Verified.Any(verified => verified.Objection == objection)
            ? entry
            : entry with { Holds = [.. entry.Holds, new Hold(objection, at)], Version = entry.Version + 1 };

    /// <summary>Ends one objection's hold and no other's (核实无误).</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="objection">The objection.</param>
    /// <param name="by">Who found.</param>
    public static ListEntry ReleaseHold(this ListEntry entry, ObjectionId objection, Actor by) =>
        entry.Verified.Any(verified => verified.Objection == objection)
            ? entry
            : entry with
            {
                Holds = [.. entry.Holds.Where(hold => hold.Objection != objection)],
                Verified = [.. entry.Verified, new Verified(objection, by)],
                Version = entry.Version + 1,
            };

    /// <summary>Corrects the conduct and ends the hold (更正); units are told what changed.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="objection">The objection.</param>
    /// <param name="conduct">The conduct as corrected; no personal values.</param>
    /// <param name="by">Who found.</param>
    public static ListEntry Correct(this ListEntry entry, ObjectionId objection, string conduct, Actor by) =>
        entry.ReleaseHold(objection, by) is var released && ReferenceEquals(released, entry)
            ? entry
            : released with { Grounds = entry.Grounds with { Conduct = conduct }, Content = entry.Content + 1 };

    /// <summary>撤销: the entry was wrong. It ends, or is declined where nothing was decided yet, whatever else is still verified.</summary>
    /// <param name="entry">The entry. One that ended otherwise, such as by its term, is marked as revoked.</param>
    /// <param name="objection">The objection.</param>
    /// <param name="documentNumber">The finding's document.</param>
    /// <param name="by">Who found.</param>
    /// <param name="at">When, UTC.</param>
    public static ListEntry Revoke(this ListEntry entry, ObjectionId objection, string documentNumber, Actor by, DateTimeOffset at) =>
        entry.ReleaseHold(objection, by) is var released && ReferenceEquals(released, entry)
            ? entry
            : released with
            {
                Holds = [],
                State = entry.State switch
                {
                    EntryState.Proposed or EntryState.Noticed or EntryState.Heard => new EntryState.Declined(documentNumber, by, at),
                    EntryState.Listed listed => new EntryState.Ended(listed.Decision, EndReason.Revoked, documentNumber, at),
                    EntryState.Ended ended => ended with { Reason = EndReason.Revoked, DocumentNumber = documentNumber },
                    EntryState.Declined declined => declined,
                    _ => throw new System.Diagnostics.UnreachableException(),
                },
            };

    /// <summary>Lets a responsible person's entry follow the organisation's: held with it, released with it, ended with it (G12).</summary>
    /// <param name="entry">The derived entry.</param>
    /// <param name="root">The entry from which it derives, at any version.</param>
    /// <param name="at">When, UTC.</param>
    public static ListEntry Follow(this ListEntry entry, ListEntry root, DateTimeOffset at)
    {
        if (entry.State is EntryState.Listed listed && root.State is EntryState.Ended ended)
        {
            return entry.Ending(listed, EndReason.RootEnded, ended.DocumentNumber, at);
        }

        var held = root.Holds.Aggregate(entry, (next, hold) => next.RaiseHold(hold.Objection, hold.At));
        var followed = root.Verified.Aggregate(held, (next, verified) => next.ReleaseHold(verified.Objection, verified.By));

        // However much it caught up with, it is one change.
        return ReferenceEquals(followed, entry) ? entry : followed with { Version = entry.Version + 1 };
    }
}
