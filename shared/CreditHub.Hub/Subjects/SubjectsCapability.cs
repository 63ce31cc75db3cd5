using CreditHub.Records.Correcting;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Subjects;

internal static class SubjectsCapability
{
    public static HubBuilder AddSubjects(this HubBuilder hub)
    {
        hub.Kinds.Add(SubjectDocuments.Shared).Add(SubjectDocuments.Conversion).Add(SubjectDocuments.Subject);
        hub.Rounds
            .Add<NoticeInput, NoticeOutput, NoticeCodes>(NoticeCodes.Name)
            .Add<NoticePiece.Input, NoticePiece.Output, NoticePiece>(NoticePiece.Name);
        hub.Services.AddSingleton<LookAtCode>().AddSingleton<SettleSharedCode>().AddSingleton<ReadSharedCodes>().AddSingleton<FindConversions>();
        hub.Services.AddSingleton<Conversions>().AddSingleton<KeepSubject>().AddSingleton<ReadSubject>();
        hub.Services.AddSingleton(new RecordFollower(FollowCodes.Handler));
        return hub.Told<FollowCodes>();
    }
}
