using CreditHub.Records.Correcting;
using Microsoft.Extensions.DependencyInjection;

namespace CreditHub.Lists;

internal static class ListsCapability
{
    public static HubBuilder AddLists(this HubBuilder hub)
    {
        hub.Kinds.Add(ListDocuments.Entry).Add(ListDocuments.Standing);
        hub.Services
            .AddSingleton<EntryChanges>()
            .AddSingleton<SubjectReading>()
            .AddSingleton<ProposeEntry>()
            .AddSingleton<HearEntry>()
            .AddSingleton<DecideEntry>()
            .AddSingleton<ExitEntry>()
            .AddSingleton<EntryRecords>()
            .AddSingleton<CheckBasis>()
            .AddSingleton<ConfirmBasis>()
            .AddSingleton(new RecordFollower(FollowRecord.HandlerName))
            .AddSingleton<ReadEntries>();
        return hub
            .Told<ProjectStanding>()
            .Told<FollowRoot>()
            .Told<HoldEntry>()
            .Told<FollowRecord>()
            .Told<CheckBasis>()
            .Told<AnswerEntry>()
            .Due<ExpireEntries>();
    }
}
