using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Channels;
using CreditHub.Publication.Site;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>What is said of one record alone: that it is not public (P10), and that a channel of the unit's own shows it no more.</summary>
public sealed class DecideRecord(
    IDocuments documents, Steps steps, ShownRecords shown, WaitForSecond waits, ForeignAccess foreign, HubProfile profile, TimeProvider time)
{
    /// <summary>The publication of a record and what channels have of it, for its provider, its uploader and the office.</summary>
    public async Task<Decision<RecordPublicationView>> FindAsync(RecordId id, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(id, cancel) is not { Value: var record }
            || await documents.FindAsync(PublicationDocuments.Publication, record.Subject.Value, id.Value, cancel) is not { Value: var publication })
        {
            return PublicationErrors.Unknown;
        }

        if (!IsOwn(record, caller) && !caller.Is(Role.Office))
        {
            return await foreign.RefuseAsync(PublicationErrors.Unknown, "publication.read", id.Value, caller, cancel);
        }

        var isShown = shown.IsShown(publication, record, WorkCalendar.DateAt(time.GetUtcNow()));
        var page = await documents.QueryAsync(PublicationDocuments.Delivery, DocumentQuery.In(id.Value), cancel);
        return PublicationViews.Of(publication, isShown, [.. page.Items.Select(stored => stored.Value)]);
    }

    /// <summary>Changed records that wait for a second person: the caller's unit's, or all for the office.</summary>
    public Task<Page<Stored<RecordPublication>>> OpenAsync(Caller caller, int limit, string? continuation, CancellationToken cancel) =>
        documents.QueryAsync(
            PublicationDocuments.Publication, PublicationScope.OpenTo(caller, limit, continuation), cancel);

    /// <summary>The second person agrees with what a changed record says, or sends it back (P8).</summary>
    /// <param name="id">The record.</param>
    /// <param name="seen">The record's version that they looked at.</param>
    /// <param name="sentBack">Why it goes back; null where they agree.</param>
    /// <param name="caller">Who.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<RecordPublication>> DecideAsync(RecordId id, int seen, string? sentBack, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(id, cancel) is not { Value: var record })
        {
            return PublicationErrors.Unknown;
        }

        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var byOffice = profile.OfficeApproves(caller, now);
        if (!IsOwn(record, caller) && !byOffice)
        {
            return await foreign.RefuseAsync(PublicationErrors.Unknown, "publication.decided", id.Value, caller, cancel);
        }

        if (record.IsChangedSince(seen))
        {
            return PublicationErrors.ChangedMeanwhile;
        }

        var verdict = await waits.JudgeAsync(record, today, cancel);
        return await steps.DecideAsync(
            PublicationDocuments.Publication, record.Subject.Value, id.Value,
            known => known is null ? PublicationErrors.Unknown
                : (sentBack is null
                    ? known.Approve(new Approval(caller.Actor, now), seen, byOffice, verdict, profile.Book.Version)
                    : known.SendBack(caller.Actor, seen, sentBack, byOffice)).Then(next => StepTo(known, next, sentBack, caller, now)),
            cancel);
    }

    /// <summary>Whether a caller may be the second person to a record now; only then is a page's form shown.</summary>
    internal async Task<bool> MayApproveAsync(CreditRecord record, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        return await documents.FindAsync(PublicationDocuments.Publication, record.Subject.Value, record.Id.Value, cancel)
            is { Value: { State: PublicationState.Waiting waiting } known }
            && known.Approve(
                new Approval(caller.Actor, now), waiting.RecordVersion, profile.OfficeApproves(caller, now), await waits.JudgeAsync(record, today, cancel), "")
                is Decision<RecordPublication>.Accepted;
    }

    private static Decision<Step<RecordPublication>> StepTo(
        RecordPublication known, RecordPublication next, string? sentBack, Caller caller, DateTimeOffset now) =>
        Step.To(known, next, _ =>
        [
            PublicationNotes.Of(
                next.Record.Value, sentBack is null ? "publication.approved" : "publication.sent-back", DocumentField.Text(now), caller.Actor, now, ""),
            AlignDeliveries.Tell(next),
        ]).Accept();

    /// <summary>Exempts a record, before or after its upload is approved. One person suffices: it hides and never shows.</summary>
    public async Task<Decision<RecordPublication>> ExemptAsync(
        RecordId id, SecrecyReason reason, string basis, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(id, cancel) is not { Value: var record })
        {
            return PublicationErrors.Unknown;
        }

        if (!IsOwn(record, caller))
        {
            return await foreign.RefuseAsync(PublicationErrors.Unknown, "publication.exempted", id.Value, caller, cancel);
        }

        if (!caller.IsPerson)
        {
            return PublicationErrors.PersonRequired;
        }

        if (string.IsNullOrWhiteSpace(basis) || Subjects.PersonalValues.In(basis))
        {
            return PublicationErrors.BasisMissing;
        }

        var now = time.GetUtcNow();
        var refused = new PublicationState.Refused(reason, basis, caller.Actor, now);
        var kind = profile.Records[record.Kind].Kind;
        return await steps.DecideAsync(
            PublicationDocuments.Publication, record.Subject.Value, id.Value,
            known =>
            {
                var next = known?.Refuse(refused)
                    ?? RecordPublication.Of(record, kind, PublicationTier.None, refused, profile.Book.Version);
                return Step.To(known, next, _ =>
                [
                    PublicationNotes.Of(id.Value, "publication.exempted", "", caller.Actor, now, $"{HubJson.Word(reason)} {basis}"),
                    AlignDeliveries.Tell(next),
                ]).Accept();
            },
            cancel);
    }

    /// <summary>A person of its unit asks that a record which was exempted be looked at anew.</summary>
    public Task<Decision<RecordPublication>> AskAnewAsync(RecordId id, string document, string reason, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return AnewAsync(
            id, "publication.reopening-asked", document, caller, now, byOffice: false,
            (known, _, _) => known.AskAnew(new Reopening(caller.Actor, now, document, reason)), cancel);
    }

    /// <summary>The second person agrees to that, and it waits for one that looks at what it says; or they leave it as it is.</summary>
    /// <param name="id">The record.</param>
    /// <param name="left">Why it stays; null where they agree.</param>
    /// <param name="caller">They.</param>
    /// <param name="cancel">Stops the wait.</param>
    public Task<Decision<RecordPublication>> ReopenAsync(RecordId id, string? left, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var byOffice = profile.OfficeApproves(caller, now);
        return AnewAsync(
            id, left is null ? "publication.reopened" : "publication.reopening-left", "", caller, now, byOffice,
            (known, waiting, office) => left is null ? known.Reopen(caller.Actor, office, waiting) : known.Leave(caller.Actor, left, office), cancel);
    }

    /// <summary>What a caller may do so that what was exempted is looked at anew; only then is a page's form shown.</summary>
    internal async Task<TwoPersonRights> RightsToReopenAsync(CreditRecord record, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var byOffice = profile.OfficeApproves(caller, now);
        if ((!IsOwn(record, caller) && !byOffice)
            || await documents.FindAsync(PublicationDocuments.Publication, record.Subject.Value, record.Id.Value, cancel) is not { Value: var known })
        {
            return TwoPersonRights.None;
        }

        return new TwoPersonRights(
            IsOwn(record, caller) && caller.IsAny([Role.Uploader, Role.Determiner]) && !record.IsOver
                && known.AskAnew(Reopening.Closest(caller.Actor, now)) is Decision<RecordPublication>.Accepted,
            Reopening.RefusalOfSecond(known.Reopening, caller.Actor, byOffice) is null);
    }

    private async Task<Decision<RecordPublication>> AnewAsync(
        RecordId id, string action, string detail, Caller caller, DateTimeOffset now, bool byOffice,
        Func<RecordPublication, RecordPublication?, bool, Decision<RecordPublication>> rule, CancellationToken cancel)
    {
        if (await documents.FindAsync(id, cancel) is not { Value: var record }
            || await documents.FindAsync(PublicationDocuments.Publication, record.Subject.Value, id.Value, cancel) is not { } read)
        {
            return PublicationErrors.Unknown;
        }

        if (!IsOwn(record, caller) && !byOffice)
        {
            return await foreign.RefuseAsync(PublicationErrors.Unknown, action, id.Value, caller, cancel);
        }

        var waiting = read.Value.Reopening is { } asked && !await waits.IsWithheldAsync(record, cancel)
            ? await waits.OfAsync(record, asked.By, now, WorkCalendar.DateAt(now), cancel)
            : null;
        return await steps.DecideAsync(
            PublicationDocuments.Publication, read,
            known => known!.Reopening != read.Value.Reopening
                ? PublicationErrors.ChangedMeanwhile
                : rule(known, waiting, byOffice).ThenStep(known, next =>
                [
                    PublicationNotes.Of(id.Value, action, DocumentField.Text(now), caller.Actor, now, detail), AlignDeliveries.Tell(next),
                ]),
            cancel);
    }

    /// <summary>The unit says that a channel of its own shows a record no more.</summary>
    public async Task<Decision<Delivery>> ConfirmWithdrawnAsync(
        RecordId id, string channel, string? address, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(id, cancel) is not { Value: var record })
        {
            return PublicationErrors.Unknown;
        }

        if (!IsOwn(record, caller))
        {
            return await foreign.RefuseAsync(PublicationErrors.Unknown, "publication.withdrawn", id.Value, caller, cancel);
        }

        var now = time.GetUtcNow();
        return await steps.DecideAsync(
            PublicationDocuments.Delivery, id.Value, PublicationDocuments.DeliveryId(id, channel),
            known => known is null ? PublicationErrors.NothingToConfirm
                : known.Declare(isShown: false, address, now).ThenStep(known, next => [PublicationNotes.Of(
                    PublicationDocuments.DeliveryId(id, channel), "publication.withdrawn", DocumentField.Text(now), caller.Actor, now,
                    next.Address ?? Delivery.Declared)]),
            cancel);
    }

    internal static bool IsOwn(CreditRecord record, Caller caller) => record.Provider == caller.Unit || record.Uploader == caller.Unit;
}
