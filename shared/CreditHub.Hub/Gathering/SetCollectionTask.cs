using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>Use cases: a person sets a collection task, says which upload counts for it, or closes it (归集任务, R21).</summary>
public sealed class SetCollectionTask(IDocuments documents, Steps steps, HubProfile profile, Ids ids, TimeProvider time)
{
    /// <summary>Sets it; a repeat with the same key changes nothing.</summary>
    /// <param name="request">What is to be gathered.</param>
    /// <param name="key">The idempotency key; null for none.</param>
    /// <param name="caller">Who.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>
    /// It, or <see cref="UploadErrors.KindUnknown"/>, <see cref="CollectionTaskErrors.UnitUnknown"/>, <see cref="CollectionTaskErrors.UnitForeign"/>, or
    /// a refusal of <see cref="CollectionTask.Set"/>.
    /// </returns>
    public async Task<Decision<CollectionTask>> RunAsync(CollectionTaskRequest request, string? key, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var unit = request.Unit is { } named ? new UnitId(named) : caller.Unit;
        if (profile.KindTaken(request.Kind, WorkCalendar.DateAt(now)) is not { Kind: var kind })
        {
            return UploadErrors.KindUnknown;
        }

        if (!profile.Units.ContainsKey(unit))
        {
            return CollectionTaskErrors.UnitUnknown;
        }

        if (unit != caller.Unit && !caller.Is(Role.Office))
        {
            return CollectionTaskErrors.UnitForeign;
        }

        var id = new CollectionTaskId(ids.For("ct-", $"{caller.Unit}/{caller.Id}", key));
        var terms = new CollectionTaskTerms(
            unit, kind.Code, request.From?.Trim() ?? "", request.Records ?? 1, request.DueOn.GetValueOrDefault(), request.Note?.Trim() ?? "");
        return await steps.DecideAsync(
            RecordDocuments.CollectionTask, id.Value, id.Value,
            known => known is not null
                ? Step<CollectionTask>.Same(known).Accept()
                : CollectionTask.Set(id, terms, kind.Providers, caller.Actor, now)
                    .Then(task => new Step<CollectionTask>(task, [Note(task, "set", caller, now)]).Accept()),
            cancel);
    }

    /// <summary>Says that an upload counts for it, where the hub could not know.</summary>
    /// <returns>It, or <see cref="CollectionTaskErrors.Unknown"/>, <see cref="CollectionTaskErrors.Over"/> or <see cref="CollectionTaskErrors.UploadUnfit"/>.</returns>
    public async Task<Decision<CollectionTask>> CountAsync(CollectionTaskId id, string? upload, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var found = upload is null ? null : (await documents.FindAsync(RecordDocuments.Upload, upload, upload, cancel))?.Value;
        return await DecideAsync(
            id, caller,
            task => !task.IsOpen ? task.Uploads.Any(known => known.Upload.Value == upload) ? task : CollectionTaskErrors.Over
                : found is null || found.Kind != task.Terms.Kind ? CollectionTaskErrors.UploadUnfit
                : task.Count(found.Id, found.ReceivedAt, FollowTasks.RecordsOf(found, task.Terms.Unit), now) is var next
                    && next.Uploads.Any(known => known.Upload == found.Id) ? next
                : CollectionTaskErrors.UploadUnfit,
            "counted", now, cancel);
    }

    /// <summary>Closes it without its records.</summary>
    /// <returns>It, or <see cref="CollectionTaskErrors.Unknown"/> or a refusal of <see cref="CollectionTask.Close"/>.</returns>
    public Task<Decision<CollectionTask>> CloseAsync(CollectionTaskId id, string? reason, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return DecideAsync(id, caller, task => task.Close(reason?.Trim() ?? "", caller.Actor, now), "closed", now, cancel);
    }

    private Task<Decision<CollectionTask>> DecideAsync(
        CollectionTaskId id, Caller caller, Func<CollectionTask, Decision<CollectionTask>> decide, string action, DateTimeOffset now,
        CancellationToken cancel) => steps.DecideAsync(
        RecordDocuments.CollectionTask, id.Value, id.Value,
        known => known is null || (known.Terms.Unit != caller.Unit && !caller.Is(Role.Office))
            ? CollectionTaskErrors.Unknown
            : decide(known).ThenStep(known, next => [Note(next, action, caller, now)]),
        cancel);

    private static OutboxEntry.Note Note(CollectionTask task, string action, Caller caller, DateTimeOffset at) => new(new AuditFact(
        FormattableString.Invariant($"collection-task.{action}:{task.Id}@{task.Uploads.Count}"), at, $"{caller.Unit}/{caller.Id}",
        "collection-task." + action, task.Id.Value, $"{task.Terms.Unit} {task.Terms.Kind}"));
}
