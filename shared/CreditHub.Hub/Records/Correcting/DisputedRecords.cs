using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Subjects;

namespace CreditHub.Records.Correcting;

/// <summary>The one way in which objections change the records that they dispute: also the one that took a record's place, for it carries the dispute on.</summary>
public sealed class DisputedRecords(IDocuments documents, Steps steps, RecordEffects effects)
{
    /// <summary>A disputed record, or the one that took its place.</summary>
    internal async Task<CreditRecord> InPlaceAsync(RecordKey key, CancellationToken cancel)
    {
        var record = (await documents.FindAsync(RecordDocuments.Record, key.Subject.Value, key.Record.Value, cancel))!.Value;
        return await record.InPlaceAsync(async next => (await documents.FindAsync(next, cancel))?.Value);
    }

    /// <summary>Changes a record and its successors by a rule; one that returns the very same record changed nothing.</summary>
    internal async Task ChangeAsync(SubjectKey subject, RecordId id, Func<CreditRecord, CreditRecord> rule, CancellationToken cancel)
    {
        for (var hops = 0; hops < FindRecord.MostSuccessors; hops++)
        {
            var decision = await steps.DecideAsync(
                RecordDocuments.Record, subject.Value, id.Value, record => record is null ? RecordErrors.Unknown : Decide(record, rule).Accept(), cancel);

            // Its outbox is empty now, so the one in its place is there.
            if (decision is not Decision<CreditRecord>.Accepted { Value.State: RecordState.Replaced { Record: var next } }
                || await documents.FindAsync(next, cancel) is not { Value: var successor })
            {
                return;
            }

            (subject, id) = (successor.Subject, successor.Id);
        }
    }

    private Step<CreditRecord> Decide(CreditRecord record, Func<CreditRecord, CreditRecord> rule)
    {
        var next = rule(record);

        // Found wrong it stays as disputed as it was, so there is nothing to follow.
        return next.Version == record.Version && !ReferenceEquals(next, record) ? new Step<CreditRecord>(next, []) : effects.Step(record, next);
    }
}
