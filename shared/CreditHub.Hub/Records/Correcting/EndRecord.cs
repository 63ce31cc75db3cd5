using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Records.Correcting;

/// <summary>Use case: a person of the providing unit annuls or withdraws a record. When it answers, whatever rested on it is held or has ended.</summary>
public sealed class EndRecord(EndedRecords ended, OwnRecords own, FormerContent contents, Ids ids, TimeProvider time)
{
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
        if (DocumentMark.RefusalOf(request.DocumentClass) is { } refused)
        {
            return refused;
        }

        var now = time.GetUtcNow();
        var order = new CorrectionOrder(ids.For("cor-", $"{caller.Unit}/{caller.Id}", key), request.Document, request.Reason, caller.Actor, now)
        {
            Class = DocumentMark.ClassOf(request.DocumentClass),
        };
        return await ended.EndAsync(
            () => own.FindAsync(id, "record.correct", caller, cancel),
            record => contents.ArchiveAsync(record, WorkCalendar.DateAt(now), cancel),
            (record, former) => record.End(kind, order, former),
            cancel);
    }
}
