using CreditHub.Cities;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Objections;

namespace CreditHub.AlwaysTrue;

/// <summary>
/// Statements 1, 4 and 5 of entries: nothing is in the hub that nobody asked for, all that was answered is, and terms end. Looks at what
/// changed, once the hub has settled.
/// </summary>
internal sealed class EntryBook(SimulatedHub hub, Ledger ledger, Findings findings)
{
    private string? seen;

    /// <summary>Sees what changed and compares it with what was asked and answered.</summary>
    public void Look()
    {
        See();
        foreach (var entry in ledger.Entries)
        {
            if (entry is { IsEndSeen: false, Listing.Until: var until } && until < hub.Today)
            {
                ledger.Change(entry);
            }
        }

        foreach (var entry in ledger.Changed)
        {
            if (entry.Id is { } id && hub.Ask(() => hub.Get<IDocuments>().FindAsync(ListDocuments.Entry, id.Value, id.Value, default)) is { Value: var stored })
            {
                Compare(entry, stored);
            }
            else
            {
                findings.Expect(4, entry.Id is null, () => $"entry {entry.Number} was answered and is gone");
            }
        }
    }

    private void See()
    {
        while (hub.Ask(() => hub.Get<IDocuments>().ChangesAsync(seen, 500, default)) is { Items: { Count: > 0 } changes } page)
        {
            seen = page.Continuation;
            foreach (var change in changes.DistinctBy(change => (change.Kind, change.Id)))
            {
                if (change.Kind == ListDocuments.Entry.Name)
                {
                    See(hub.Ask(() => hub.Get<IDocuments>().FindAsync(ListDocuments.Entry, change.Partition, change.Id, default))!.Value);
                }
                else if (change.Kind == ObjectionDocuments.Objection.Name)
                {
                    See(hub.Ask(() => hub.Get<IDocuments>().FindAsync(ObjectionDocuments.Objection, change.Partition, change.Id, default))!.Value);
                }
            }
        }
    }

    private void See(ListEntry stored)
    {
        if (ledger.FindDocument(stored.Grounds.DocumentNumber) is not { } entry)
        {
            findings.Expect(1, false, () => $"{stored.Id} was proposed by nobody");
            return;
        }

        findings.Expect(4, entry.Id is null || entry.Id == stored.Id, () => $"{stored.Id} is a second entry of {entry.DocumentNumber}");
        ledger.Name(entry, stored.Id);
        entry.Listing ??= stored.Listing;
        entry.Plan ??= entry.Listing is null ? null : ledger.PlanOf(entry);
        entry.IsNoticed |= stored.State is not EntryState.Proposed;
        entry.IsEndSeen |= stored.State is EntryState.Ended;
    }

    private void See(Objection stored)
    {
        if (ledger.FindReason(stored.Reason) is not { } objection)
        {
            findings.Expect(2, false, () => $"{stored.Id} was raised by nobody");
            return;
        }

        findings.Expect(4, objection.Id is null || objection.Id == stored.Id.Value, () => $"{stored.Id} is a second objection of {objection.Reason}");
        (objection.Id, objection.IsTaken) = (stored.Id.Value, true);
        if (stored.State is ObjectionState.Found { Finding.Result: var result })
        {
            var word = result.ToString().ToLowerInvariant();
            findings.Expect(2, objection.Asked.Contains(word), () => $"{stored.Id} was found {word} by nobody");
            findings.Expect(4, objection.Found is null || objection.Found == word, () => $"{stored.Id} was found {objection.Found}, and says {word}");
            objection.Found = word;
        }

        ledger.Change(objection.Entry);
    }

    private void Compare(EntryFacts entry, ListEntry stored)
    {
        findings.Expect(4, !entry.IsNoticed || stored.State is not EntryState.Proposed, () => $"{stored.Id} lost its notice");
        findings.Expect(1, stored.State is EntryState.Proposed or EntryState.Declined || entry.NoticedOn is not null, () => $"{stored.Id} was noticed by nobody");
        findings.Expect(4, !entry.IsDecided || stored.State is EntryState.Listed or EntryState.Ended or EntryState.Declined, () => $"{stored.Id} lost its decision");
        findings.Expect(4, !entry.IsExited || stored.State is EntryState.Ended, () => $"{stored.Id} lost its exit");
        foreach (var objection in entry.Objections)
        {
            findings.Expect(4, !objection.IsTaken || objection.Id is not null, () => $"{stored.Id} lost '{objection.Reason}'");
            var isHold = stored.Holds.Any(hold => hold.Objection.Value == objection.Id);
            var mustHold = objection is { IsTaken: true, Found: null };
            findings.Expect(
                2,
                isHold == mustHold || stored.State is EntryState.Ended or EntryState.Declined,
                () => $"{stored.Id} is {(isHold ? "" : "not ")}on hold for {objection.Id}, which is found {objection.Found}");
        }

        if (entry.Listing is { } listing)
        {
            Decided(entry, listing);
        }

        findings.Expect(
            5, !entry.MustBeOver(hub.Today) || entry.Listing is null || stored.State is EntryState.Ended, () => $"{stored.Id} goes on though it must be over");
        findings.Expect(1, stored.State is not EntryState.Ended || entry.MayBeOver(hub.Today), () => $"{stored.Id} ended though nobody asked");
    }

    private void Decided(EntryFacts entry, ListingDecision listing)
    {
        findings.Expect(1, listing.By.IsPerson && entry.Type.DeterminingUnits.Contains(listing.By.Unit), () => $"{entry.Id} was decided by {listing.By}");
        findings.Expect(
            1,
            entry.Asked.Contains((listing.DocumentNumber, listing.Until, true)) || entry.AskedTooEarly.Contains((listing.DocumentNumber, listing.Until)),
            () => $"{entry.Id} was decided by {listing.DocumentNumber} until {listing.Until}, as nobody asked");
        var earliest = entry.NoticedOn is { } noticed ? hub.Calendar.After(noticed, hub.Days.Statement) : DateOnly.MaxValue;
        findings.Expect(1, entry.IsStatementAsked ? entry.NoticedOn <= listing.On : earliest < listing.On, () => $"{entry.Id} was decided before it was heard");
        findings.Expect(5, listing.Until < listing.On.AddMonths(entry.Type.LongestTermMonths), () => $"{entry.Id} is listed for too long");
        findings.Expect(
            5, entry.Root is not { } root || (root.Listing is { } cause && listing.Until <= cause.Until), () => $"{entry.Id} outlives its root");
    }
}
