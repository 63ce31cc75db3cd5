using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;

namespace CreditHub.Records.Correcting;

/// <summary>
/// Takes over the state of a record that its source reports in a later row of it, as a court takes a name off its list (R13), or as an authority
/// disputes a penalty of its own and says later that it stands.
/// </summary>
public sealed class TellRecord(IDocuments documents, Steps steps, FormerContent contents, RecordEffects effects)
{
    /// <summary>Tells the stored record what the row says.</summary>
    /// <param name="known">The record as it was read a moment ago.</param>
    /// <param name="reported">The record as the row has it.</param>
    /// <param name="saysItStands">Whether the row says of itself that it stands.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>Whether the record is now as the row says, also where it was told before; false for a row that is merely sent again.</returns>
    public async Task<bool> IsToldAsync(CreditRecord known, CreditRecord reported, bool saysItStands, CancellationToken cancel)
    {
        // Most rows that are sent again say nothing new, and then nothing is read or written.
        if (reported.State is RecordState.InForce && ReferenceEquals(known.Tell(reported, former: null, saysItStands), known))
        {
            return known.IsToldBy(reported);
        }

        for (; ; )
        {
            var read = (await documents.FindAsync(RecordDocuments.Record, reported.Subject.Value, reported.Id.Value, cancel))!;
            var former = read.Value.Tell(reported, former: null, saysItStands).IsOver && !read.Value.IsOver
                ? await contents.ArchiveAsync(read.Value, WorkCalendar.DateAt(reported.Origin.ReceivedAt), cancel)
                : null;

            // What was kept is the content of the version that was read; a writer loses only when another one has won, so this ends.
            var decision = await steps.DecideAsync(
                RecordDocuments.Record,
                read,
                record => record!.Version == read.Value.Version ? Tell(record, reported, former, saysItStands).Accept() : RecordErrors.ChangedMeanwhile,
                cancel);
            if (decision is Decision<CreditRecord>.Accepted { Value: var told })
            {
                return told.IsToldBy(reported) || (told.State == reported.State && reported.State is not RecordState.InForce);
            }
        }
    }

    private Step<CreditRecord> Tell(CreditRecord record, CreditRecord reported, string? former, bool saysItStands) =>
        effects.Step(record, record.Tell(reported, former, saysItStands));
}
