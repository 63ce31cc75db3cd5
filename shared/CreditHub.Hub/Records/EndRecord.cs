using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Records;

/// <summary>Use case: a person of the providing unit annuls or withdraws a record. When it answers, whatever rested on it is held or has ended.</summary>
public sealed class EndRecord(Steps steps, OwnRecords own, FormerContent contents, RecordEffects effects, Ids ids, TimeProvider time)
{
    private const int MostTries = 100;

    /// <summary>Ends it; a repeat under the same key, or by the same document, changes nothing.</summary>
    /// <param name="caller">Who orders it.</param>
    /// <param name="id">The record.</param>
    /// <param name="kind"><see cref="CorrectionKind.Annulled"/> or <see cref="CorrectionKind.Withdrawn"/>.</param>
    /// <param name="request">Why.</param>
    /// <param name="key">The idempotency key, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<CreditRecord>> RunAsync(
        Caller caller, RecordId id, CorrectionKind kind, EndRecordRequest request, string? key, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var order = new CorrectionOrder(ids.For("cor-", $"{caller.Unit}/{caller.Id}", key), request.Document, request.Reason, caller.Actor, now);
        for (var tries = 0; tries < MostTries; tries++)
        {
            switch (await own.FindAsync(id, "record.correct", caller, cancel))
            {
                case Decision<Stored<CreditRecord>>.Rejected refused:
                    return refused.Error;
                case Decision<Stored<CreditRecord>>.Accepted { Value: var read }:
                    var former = read.Value is { IsOver: true, Corrections: not null }
                        ? null
                        : await contents.ArchiveAsync(read.Value, WorkCalendar.DateAt(now), cancel);
                    var decision = await steps.DecideAsync(
                        RecordDocuments.Record, read, record => Decide(record!, read.Value.Version, kind, order, former), cancel);
                    if (decision is not Decision<CreditRecord>.Rejected { Error: var error } || error != RecordErrors.ChangedMeanwhile)
                    {
                        return decision;
                    }

                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return RecordErrors.ChangedMeanwhile;
    }

    // What was kept is the content of the version that was read.
    private Decision<Step<CreditRecord>> Decide(CreditRecord record, int version, CorrectionKind kind, CorrectionOrder order, string? former) =>
        record.Version != version
            ? RecordErrors.ChangedMeanwhile
            : record.End(kind, order, former).Then(next => effects.Step(record, next).Accept());
}
