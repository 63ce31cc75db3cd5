using CreditHub.Catalogue;
using CreditHub.Gathering;
using CreditHub.Queues;
using CreditHub.Records.Correcting;
using CreditHub.Records.Quarantine;
using CreditHub.Records.Recalls;
using CreditHub.Records.Receipts;
using CreditHub.Records.Uploads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CreditHub.Records;

internal static class RecordsCapability
{
    public static HubBuilder AddRecords(this HubBuilder hub)
    {
        hub.Kinds.Add(RecordDocuments.Upload).Add(RecordDocuments.Key).Add(RecordDocuments.Record).Add(RecordDocuments.Recall)
            .Add(RecordDocuments.Freshness).Add(RecordDocuments.Gathered).Add(RecordDocuments.Announcement).Add(RecordDocuments.AnnouncementRound)
            .Add(RecordDocuments.CollectionTask).Add(RecordDocuments.Quarantine);
        hub.Rounds
            .Add<IntakeInput, IntakeOutput, IntakeUpload>(IntakeUpload.Name)
            .Add<SplitUpload.Input, SplitUpload.Output, SplitUpload>(SplitUpload.Name)
            .Add<StorePiece.Input, UploadCounts, StorePiece>(StorePiece.Name)
            .Add<MoveUpload.Input, MoveUpload.Output, MoveUpload>(MoveUpload.Name)
            .Add<IntakeInput, ClearUpload.Output, ClearUpload>(ClearUpload.Name);
        // A head may have set its own limits.
        hub.Services.TryAddSingleton<IntakeLimits>();
        hub.Services.AddSingleton<ReceiveUpload>().AddSingleton<TakeDropped>().AddSingleton<TellRecord>().AddSingleton<EndedRows>().AddSingleton<CountRows>().AddSingleton<AcceptedRecords>();
        hub.Services.AddSingleton<ReadUploads>().AddSingleton<SendableKinds>().AddSingleton<VerifyUploads>().AddSingleton<ReadReceiptPage>().AddSingleton<ReadRecords>();
        hub.Services.AddSingleton<CountCollection>().AddSingleton<LateLists>().AddSingleton<ReadFreshness>().AddSingleton<RenewList>();
        hub.Services.AddSingleton<ReadCoverage>().AddSingleton<AnnounceCount>().AddSingleton<CoverageViews>();
        hub.Services.AddSingleton<SetCollectionTask>().AddSingleton<ReadCollectionTasks>().AddSingleton<ReadTaskWork>();
        hub.Services.AddSingleton<RecordKindViews>();
        hub.Services.AddSingleton<ReadQuarantine>().AddSingleton<SettleQuarantined>();
        hub.Services.AddSingleton<ReadCorrections>();
        hub.Services.AddSingleton<OwnRecords>().AddSingleton<FormerContent>().AddSingleton<RecordEffects>();
        hub.Services.AddSingleton<EndedRecords>().AddSingleton<EndRecord>().AddSingleton<ChangeRecord>().AddSingleton<UpholdRecord>().AddSingleton<DisputedRecords>().AddSingleton<ReadFormer>().AddSingleton<ReinstateRecord>();
        hub.Services.AddSingleton<IDisclosures, ReadsOfRecord>().AddSingleton<IMessageRule, RecallMessageRule>();
        hub.Services.AddSingleton<ReadRecalls>().AddSingleton<ReadRecordAlarms>().AddSingleton<ReadCorrected>();
        hub.Told<CreateSuccessor>().Told<ReleaseQuarantined>().Told<DisputeRecord>().Told<AnswerRecord>().Told<RecallRecord>().Told<LookAtTerms>().Told<RenewList>().Told<FollowTasks>();
        return hub.Due<ForgetRejected>().Due<RecallOverdue>().Due<ListsLate>().Due<AnnouncementsDue>().Due<CollectionTasksLate>().Due<EndUses>();
    }
}
