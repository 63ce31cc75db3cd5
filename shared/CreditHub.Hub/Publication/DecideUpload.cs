using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Publication.Authorities;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>Two persons decide whether an upload is published: one classifies, another agrees or sends back (P8).</summary>
public sealed class DecideUpload(IDocuments documents, Steps steps, PublicationClock clock, ForeignAccess foreign, HubProfile profile, TimeProvider time)
{
    /// <summary>The publication of an upload, for its unit and the office.</summary>
    public async Task<Decision<UploadPublication>> FindAsync(UploadId id, Caller caller, CancellationToken cancel) =>
        await documents.FindAsync(PublicationDocuments.Upload, id.Value, id.Value, cancel) is not { Value: var found } ? PublicationErrors.Unknown
        : found.UploadedBy.Unit == caller.Unit || caller.Is(Role.Office) ? found
        : await foreign.RefuseAsync(PublicationErrors.Unknown, "publication.read", id.Value, caller, cancel);

    /// <summary>Uploads that two persons have not decided about: the caller's unit's, or all for the office.</summary>
    public Task<Page<Stored<UploadPublication>>> OpenAsync(Caller caller, int limit, string? continuation, CancellationToken cancel) =>
        documents.QueryAsync(
            PublicationDocuments.Upload, PublicationScope.OpenTo(caller, limit, continuation), cancel);

    /// <summary>Published uploads of which the unit has not said where its own channels show them: the caller's unit's, or all for the office.</summary>
    public Task<Page<Stored<UploadPublication>>> UndeclaredAsync(Caller caller, int limit, string? continuation, CancellationToken cancel) =>
        documents.QueryAsync(PublicationDocuments.Upload, PublicationScope.OpenTo(caller, limit, continuation, "undeclared"), cancel);

    /// <summary>Whether a caller may classify it now; only then is a page's form shown.</summary>
    public bool MayClassify(UploadPublication upload, Caller caller) =>
        caller.IsAny([Role.Uploader, Role.Determiner])
        && upload.Classify(Classification.Closest(caller.Actor, time.GetUtcNow())) is Decision<UploadPublication>.Accepted;

    /// <summary>Whether a caller may be the second person now; only then is a page's form shown.</summary>
    public bool MayApprove(UploadPublication upload, Caller caller)
    {
        var now = time.GetUtcNow();
        return upload.IsOpen && upload.Approve(new Approval(caller.Actor, now), profile.OfficeApproves(caller, now)) is Decision<UploadPublication>.Accepted;
    }

    /// <summary>The first person classifies.</summary>
    public Task<Decision<UploadPublication>> ClassifyAsync(
        UploadId id, DocumentClass said, IReadOnlyList<SecrecyReason> reasons, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, "publication.classified", PublicationNotes.DetailOf(said, reasons),
            upload => Classification.Of(said, reasons, caller.Actor, now).Then(upload.Classify), caller, now, cancel);
    }

    /// <summary>The second person agrees; then publishing begins, where the classification is public.</summary>
    public Task<Decision<UploadPublication>> ApproveAsync(UploadId id, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, "publication.approved", "", upload => upload.Approve(new Approval(caller.Actor, now), profile.OfficeApproves(caller, now)), caller, now, cancel);
    }

    /// <summary>The second person sends the classification back.</summary>
    public Task<Decision<UploadPublication>> SendBackAsync(UploadId id, string why, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, "publication.sent-back", "", upload => upload.SendBack(caller.Actor, why, profile.OfficeApproves(caller, now)), caller, now, cancel);
    }

    /// <summary>A person of its unit asks that what was withheld be classified anew.</summary>
    public Task<Decision<UploadPublication>> AskAnewAsync(UploadId id, string document, string reason, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return MoveAsync(
            id, "publication.reopening-asked", document, upload => upload.AskAnew(new Reopening(caller.Actor, now, document, reason)), caller, now, cancel);
    }

    /// <summary>What a caller may do so that what was withheld is classified anew; only then is a page's form shown.</summary>
    public TwoPersonRights RightsToReopen(UploadPublication upload, Caller caller)
    {
        var now = time.GetUtcNow();
        return new TwoPersonRights(
            caller.IsAny([Role.Uploader, Role.Determiner]) && upload.AskAnew(Reopening.Closest(caller.Actor, now)) is Decision<UploadPublication>.Accepted,
            Reopening.RefusalOfSecond(upload.Reopening, caller.Actor, profile.OfficeApproves(caller, now)) is null);
    }

    /// <summary>The second person agrees to that, or leaves it as it is.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="left">Why it stays; null where they agree.</param>
    /// <param name="caller">They.</param>
    /// <param name="cancel">Stops the wait.</param>
    public Task<Decision<UploadPublication>> ReopenAsync(UploadId id, string? left, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = WorkCalendar.DateAt(now);
        var byOffice = profile.OfficeApproves(caller, now);
        return MoveAsync(
            id, left is null ? "publication.reopened" : "publication.reopening-left", "",
            upload => left is null
                ? upload.Reopen(caller.Actor, byOffice, clock.Of(upload.PublishBy is null ? null : clock.DueOn(today, today), today))
                : upload.Leave(caller.Actor, left, byOffice),
            caller, now, cancel);
    }

    /// <summary>The unit says where a channel of its own shows the upload.</summary>
    public async Task<Decision<UploadPublication>> DeclareAsync(UploadId id, string channel, string address, Caller caller, CancellationToken cancel)
    {
        if (!profile.Channels.Any(known => known.Code == channel && known.Audience is ChannelAudience.Public))
        {
            return PublicationErrors.ChannelUnknown;
        }

        var now = time.GetUtcNow();
        return await MoveAsync(
            id, "publication.declared", channel, upload => upload.Declare(new ChannelEvidence(channel, address, caller.Actor, now)), caller, now, cancel);
    }

    private async Task<Decision<UploadPublication>> MoveAsync(
        UploadId id, string action, string detail, Func<UploadPublication, Decision<UploadPublication>> rule, Caller caller, DateTimeOffset now,
        CancellationToken cancel)
    {
        var decision = await steps.DecideAsync(
            PublicationDocuments.Upload, id.Value, id.Value,
            known => known is null ? PublicationErrors.Unknown : rule(known).Then(next => StepTo(known, next, action, detail, caller, now)),
            cancel);
        return decision is Decision<UploadPublication>.Rejected { Error: var error } && error == PublicationErrors.UnitForeign
            ? await foreign.RefuseAsync(error, action, id.Value, caller, cancel)
            : decision;
    }

    private static Decision<Step<UploadPublication>> StepTo(
        UploadPublication known, UploadPublication next, string action, string detail, Caller caller, DateTimeOffset now)
    {
        if (ReferenceEquals(next, known))
        {
            return Step<UploadPublication>.Same(known).Accept();
        }

        var note = PublicationNotes.Of(next.Upload.Value, action, DocumentField.Text(now), caller.Actor, now, detail);
        return new Step<UploadPublication>(
            next,
            (known.State, next.State) switch
            {
                (UploadPublicationState.Classified, UploadPublicationState.Publishing) =>
                    [note, new OutboxEntry.Start(PublishUpload.Name.Name, "publish-" + next.Upload, HubJson.ToElement(new PublishInput(next.Upload)))],

                // What is secret is asked back from the authorities that have it; what was thought to be goes there after all.
                (UploadPublicationState.Classified, UploadPublicationState.Withheld(var said, _)) when said.Reasons.Contains(SecrecyReason.StateSecret) =>
                    [note, Pass(next, "withheld")],
                (UploadPublicationState.Withheld(var said, _), UploadPublicationState.Unclassified) when said.Reasons.Contains(SecrecyReason.StateSecret) =>
                    [note, Pass(next, "reopened-" + DocumentField.Text(now))],
                (UploadPublicationState.Classified(var said), UploadPublicationState.Unclassified) when said.Reasons.Contains(SecrecyReason.StateSecret) =>
                    [note, Pass(next, "sent-back-" + DocumentField.Text(now))],
                _ => [note],
            }).Accept();
    }

    private static OutboxEntry.Start Pass(UploadPublication upload, string step) =>
        new(PassUpload.Name.Name, $"pass-{upload.Upload}-{step}", HubJson.ToElement(new PassInput(upload.Upload)));
}
