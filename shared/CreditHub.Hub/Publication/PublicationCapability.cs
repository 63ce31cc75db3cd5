using CreditHub.Publication.Authorities;
using CreditHub.Publication.Boards;
using CreditHub.Publication.Cases;
using CreditHub.Publication.Channels;
using CreditHub.Publication.Entries;
using CreditHub.Publication.Site;
using CreditHub.Records.Correcting;
using CreditHub.Records.Recalls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CreditHub.Publication;

internal static class PublicationCapability
{
    public static HubBuilder AddPublication(this HubBuilder hub)
    {
        hub.Kinds.Add(PublicationDocuments.Publication).Add(PublicationDocuments.Upload).Add(PublicationDocuments.Delivery).Add(PublicationDocuments.Case)
            .Add(PublicationDocuments.PassedUpload).Add(PublicationDocuments.Reconciliation).Add(PublicationDocuments.Board).Add(PublicationDocuments.Clearance).Add(PublicationDocuments.Search).Add(PublicationDocuments.Naming);
        hub.Rounds
            .Add<PublishInput, PublishOutput, PublishUpload>(PublishUpload.Name)
            .Add<PublishPiece.Input, PublishPiece.Output, PublishPiece>(PublishPiece.Name)
            .Add<ClosePublishing.Input, bool, ClosePublishing>(ClosePublishing.Name)
            .Add<PassInput, PassOutput, PassUpload>(PassUpload.Name)
            .Add<PassPiece.Input, PassPiece.Output, PassPiece>(PassPiece.Name)
            .Add<ChannelInput, ChannelOutput, PushChannel>(PushChannel.Name)
            .Add<ChannelInput, PushBatch.Output, PushBatch>(PushBatch.Name)
            .Add<ChannelInput, ChannelOutput, ReconcileChannel>(ReconcileChannel.Name)
            .Add<ChannelInput, CompareChannel.Output, CompareChannel>(CompareChannel.Name);
        // A head that knows channels' addresses brings its own.
        hub.Services.TryAddSingleton<IChannels, DeclaredChannels>();
        hub.Services.AddSingleton<PassRecord>().AddSingleton<PassForgotten>().AddSingleton<PlatformItems>().AddSingleton<PublicItems>().AddSingleton<EntryItems>().AddSingleton<BoardItems>().AddSingleton<WhyHidden>().AddSingleton<AfterShowing>();
        hub.Services.AddSingleton<CountPassed>().AddSingleton<DifferingSlices>().AddSingleton<NoteReconciliation>().AddSingleton<ReadPassed>();
        hub.Services.AddSingleton<PersonValues>().AddSingleton<ShownRecords>().AddSingleton<AskDelivery>().AddSingleton<AlignChannels>().AddSingleton<AlignDeliveries>().AddSingleton<AlignEntry>().AddSingleton<AlignBoard>().AddSingleton<FollowEntry>().AddSingleton<RecordChanged>();
        hub.Services.AddSingleton<PublicationClock>().AddSingleton<WaitForSecond>();
        hub.Services.AddSingleton<DecideUpload>().AddSingleton<DecideRecord>().AddSingleton<ClearEntry>().AddSingleton<ClearEntries>().AddSingleton<DeclareShown>().AddSingleton<ReadPublicationAlarms>();
        hub.Services.AddSingleton(new RecordFollower(RecordChanged.Handler)).AddSingleton<IDisclosures, DeliveriesOfRecord>();
        hub.Told<UploadDone>().Told<RecordChanged>().Told<AlignDeliveries>().Told<FollowEntry>().Told<AlignEntry>().Told<AlignBoard>();
        hub.Services.AddSingleton<ReadPublicationWork>().AddSingleton<ReadChannels>().AddSingleton<ReadRecordFile>().AddSingleton<ReadPublic>().AddSingleton<SubjectNames>().AddSingleton<SearchPublic>().AddSingleton<ReadPublicLists>().AddSingleton<ReadPublicCases>().AddSingleton<CaseTexts>().AddSingleton<ReleaseCase>();
        hub.Services.AddSingleton<PublicEntries>().AddSingleton<PublicResponsibles>().AddSingleton<NameResponsible>().AddSingleton<ChooseEntries>().AddSingleton<DecideBoard>().AddSingleton<ReadBoards>().AddSingleton<ReadPublicBoards>();
        // What ended is asked back before anything is pushed.
        return hub.Due<RemindPublication>().Due<RemindChanged>().Due<RemindChannels>().Due<BeginClearances>().Due<RemindEntries>().Due<EndTerms>().Due<FollowEntry>().Due<AlignBoard>().Due<AlarmWithdrawals>().Due<StartChannelRounds>();
    }
}
