using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Objections;

/// <summary>Use case: someone disputes an entry. When it answers, the entry is on hold (T6, G7).</summary>
public sealed class RaiseObjection(Steps steps, IDocuments documents, EntryRecords records, HubProfile profile, Ids ids, TimeProvider time)
{
    /// <summary>Raises; a repeat under the same key answers with the same objection.</summary>
    public async Task<Decision<Objection>> RunAsync(Caller caller, RaiseObjectionRequest request, string? key, CancellationToken cancel)
    {
        if (ObjectionWords.KindOf(request.Kind) is not { } kind)
        {
            return ObjectionErrors.KindUnknown;
        }

        var found = await documents.FindAsync(ListDocuments.Entry, request.Entry, request.Entry, cancel);
        if (found is not { Value: var entry } || (caller.Subject is { } subject && subject != entry.Subject))
        {
            return ListErrors.EntryUnknown;
        }

        var id = new ObjectionId(ids.For("ob-", $"{caller.Unit}/{caller.Id}", key));
        var objector = ObjectorOf(caller, entry, kind);
        var now = time.GetUtcNow();
        var disputed = await records.KeysOfAsync(entry, cancel);
        return await steps.DecideAsync(
            ObjectionDocuments.Objection,
            id.Value,
            id.Value,
            existing => existing is null
                ? ObjectionRaising.Raise(id, kind, entry, objector, caller.Actor, request.Reason, request.EvidenceHash, now)
                    .Then(raised => new Step<Objection>(raised, EffectsOf(raised, disputed)).Accept())
                : existing.Entry == entry.Id && existing.Kind == kind && existing.By == caller.Actor && existing.Reason == request.Reason
                    ? Step<Objection>.Same(existing).Accept()
                    : ObjectionErrors.KeyReused,
            cancel);
    }

    private Objector? ObjectorOf(Caller caller, ListEntry entry, ObjectionKind kind) =>
        caller.Subject is not null ? Objector.Subject
        : kind == ObjectionKind.Doubt ? (caller.Is(Role.Implementer) && Implements(caller.Unit, entry) ? Objector.ImplementingUnit : null)
        : caller.Is(Role.Office) || (caller.Is(Role.Determiner) && IsCaseUnit(caller.Unit, entry)) ? Objector.CaseUnit
        : null;

    private bool IsCaseUnit(UnitId unit, ListEntry entry) =>
        unit == entry.Grounds.Provider || profile.ListTypes[entry.Type].DeterminingUnits.Contains(unit);

    private bool Implements(UnitId unit, ListEntry entry) =>
        entry.Listing is { CatalogueVersion: var version } && JointPlan.For(entry, profile.Catalogue(version)).Any(row => row.Unit == unit);

    // The hold comes first: whatever else fails, nothing disputed stays in force.
    private IReadOnlyList<OutboxEntry> EffectsOf(Objection objection, IReadOnlyList<RecordKey> disputed)
    {
        var on = WorkCalendar.DateAt(objection.At);
        var receipt = profile.Calendar.Due(on, profile.Book.Number(PolicyKeys.AcknowledgementWorkingDays, on));
        return
        [
            new OutboxEntry.Tell(
                HoldEntry.HandlerName, HubJson.ToElement(new HoldEntry.Payload(objection.Entry, objection.Id, objection.By, objection.At))),
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
