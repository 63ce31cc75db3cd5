using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Objections;

/// <summary>Use case: a person of the provider says what the verification found (E1, G23). When it answers, the entry agrees with it.</summary>
public sealed class RecordFinding(Steps steps, IDocuments documents, EntryRecords records, TimeProvider time)
{
    /// <summary>Records; the same finding again changes nothing.</summary>
    public async Task<Decision<Objection>> RunAsync(Caller caller, ObjectionId id, RecordFindingRequest request, CancellationToken cancel)
    {
        if (await documents.FindAsync(ObjectionDocuments.Objection, id.Value, id.Value, cancel) is not { Value.Entry.Value: var entryId })
        {
            return ObjectionErrors.Unknown;
        }

        if (ObjectionWords.ResultOf(request.Result) is not { } result)
        {
            return ObjectionErrors.FindingIncomplete;
        }

        // The decider cannot change meanwhile: the hold blocks every decision while the objection is open.
        var entry = await documents.FindAsync(ListDocuments.Entry, entryId, entryId, cancel)
            ?? throw new InvalidOperationException($"Objection {id} disputes an entry that is not there.");
        var disputed = await records.KeysOfAsync(entry.Value, cancel);
        var finding = new Finding(
            result, request.DocumentNumber, request.Reason, request.CorrectedConduct, caller.Actor, time.GetUtcNow());
        return await steps.DecideAsync(
            ObjectionDocuments.Objection,
            id.Value,
            id.Value,
            objection => objection is null
                ? ObjectionErrors.Unknown
                : objection.Find(finding, entry.Value).Then(next => ReferenceEquals(next, objection)
                    ? Step<Objection>.Same(objection).Accept()
                    : new Step<Objection>(next, EffectsOf(next, finding, disputed)).Accept()),
            cancel);
    }

    // The entry first: what the finding corrects in it must not be overtaken by the release that its records bring.
    private static IReadOnlyList<OutboxEntry> EffectsOf(Objection objection, Finding finding, IReadOnlyList<RecordKey> disputed) =>
    [
        new OutboxEntry.Tell(AnswerEntry.HandlerName, HubJson.ToElement(new AnswerEntry.Payload(objection.Entry, objection.Id, finding))),
        .. disputed.Select(record => AnswerRecord.Tell(record, objection.Id, finding)),
        VerifyObjection.Moved(objection, "found", schedule: null),
        ObjectionNotes.Of(objection, finding.By, "objection.found", finding.At),
    ];
}
