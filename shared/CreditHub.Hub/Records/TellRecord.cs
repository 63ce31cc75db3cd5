using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;

namespace CreditHub.Records;

/// <summary>Takes over the state of a record that its source reports in a later row of it, as a court takes a name off its list (R13).</summary>
public sealed class TellRecord(Steps steps)
{
    /// <summary>Tells the stored record what the row says.</summary>
    /// <param name="reported">The record as the row has it; one is stored already.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>Whether the record is now as the row says, also where it was told before; false for a row that is merely sent again.</returns>
    public async Task<bool> IsToldAsync(CreditRecord reported, CancellationToken cancel)
    {
        if (reported.State is RecordState.InForce)
        {
            return false;
        }

        var decision = await steps.DecideAsync(
            RecordDocuments.Record, reported.Subject.Value, reported.Id.Value, record => Tell(record!, reported).Accept(), cancel);
        return decision is Decision<CreditRecord>.Accepted { Value.State: var state } && state == reported.State;
    }

    private static Step<CreditRecord> Tell(CreditRecord record, CreditRecord reported)
    {
        var told = record.Told(reported);
        var origin = reported.Origin;
        return ReferenceEquals(told, record)
            ? Step<CreditRecord>.Same(record)
            : new Step<CreditRecord>(told, [new OutboxEntry.Note(new AuditFact(
                $"record.state-told:{record.Id}:{origin.Upload}:{origin.Line}", origin.ReceivedAt, $"{reported.Uploader}/intake", "record.state-told",
                record.Id.Value, FormattableString.Invariant($"{told.State.GetType().Name}, {origin.Upload} line {origin.Line}")))]);
    }
}
