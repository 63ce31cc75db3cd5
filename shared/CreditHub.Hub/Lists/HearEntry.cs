using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Lists;

/// <summary>Use cases between proposal and decision: the notice and the statement.</summary>
public sealed class HearEntry(EntryChanges changes, HubProfile profile)
{
    /// <summary>Records that the notice was served, or the publicity begun.</summary>
    public Task<Decision<ListEntry>> ServeNoticeAsync(Caller caller, ListEntryId id, ServeNoticeRequest request, CancellationToken cancel) =>
        changes.DecideAsync(
            id,
            caller.Actor,
            "list.noticed",
            (entry, now) => DocumentMark.RefusalOf(request.DocumentClass) ?? entry.ServeNotice(
                profile.ListTypes[entry.Type],
                new ServedNotice(request.DocumentNumber, request.ServedOn.GetValueOrDefault(), request.Proof)
                {
                    Class = DocumentMark.ClassOf(request.DocumentClass),
                },
                profile.Book,
                profile.Calendar,
                caller.Actor,
                WorkCalendar.DateAt(now)),
            cancel);

    /// <summary>Records the statement, or that none was made.</summary>
    public Task<Decision<ListEntry>> RecordStatementAsync(
        Caller caller, ListEntryId id, RecordStatementRequest request, CancellationToken cancel) =>
        changes.DecideAsync(
            id,
            caller.Actor,
            "list.heard",
            (entry, now) => entry.RecordStatement(
                profile.ListTypes[entry.Type],
                new Statement(request.NotMade, request.Summary, request.Answer, WorkCalendar.DateAt(now)),
                caller.Actor),
            cancel);
}
