using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Units;

namespace CreditHub.Objections;

/// <summary>Use case: a person of the provider says what the verification found (E1, G23). When it answers, the entry and its records agree with it.</summary>
public sealed class RecordFinding(
    Steps steps, IDocuments documents, EntryRecords records, DisputedRecords disputed, EndRecord end, TimeProvider time)
{
    /// <summary>Records; the same finding again changes nothing.</summary>
    public async Task<Decision<Objection>> RunAsync(Caller caller, ObjectionId id, RecordFindingRequest request, CancellationToken cancel)
    {
        if (await documents.FindAsync(ObjectionDocuments.Objection, id.Value, id.Value, cancel) is not { Value: var objection })
        {
            return ObjectionErrors.Unknown;
        }

        if (ObjectionWords.ResultOf(request.Result) is not { } result)
        {
            return ObjectionErrors.FindingIncomplete;
        }

        var finding = new Finding(
            result, request.DocumentNumber, request.Reason, request.CorrectedConduct, caller.Actor, time.GetUtcNow());
        return objection.Target switch
        {
            ObjectionTarget.OfEntry(var entry) => await OfEntryAsync(id, entry, finding, cancel),
            ObjectionTarget.OfRecord(var record) => await OfRecordAsync(objection, record, finding, caller, cancel),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<Decision<Objection>> OfEntryAsync(ObjectionId id, ListEntryId entryId, Finding finding, CancellationToken cancel)
    {
        // The decider cannot change meanwhile: the hold blocks every decision while the objection is open.
        var entry = await documents.FindAsync(ListDocuments.Entry, entryId.Value, entryId.Value, cancel)
            ?? throw new InvalidOperationException($"Objection {id} disputes an entry that is not there.");
        var keys = await records.KeysOfAsync(entry.Value, cancel);

        // The entry first: what the finding corrects in it must not be overtaken by the release that its records bring.
        return await DecideAsync(
            id,
            objection => objection.Find(finding, entry.Value),
            [
                new OutboxEntry.Tell(AnswerEntry.HandlerName, HubJson.ToElement(new AnswerEntry.Payload(entryId, id, finding))),
                .. keys.Select(key => AnswerRecord.Tell(key, id, finding)),
            ],
            finding,
            cancel);
    }

    private async Task<Decision<Objection>> OfRecordAsync(Objection objection, RecordKey key, Finding finding, Caller caller, CancellationToken cancel)
    {
        var record = await disputed.InPlaceAsync(key, cancel);
        if (finding.Result is FindingResult.Revoked
            && objection.Find(finding, record) is Decision<Objection>.Rejected { Error: var error } && error == ObjectionErrors.RecordNotCorrected)
        {
            // The same document annuls the record. Should the hub stop after that, the finding is sent again.
            var order = new EndRecordRequest(finding.DocumentNumber, finding.Reason);
            switch (await end.RunAsync(caller, record.Id, CorrectionKind.Annulled, order, objection.Id + "-found", cancel))
            {
                case Decision<CreditRecord>.Rejected refused:
                    return new Decision<Objection>.Rejected(refused.Error, refused.Detail);
                case Decision<CreditRecord>.Accepted { Value: var ended }:
                    record = ended;
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return await DecideAsync(objection.Id, known => known.Find(finding, record), [AnswerRecord.Tell(key, objection.Id, finding)], finding, cancel);
    }

    private Task<Decision<Objection>> DecideAsync(
        ObjectionId id, Func<Objection, Decision<Objection>> rule, IReadOnlyList<OutboxEntry> answers, Finding finding, CancellationToken cancel) =>
        steps.DecideAsync(
            ObjectionDocuments.Objection,
            id.Value,
            id.Value,
            objection => objection is null
                ? ObjectionErrors.Unknown
                : rule(objection).ThenStep(
                    objection,
                    next => [.. answers, VerifyObjection.Moved(next, "found", schedule: null), ObjectionNotes.Of(next, finding.By, "objection.found", finding.At)]),
            cancel);
}
