using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Publication.Site;
using CreditHub.Units;

namespace CreditHub.Publication.Entries;

/// <summary>Two persons decide whether a list entry is public: one classifies, another agrees or sends back (P8). One takes it back (P10).</summary>
public sealed class ClearEntry(
    IDocuments documents, Steps steps, PublicEntries entries, SubjectNames names, ForeignAccess foreign, HubProfile profile, TimeProvider time)
{
    /// <summary>Entries that two persons have not decided about: the caller's unit's, or all for the office.</summary>
    public Task<Page<Stored<EntryClearance>>> OpenAsync(Caller caller, int limit, string? continuation, CancellationToken cancel) =>
        documents.QueryAsync(PublicationDocuments.Clearance, PublicationScope.OpenTo(caller, limit, continuation), cancel);

    /// <summary>The publication of an entry and what channels have of it, for its unit and the office.</summary>
    /// <returns>It, or <c>publication.unknown</c>.</returns>
    public async Task<Decision<EntryPublicationView>> FindAsync(ListEntryId id, Caller caller, CancellationToken cancel)
    {
        if (await entries.ReadAsync(id, cancel) is not ({ } entry, { } clearance))
        {
            return PublicationErrors.Unknown;
        }

        if (clearance.Unit != caller.Unit && !caller.Is(Role.Office))
        {
            return await foreign.RefuseAsync(PublicationErrors.Unknown, "publication.read", id.Value, caller, cancel);
        }

        var isShown = entries.IsShown(entry, clearance, WorkCalendar.DateAt(time.GetUtcNow()));
        var page = await documents.QueryAsync(PublicationDocuments.Delivery, DocumentQuery.In(id.Value), cancel);
        return EntryPublicationViews.Of(clearance, isShown, [.. page.Items.Select(stored => stored.Value)]);
    }

    /// <summary>The clearance of an entry, for its unit and the office; null where there is none that the caller may see.</summary>
    public async Task<EntryClearance?> ReadAsync(ListEntryId id, Caller caller, CancellationToken cancel) =>
        await documents.FindAsync(PublicationDocuments.Clearance, id.Value, id.Value, cancel) is { Value: var known }
        && (known.Unit == caller.Unit || caller.Is(Role.Office))
            ? known
            : null;

    /// <summary>Whether a caller may classify it now; only then is a page's form shown.</summary>
    public bool MayClassify(EntryClearance clearance, Caller caller) =>
        caller.Is(Role.Determiner) && clearance.IsOpen
        && clearance.Classify(Classification.Closest(caller.Actor, time.GetUtcNow())) is Decision<EntryClearance>.Accepted;

    /// <summary>Whether a caller may be the second person now; only then is a page's form shown.</summary>
    public bool MayApprove(EntryClearance clearance, Caller caller)
    {
        var now = time.GetUtcNow();
        return clearance.IsOpen && clearance.Approve(new Approval(caller.Actor, now), profile.OfficeApproves(caller, now)) is Decision<EntryClearance>.Accepted;
    }

    /// <summary>The first person classifies. An entry about which nobody was asked is asked about with this.</summary>
    public async Task<Decision<EntryClearance>> ClassifyAsync(
        ListEntryId id, DocumentClass said, IReadOnlyList<SecrecyReason> reasons, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var (entry, known) = await entries.ReadAsync(id, cancel);
        var begun = known is null && entry is not null && entries.MayBePublic(entry, today) ? entries.LateClearanceOf(entry, today) : null;
        return await MoveAsync(
            id, "publication.classified", PublicationNotes.DetailOf(said, reasons),
            clearance => Classification.Of(said, reasons, caller.Actor, now).Then(clearance.Classify), caller, now, cancel, begun);
    }

    /// <summary>The second person agrees; then it is public, where the classification says so and the entry may be.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="caller">They.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <param name="said">To which classification they agree, of several at once; null to the one that there is.</param>
    /// <returns>It, or as <see cref="EntryClearance.Approve"/>, or <c>publication.changed-meanwhile</c> where it says otherwise.</returns>
    public async Task<Decision<EntryClearance>> ApproveAsync(ListEntryId id, Caller caller, CancellationToken cancel, DocumentClass? said = null)
    {
        var now = time.GetUtcNow();
        var (entry, _) = await entries.ReadAsync(id, cancel);
        var name = entry is null ? null : await names.SearchableAsync(entry.Subject, WorkCalendar.DateAt(now), cancel);
        return await MoveAsync(
            id, "publication.approved", "", clearance => said is { } expected && clearance.Says is { } says && says != expected
                ? PublicationErrors.ChangedMeanwhile
                : clearance.Approve(new Approval(caller.Actor, now), profile.OfficeApproves(caller, now), name),
            caller, now, cancel);
    }

    /// <summary>A person of its unit asks that what was withheld or exempted be classified anew.</summary>
    public Task<Decision<EntryClearance>> AskAnewAsync(ListEntryId id, string document, string reason, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, "publication.reopening-asked", document, clearance => clearance.AskAnew(new Reopening(caller.Actor, now, document, reason)), caller, now, cancel);
    }

    /// <summary>What a caller may do so that what was withheld or exempted is classified anew; only then is a page's form shown.</summary>
    public TwoPersonRights RightsToReopen(EntryClearance clearance, Caller caller)
    {
        var now = time.GetUtcNow();
        return new TwoPersonRights(
            caller.Is(Role.Determiner) && clearance.AskAnew(Reopening.Closest(caller.Actor, now)) is Decision<EntryClearance>.Accepted,
            !clearance.IsOver && Reopening.RefusalOfSecond(clearance.Reopening, caller.Actor, profile.OfficeApproves(caller, now)) is null);
    }

    /// <summary>The second person agrees to that, or leaves it as it is.</summary>
    /// <param name="id">The entry.</param>
    /// <param name="left">Why it stays; null where they agree.</param>
    /// <param name="caller">They.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<EntryClearance>> ReopenAsync(ListEntryId id, string? left, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var byOffice = profile.OfficeApproves(caller, now);
        if ((await entries.ReadAsync(id, cancel)).Entry is not { } entry)
        {
            return PublicationErrors.Unknown;
        }

        return await MoveAsync(
            id, left is null ? "publication.reopened" : "publication.reopening-left", "",
            clearance => left is not null ? clearance.Leave(caller.Actor, left, byOffice)
                : entries.MayBePublic(entry, today) ? clearance.Reopen(caller.Actor, byOffice, entries.LateClearanceOf(entry, today))
                : PublicationErrors.NothingToReopen,
            caller, now, cancel);
    }

    /// <summary>The second person sends the classification back.</summary>
    public Task<Decision<EntryClearance>> SendBackAsync(ListEntryId id, string why, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, "publication.sent-back", "", clearance => clearance.SendBack(caller.Actor, why, profile.OfficeApproves(caller, now)), caller, now, cancel);
    }

    /// <summary>One person takes the entry from the public, before two agreed or after.</summary>
    public Task<Decision<EntryClearance>> ExemptAsync(ListEntryId id, SecrecyReason reason, string basis, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, "publication.exempted", $"{HubJson.Word(reason)} {basis}",
            clearance => clearance.Exempt(new EntryClearanceState.Exempted(reason, basis, caller.Actor, now)), caller, now, cancel);
    }

    private async Task<Decision<EntryClearance>> MoveAsync(
        ListEntryId id, string action, string detail, Func<EntryClearance, Decision<EntryClearance>> rule, Caller caller, DateTimeOffset now,
        CancellationToken cancel, EntryClearance? begun = null)
    {
        var decision = await steps.DecideAsync(
            PublicationDocuments.Clearance, id.Value, id.Value,
            known => (known ?? begun) is not { } from ? PublicationErrors.Unknown
                : rule(from).ThenStep(
                    known, next => [PublicationNotes.Of(id.Value, action, DocumentField.Text(now), caller.Actor, now, detail), AlignEntry.Tell(id)]),
            cancel);
        return decision is Decision<EntryClearance>.Rejected { Error: var error } && error == PublicationErrors.UnitForeign
            ? await foreign.RefuseAsync(error, action, id.Value, caller, cancel)
            : decision;
    }
}
