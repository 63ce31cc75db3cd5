using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Repairs;
using CreditHub.Supervision;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>One record as its provider, its uploader and the office look at it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Recalls">Who was told of its corrections, and who confirmed; oldest first.</param>
/// <param name="Publication">Its publication, and what channels have of it; null where it has none.</param>
/// <param name="IsOwn">Whether the reader's unit provided or uploaded it.</param>
/// <param name="MayDecide">Whether the reader may be the second person to what it says now.</param>
/// <param name="Duties">What its subject is to do by a day because of it.</param>
/// <param name="MayCorrect">Whether the reader may put it right, or end it.</param>
/// <param name="MayOrder">Whether the reader may order that its conduct be put right.</param>
/// <param name="Repair">Its repair.</param>
/// <param name="Reinstating">What the reader may do so that it stands again.</param>
/// <param name="Reopening">What the reader may do so that its publication is looked at anew.</param>
/// <param name="Profile">Names of units, kinds and channels.</param>
public sealed record RecordFile(
    CreditRecord Record, IReadOnlyList<Recall> Recalls, RecordPublicationView? Publication, bool IsOwn, bool MayDecide, IReadOnlyList<DutyView> Duties,
    bool MayCorrect, bool MayOrder, RecordRepairFile Repair, TwoPersonRights Reinstating, TwoPersonRights Reopening, HubProfile Profile);

/// <summary>The repair of a record, before and after it was decided.</summary>
/// <param name="Guide">From when and how it may be repaired; null where it may not, or was.</param>
/// <param name="Repair">How far it is; null where the record was not repaired.</param>
/// <param name="MayRepair">Whether the reader may repair it, once its day has come.</param>
public sealed record RecordRepairFile(RepairGuideView? Guide, RepairView? Repair, bool MayRepair);

/// <summary>Reads the file of a record; the read is logged as every other.</summary>
public sealed class ReadRecordFile(
    ReadRecords records, ReadCorrected corrected, DecideRecord publications, ReadDuties duties, RepairGuides guides, ReadRepairs repairs, RepairRecord repair,
    OrderRectification rectifications, ReinstateRecord reinstate, HubProfile profile)
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
                await duties.OfRecordAsync(record, caller, cancel),
                OwnRecords.MayCorrect(record, caller),
                await rectifications.MayOrderAsync(caller, new(Record: id.Value), cancel),
                await RepairAsync(record, caller, cancel),
                reinstate.RightsOf(record, caller),
                await publications.RightsToReopenAsync(record, caller, cancel),
                profile),
            Decision<CreditRecord>.Rejected { Error: var error } => error,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    // Who only uploaded it is not told how far its repair is.
    private async Task<RecordRepairFile> RepairAsync(CreditRecord record, Caller caller, CancellationToken cancel)
    {
        var maySee = caller.Is(Role.Office) || record.Provider == caller.Unit || record.Organ == caller.Unit;
        return new RecordRepairFile(
            (await guides.ViewsAsync([record], cancel))[0].Repair,
            record.State is RecordState.Repaired && maySee
                && await repairs.FindAsync(record.Id, caller, cancel) is Decision<RepairView>.Accepted { Value: var known } ? known : null,
            await repair.MayRepairAsync(record, caller, cancel));
    }
}
