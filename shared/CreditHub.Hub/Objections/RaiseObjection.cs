using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Units;

namespace CreditHub.Objections;

/// <summary>Use case: someone disputes an entry or a record. When it answers, whatever rests on it is on hold (T6, G7).</summary>
public sealed class RaiseObjection(Steps steps, IDocuments documents, EntryRecords records, Objectors objectors, HubProfile profile, Ids ids, TimeProvider time)
{
    /// <summary>Raises; a repeat under the same key answers with the same objection.</summary>
    public async Task<Decision<Objection>> RunAsync(Caller caller, RaiseObjectionRequest request, string? key, CancellationToken cancel) =>
        ObjectionWords.KindOf(request.Kind) is not { } kind ? ObjectionErrors.KindUnknown
        : (request.Entry, request.Record) switch
        {
            ({ Length: > 0 }, "") => await ToEntryAsync(caller, kind, request, key, cancel),
            ("", { Length: > 0 }) => await ToRecordAsync(caller, kind, request, key, cancel),
            _ => ObjectionErrors.TargetInvalid,
        };

    private async Task<Decision<Objection>> ToEntryAsync(
        Caller caller, ObjectionKind kind, RaiseObjectionRequest request, string? key, CancellationToken cancel)
    {
        var found = await documents.FindAsync(ListDocuments.Entry, request.Entry, request.Entry, cancel);
        if (found is not { Value: var entry } || (caller.Subject is { } subject && subject != entry.Subject))
        {
            return ListErrors.EntryUnknown;
        }

        var id = IdOf(caller, key);
        var now = time.GetUtcNow();
        var objection = ObjectionRaising.Raise(
            id, kind, entry, objectors.Of(caller, entry, kind), caller.Actor, request.Reason, request.EvidenceHash, now);
        return await RaiseAsync(
            id, objection, new ObjectionTarget.OfEntry(entry.Id), (caller, kind, request.Reason), await records.KeysOfAsync(entry, cancel), cancel);
    }

    private async Task<Decision<Objection>> ToRecordAsync(
        Caller caller, ObjectionKind kind, RaiseObjectionRequest request, string? key, CancellationToken cancel)
    {
        if (await documents.FindAsync(new RecordId(request.Record), cancel) is not { Value: var record })
        {
            return RecordErrors.Unknown;
        }

        switch (await objectors.OfAsync(caller, record, kind, cancel))
        {
            case Decision<Objector>.Rejected { Error: var error }:
                return error;
            case Decision<Objector>.Accepted { Value: var objector }:
                var id = IdOf(caller, key);
                var objection = ObjectionRaising.Raise(
                    id, kind, record, objector, caller.Actor, request.Reason, request.EvidenceHash, time.GetUtcNow());
                var disputed = new RecordKey(record.Subject, record.Id);
                return await RaiseAsync(id, objection, new ObjectionTarget.OfRecord(disputed), (caller, kind, request.Reason), [disputed], cancel);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private ObjectionId IdOf(Caller caller, string? key) => new(ids.For("ob-", $"{caller.Unit}/{caller.Id}", key));

    private Task<Decision<Objection>> RaiseAsync(
        ObjectionId id,
        Decision<Objection> objection,
        ObjectionTarget target,
        (Caller Caller, ObjectionKind Kind, string Reason) said,
        IReadOnlyList<RecordKey> disputed,
        CancellationToken cancel) => steps.DecideAsync(
            ObjectionDocuments.Objection,
            id.Value,
            id.Value,
            existing => existing is null
                ? objection.Then(raised => new Step<Objection>(raised, EffectsOf(raised, disputed)).Accept())
                : existing.Target == target && existing.Kind == said.Kind && existing.By == said.Caller.Actor && existing.Reason == said.Reason
                    ? Step<Objection>.Same(existing).Accept()
                    : ObjectionErrors.KeyReused,
            cancel);

    // The hold comes first: whatever else fails, nothing disputed stays in force.
    private IReadOnlyList<OutboxEntry> EffectsOf(Objection objection, IReadOnlyList<RecordKey> disputed)
    {
        var on = WorkCalendar.DateAt(objection.At);
        var receipt = profile.Calendar.Due(on, profile.Book.Number(PolicyKeys.AcknowledgementWorkingDays, on));
        return
        [
            .. objection.Target is ObjectionTarget.OfEntry(var entry)
                ? (OutboxEntry[])[new OutboxEntry.Tell(
                    HoldEntry.HandlerName, HubJson.ToElement(new HoldEntry.Payload(entry, objection.Id, objection.By, objection.At)))]
                : [],
            .. disputed.Select(record => DisputeRecord.Tell(record, objection)),
            new OutboxEntry.Start(
                VerifyObjection.Orchestration.Name,
                VerifyObjection.InstanceOf(objection.Id),
                HubJson.ToElement(new VerifyObjection.Input(objection.Id, receipt.LateAt))),
            new OutboxEntry.Send(VerificationMessages.Notice(objection, profile.Book)),
            ObjectionNotes.Of(objection, objection.By, "objection.raised", objection.At),
        ];
    }
}
