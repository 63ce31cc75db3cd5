using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>One record as its provider, its uploader and the office look at it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Recalls">Who was told of its corrections, and who confirmed; oldest first.</param>
/// <param name="Publication">Its publication, and what channels have of it; null where it has none.</param>
/// <param name="IsOwn">Whether the reader's unit provided or uploaded it.</param>
/// <param name="MayDecide">Whether the reader may be the second person to what it says now.</param>
/// <param name="Profile">Names of units, kinds and channels.</param>
public sealed record RecordFile(
    CreditRecord Record, IReadOnlyList<Recall> Recalls, RecordPublicationView? Publication, bool IsOwn, bool MayDecide, HubProfile Profile);

/// <summary>Reads the file of a record; the read is logged as every other.</summary>
public sealed class ReadRecordFile(ReadRecords records, ReadCorrected corrected, DecideRecord publications, HubProfile profile)
{
    /// <summary>Reads it; refused as <see cref="ReadRecords.FindAsync"/> does.</summary>
    public async Task<Decision<RecordFile>> RunAsync(RecordId id, Caller caller, CancellationToken cancel) =>
        await records.FindAsync(id, caller, cancel) switch
        {
            Decision<CreditRecord>.Accepted { Value: var record } => new RecordFile(
                record,
                await corrected.RecallsAsync(id, cancel),
                await publications.FindAsync(id, caller, cancel) is Decision<RecordPublicationView>.Accepted { Value: var publication } ? publication : null,
                DecideRecord.IsOwn(record, caller) && caller.IsAny([Role.Uploader, Role.Determiner]),
                await publications.MayApproveAsync(record, caller, cancel),
                profile),
            Decision<CreditRecord>.Rejected { Error: var error } => error,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
