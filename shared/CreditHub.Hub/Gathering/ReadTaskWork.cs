using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>Reads the open collection tasks together with what the reader may do with them.</summary>
public sealed class ReadTaskWork(ReadCollectionTasks tasks, IDocuments documents, HubProfile profile, Ids ids, TimeProvider time)
{
    private const int MostUploads = 1000;

    /// <summary>Reads it.</summary>
    public async Task<CollectionTaskWork> RunAsync(Caller caller, CancellationToken cancel)
    {
        var open = await tasks.OpenAsync(caller, cancel);
        var today = WorkCalendar.DateAt(time.GetUtcNow());
        var isOffice = caller.Is(Role.Office);
        return new CollectionTaskWork(
            open,
            caller.IsPerson,
            [.. profile.KindsTaken(today).Where(kind => isOffice || kind.Providers.Count == 0 || kind.Providers.Contains(caller.Unit))],
            isOffice ? [.. profile.Units.Values.Where(unit => unit is { IsOutside: false, IsOffice: false }).OrderBy(unit => unit.Id.Value, StringComparer.Ordinal)] : [],
            open.Count > 0 && !isOffice ? await UploadsAsync(caller.Unit, open.Min(task => task.At), cancel) : [],
            ids.New().ToString("N"),
            today,
            profile);
    }

    private async Task<IReadOnlyList<Upload>> UploadsAsync(UnitId unit, DateTimeOffset since, CancellationToken cancel)
    {
        var query = DocumentQuery.Where("unit", unit.Value).And("received", DocumentField.Text(since), Comparison.AtLeast) with { Limit = MostUploads };
        var page = await documents.QueryAsync(RecordDocuments.Upload, query, cancel);
        return [.. page.Items.Select(stored => stored.Value).OrderByDescending(upload => upload.ReceivedAt)];
    }
}

/// <summary>Open collection tasks, and what the reader may do with them.</summary>
/// <param name="Tasks">The tasks, those that are due first.</param>
/// <param name="MaySet">Whether the reader sets and closes tasks: a person does.</param>
/// <param name="Kinds">The kinds of record of which the reader may set one.</param>
/// <param name="Units">The units for which the reader may set one; empty where only for its own.</param>
/// <param name="Uploads">The unit's own uploads since the first task, the newest first, at most 1,000; none for the office.</param>
/// <param name="Key">The idempotency key of the form that sets one: sent twice, it sets one task.</param>
/// <param name="Today">The first day that a task may be due, Asia/Shanghai.</param>
/// <param name="Profile">Names of units and kinds.</param>
public sealed record CollectionTaskWork(
    IReadOnlyList<CollectionTaskView> Tasks, bool MaySet, IReadOnlyList<RecordKind> Kinds, IReadOnlyList<Unit> Units, IReadOnlyList<Upload> Uploads, string Key,
    DateOnly Today, HubProfile Profile)
{
    /// <summary>The uploads that may count for a task and do not yet.</summary>
    public IEnumerable<Upload> UploadsFor(CollectionTaskView task) =>
        Uploads.Where(upload => upload.Kind == task.Kind && upload.ReceivedAt >= task.At && !task.Uploads.Contains(upload.Id.Value));
}
