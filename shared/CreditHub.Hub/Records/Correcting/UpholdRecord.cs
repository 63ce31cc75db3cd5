using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Records.Correcting;

/// <summary>
/// Use case: a person of the providing unit says by a document that a disputed record stands (恢复). When it answers, whatever rested on the record is
/// in force again, unless an objection is still verified.
/// </summary>
public sealed class UpholdRecord(Steps steps, OwnRecords own, RecordEffects effects, Ids ids, TimeProvider time)
{
    /// <summary>Upholds it; a repeat under the same key, or by the same document, changes nothing.</summary>
    /// <param name="caller">Who orders it.</param>
    /// <param name="id">The record.</param>
    /// <param name="request">Why.</param>
    /// <param name="key">The idempotency key, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<CreditRecord>> RunAsync(
        Caller caller, RecordId id, EndRecordRequest request, string? key, CancellationToken cancel)
    {
        var order = new CorrectionOrder(
            ids.For("cor-", $"{caller.Unit}/{caller.Id}", key), request.Document, request.Reason, caller.Actor, time.GetUtcNow());
        return await own.FindAsync(id, "record.correct", caller, cancel) switch
        {
            Decision<Stored<CreditRecord>>.Accepted { Value: var read } => await steps.DecideAsync(
                RecordDocuments.Record, read, record => Decide(record!, order), cancel),
            Decision<Stored<CreditRecord>>.Rejected { Error: var error } => error,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private Decision<Step<CreditRecord>> Decide(CreditRecord record, CorrectionOrder order) => record.Uphold(order)
        .Then(next => effects.Step(record, next).Accept());
}
