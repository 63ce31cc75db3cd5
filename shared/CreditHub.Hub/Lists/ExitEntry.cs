using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Lists;

/// <summary>Use case: a person of a determining unit takes a subject off a list before its term ends.</summary>
public sealed class ExitEntry(EntryChanges changes, HubProfile profile)
{
    /// <summary>Ends the entry; every unit is told to lift.</summary>
    public async Task<Decision<ListEntry>> RunAsync(Caller caller, ListEntryId id, ExitEntryRequest request, CancellationToken cancel) =>
        !caller.Is(Role.Determiner) ? ListErrors.DeciderNotDetermining
        : DocumentMark.RefusalOf(request.DocumentClass) is { } refused ? refused
        : await changes.DecideAsync(
            id,
            caller.Actor,
            "list.exited",
            (entry, now) => entry.Exit(
                profile.ListTypes[entry.Type], request.DocumentNumber, caller.Actor, now, DocumentMark.ClassOf(request.DocumentClass)),
            cancel);
}
