using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Records;

/// <summary>Takes over the state of a record that its source reports in a later row of it, as a court takes a name off its list (R13).</summary>
public sealed class TellRecord(IDocuments documents, Steps steps, FormerContent contents, RecordEffects effects)
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

        for (; ; )
        {
            var read = (await documents.FindAsync(RecordDocuments.Record, reported.Subject.Value, reported.Id.Value, cancel))!;
            var former = ReferenceEquals(read.Value.Tell(reported, former: null), read.Value)
                ? null
                : await contents.ArchiveAsync(read.Value, WorkCalendar.DateAt(reported.Origin.ReceivedAt), cancel);

            // What was kept is the content of the version that was read; a writer loses only when another one has won, so this ends.
            var decision = await steps.DecideAsync(
                RecordDocuments.Record,
                read,
                record => record!.Version == read.Value.Version ? Tell(record, reported, former).Accept() : RecordErrors.ChangedMeanwhile,
                cancel);
            if (decision is Decision<CreditRecord>.Accepted { Value.State: var state })
            {
                return state == reported.State;
            }
        }
    }

    private Step<CreditRecord> Tell(CreditRecord record, CreditRecord reported, string? former)
    {
        var told = record.Tell(reported, former);
        return ReferenceEquals(told, record) ? Step<CreditRecord>.Same(record) : new Step<CreditRecord>(told, effects.Of(told));
    }
}
