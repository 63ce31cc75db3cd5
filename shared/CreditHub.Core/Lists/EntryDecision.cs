using CreditHub.Catalogue;
using CreditHub.Decisions;

namespace CreditHub.Lists;

/// <summary>The decision to list, or not to; by a person of a determining unit only (G3, L4, J2).</summary>
public static class EntryDecision
{
    /// <summary>列入. Needs the notice and its statement or passed period (black) or the passed publicity (red), and no open objection.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="listing">What is decided.</param>
    /// <param name="now">What the decision looks at.</param>
    /// <returns>
    /// The listed entry; the same decision again changes nothing, another one is refused with <c>list.already-decided</c>. Further refusals,
    /// in this order: <c>list.decider-not-a-person</c>, <c>list.decider-not-determining</c>, <c>list.decider-verified-objection</c>,
    /// <c>list.objection-open</c>, <c>list.notice-missing</c>, <c>list.statement-period-open</c>, <c>list.publicity-open</c>,
    /// <c>list.basis-invalid</c>, <c>list.document-missing</c>, <c>list.date-out-of-order</c>, <c>list.term-missing</c>,
    /// <c>list.term-too-long</c>, <c>list.root-not-listed</c>, <c>list.outlives-root</c>, <c>list.conflict-open</c>.
    /// </returns>
    public static Decision<ListEntry> List(this ListEntry entry, Listing listing, DecidingCircumstances now) =>
        entry.State switch
        {
            _ when RefusedDecider(entry, now.Type, now.By) is { } error => error,
            EntryState.Listed listed => listed.Decision.Repeats(listing, now.By) ? entry : ListErrors.AlreadyDecided,
            EntryState.Declined or EntryState.Ended => ListErrors.AlreadyDecided,
            _ when entry.Holds.Count > 0 => ListErrors.ObjectionOpen,
            EntryState.Proposed => ListErrors.NoticeMissing,
            EntryState.Noticed noticed when (listing.On ?? now.Today) <= noticed.Notice.StatementUntil =>
                entry.Colour == ListColour.Black ? ListErrors.StatementPeriodOpen : ListErrors.PublicityOpen,
            EntryState.Noticed noticed =>
                ListWith(entry, listing, now, noticed.Notice, new Statement(NotMade: true, "", "", now.Today), noticed.Notice.StatementUntil),
            EntryState.Heard heard => ListWith(entry, listing, now, heard.Notice, heard.Statement, heard.Statement.On),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>不予列入.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="type">Its list type.</param>
    /// <param name="documentNumber">The document; never empty.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="stated">The class that the document states; null for none.</param>
    /// <returns>The declined entry; the same again changes nothing. Refused like a listing where it concerns decider, document and objection.</returns>
    public static Decision<ListEntry> Decline(this ListEntry entry, ListType type, string documentNumber, Actor by, DateTimeOffset at, DocumentClass? stated = null) =>
        entry.State switch
        {
            _ when RefusedDecider(entry, type, by) is { } error => error,
            _ when string.IsNullOrWhiteSpace(documentNumber) => ListErrors.DocumentMissing,
            EntryState.Declined declined when declined.DocumentNumber == documentNumber && declined.By == by => entry,
            EntryState.Listed or EntryState.Declined or EntryState.Ended => ListErrors.AlreadyDecided,
            _ when entry.Holds.Count > 0 => ListErrors.ObjectionOpen,
            EntryState.Proposed or EntryState.Noticed or EntryState.Heard => entry.To(new EntryState.Declined(documentNumber, by, at) { Class = stated }),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Why someone may not decide about entries of a type, or null.</summary>
    internal static HubError? RefusedDecider(ListEntry entry, ListType type, Actor by) =>
        !by.IsPerson ? ListErrors.DeciderNotAPerson
        : !type.DeterminingUnits.Contains(by.Unit) ? ListErrors.DeciderNotDetermining
        : entry.Listing is null && entry.Verified.Any(verified => verified.By == by) ? ListErrors.DeciderVerified
        : null;

    private static Decision<ListEntry> ListWith(
        ListEntry entry, Listing listing, DecidingCircumstances now, Notice notice, Statement statement, DateOnly earliest)
    {
        var on = listing.On ?? now.Today;
        if (RefusedTerms(entry, listing, now, on, earliest) is { } error)
        {
            return error;
        }

        var domains = now.Standing.DomainsInForce(entry.Colour, now.Today).Append(entry.Domain).Distinct(StringComparer.Ordinal).Count();
        var decision = new ListingDecision(
            listing.DocumentNumber, now.By, on, listing.Until!.Value, listing.ServedOn, now.PolicyVersion, now.CatalogueVersion, domains)
        {
            Class = listing.Class,
            ConflictDocument = string.IsNullOrWhiteSpace(listing.ConflictDocument) ? null : listing.ConflictDocument,
        };
        return entry.To(new EntryState.Listed(notice, statement, decision));
    }

    private static HubError? RefusedTerms(ListEntry entry, Listing listing, DecidingCircumstances now, DateOnly on, DateOnly earliest) =>
        now.Basis is null || !now.Type.HasBasis(now.Basis, on) ? ListErrors.BasisInvalid
        : string.IsNullOrWhiteSpace(listing.DocumentNumber) ? ListErrors.DocumentMissing
        : on < earliest || on > listing.ServedOn || listing.ServedOn > now.Today ? ListErrors.DateOutOfOrder
        : listing.Until is not { } until || until < now.Today ? ListErrors.TermMissing
        : until > now.Type.LongestUntil(on) ? ListErrors.TermTooLong
        : entry.Derivation is not null && now.Root?.State is not EntryState.Listed ? ListErrors.RootNotListed
        : now.Root?.State is EntryState.Listed root && until > root.Decision.Until ? ListErrors.OutlivesRoot
        : string.IsNullOrWhiteSpace(listing.ConflictDocument) && now.Standing.IsListed(Other(entry.Colour), entry.Domain, now.Today)
            ? ListErrors.ConflictOpen
        : null;

    private static ListColour Other(ListColour colour) => colour == ListColour.Red ? ListColour.Black : ListColour.Red;

    private static bool Repeats(this ListingDecision decision, Listing listing, Actor by) =>
        decision.DocumentNumber == listing.DocumentNumber && decision.Class == listing.Class
        && decision.On == (listing.On ?? decision.On)
        && decision.Until == listing.Until
        && decision.ServedOn == listing.ServedOn
        && decision.By == by;
}
