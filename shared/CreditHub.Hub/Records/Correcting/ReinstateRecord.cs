using CreditHub.Audit;
using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Units;

namespace CreditHub.Records.Correcting;

/// <summary>
/// Use case: a record that ended by mistake stands again. One person of its provider asks by a document, another agrees; when that one is answered,
/// the record says what it said, its publication waits for its own second person, and whoever was recalled is told.
/// </summary>
public sealed class ReinstateRecord(
    IDocuments documents, Steps steps, OwnRecords own, FormerContent contents, RecordEffects effects, IAuditLog audit, HubProfile profile, Ids ids,
    TimeProvider time)
{
    private const string Tried = "record.correct";

    /// <summary>The first person asks; a repeat under the same key changes nothing, another word replaces the one before.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The record.</param>
    /// <param name="ground">Why.</param>
    /// <param name="request">By which document and why.</param>
    /// <param name="key">The idempotency key, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<CreditRecord>> AskAsync(
        Caller caller, RecordId id, ReinstatementGround ground, ReinstateRecordRequest request, string? key, CancellationToken cancel)
    {
        if (DocumentMark.RefusalOf(request.DocumentClass) is { } refused)
        {
            return refused;
        }

        if (await own.FindAsync(id, Tried, caller, cancel) is not Decision<Stored<CreditRecord>>.Accepted { Value: var read })
        {
            return RecordErrors.Unknown;
        }

        var order = new CorrectionOrder(
            ids.For("cor-", $"{caller.Unit}/{caller.Id}", key), request.Document, request.Reason, caller.Actor, time.GetUtcNow())
        {
            DocumentOn = request.DocumentOn,
            Class = DocumentMark.ClassOf(request.DocumentClass),
        };
        var asked = new Reinstatement(order, ground, request.SubjectToldOn ?? default, SentBack: "");
        var wasFoundWrong = await WasFoundWrongAsync(read.Value, cancel);
        return await steps.DecideAsync(
            RecordDocuments.Record, read,
            known => known!.Version != read.Value.Version
                ? RecordErrors.ChangedMeanwhile
                : known.AskBack(profile.Records[known.Kind].Kind, asked, wasFoundWrong)
                    .ThenStep(known, next => [NoteOf(next, "record.reinstatement-asked", order.Id, caller, order.At, order.Document)]),
            cancel);
    }

    /// <summary>The second person agrees, or sends it back.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="id">The record.</param>
    /// <param name="request">What they say, and of which request.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<CreditRecord>> DecideAsync(
        Caller caller, RecordId id, DecideReinstatementRequest request, CancellationToken cancel)
    {
        if (await own.FindAsync(id, Tried, caller, cancel) is not Decision<Stored<CreditRecord>>.Accepted { Value: var read })
        {
            return RecordErrors.Unknown;
        }

        var now = time.GetUtcNow();
        if (!request.Approve)
        {
            return await steps.DecideAsync(
                RecordDocuments.Record, read,
                known => known!.SendReinstatementBack(request.Request, caller.Actor, request.Reason)
                    .ThenStep(known, next => [NoteOf(next, "record.reinstatement-sent-back", request.Request, caller, now, "")]),
                cancel);
        }

        var agreed = new Approval(caller.Actor, now);
        var content = await OpenAsync(read.Value, request.Request, caller, now, cancel);
        var wasFoundWrong = await WasFoundWrongAsync(read.Value, cancel);
        return await steps.DecideAsync(
            RecordDocuments.Record, read,
            known => known!.Version != read.Value.Version
                ? RecordErrors.ChangedMeanwhile
                : known.Reinstate(request.Request, agreed, content, wasFoundWrong).Then(next => StepTo(known, next, caller, now).Accept()),
            cancel);
    }

    /// <summary>Records that wait for a second person: the caller's unit's, or for the office all but those of secret kinds.</summary>
    public async Task<Page<CreditRecord>> OpenAsync(Caller caller, int limit, string? continuation, CancellationToken cancel)
    {
        var page = await documents.QueryAsync(
            RecordDocuments.Record, PublicationScope.OpenTo(caller, limit, continuation, "reinstating"), cancel);
        return new Page<CreditRecord>(
            [
                .. page.Items.Select(stored => stored.Value)
                    .Where(record => record.MayBeReadBy(profile.Records.Find(record.Kind)?.Kind, caller.Unit, caller.Is(Role.Office))),
            ],
            page.Continuation);
    }

    /// <summary>What a caller may do about a record that ended; only then is a page's form shown.</summary>
    public TwoPersonRights RightsOf(CreditRecord record, Caller caller) => new(
        MayAsk: caller.IsPerson && caller.Is(Role.Determiner) && record.Provider == caller.Unit && record.MayStandAgain(profile.Records[record.Kind].Kind),
        MayDecide: caller.Is(Role.Determiner) && record.MayDecideBack(caller.Actor));

    private Step<CreditRecord> StepTo(CreditRecord known, CreditRecord next, Caller caller, DateTimeOffset now)
    {
        var step = effects.Step(known, next);
        return step.Unchanged ? step : step with
        {
            Effects =
            [
                .. step.Effects,
                LookAtTerms.Tell(next),
                NoteOf(next, "record.reinstatement-agreed", next.Corrections![^1].Order.Id, caller, now, next.Corrections[^1].Order.Document),
            ],
        };
    }

    // Nobody sees what is opened; that it was is on record before.
    private async Task<CreditRecord?> OpenAsync(CreditRecord record, string request, Caller caller, DateTimeOffset now, CancellationToken cancel)
    {
        if (record.Reinstatement?.Order.Id != request || record.MistakenEnd() is not { Former: { } former })
        {
            return null;
        }

        await audit.AppendAsync([FactOf(record, "record.reinstatement-opened", ids.New().ToString("n"), caller, now, "")], cancel);
        return await contents.OpenAsync(former, cancel);
    }

    private async Task<bool> WasFoundWrongAsync(CreditRecord record, CancellationToken cancel)
    {
        foreach (var dispute in record.OpenAtEnd())
        {
            if (await documents.FindAsync(ObjectionDocuments.Objection, dispute.Value, dispute.Value, cancel)
                is { Value.State: ObjectionState.Found { Finding.Result: FindingResult.Revoked } })
            {
                return true;
            }
        }

        return false;
    }

    private static OutboxEntry.Note NoteOf(CreditRecord record, string action, string key, Caller caller, DateTimeOffset at, string detail) =>
        new(FactOf(record, action, key, caller, at, detail));

    private static AuditFact FactOf(CreditRecord record, string action, string key, Caller caller, DateTimeOffset at, string detail) =>
        new($"{action}:{record.Id}:{key}", at, $"{caller.Unit}/{caller.Id}", action, record.Id.Value, detail);
}
