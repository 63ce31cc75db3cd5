using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>Reads collection tasks: all for the office, its own for a unit (R21).</summary>
public sealed class ReadCollectionTasks(IDocuments documents, TimeProvider time)
{
    private const int Most = 1000;

    /// <summary>A page of them.</summary>
    /// <param name="isOpen">Those that wait for records; otherwise those that are done or closed.</param>
    /// <param name="limit">At most so many; 1 to 1,000, out of range is taken as the nearer end.</param>
    /// <param name="continuation">Names the page; null for the first.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<CollectionTasksView> PageAsync(bool isOpen, int limit, string? continuation, Caller caller, CancellationToken cancel)
    {
        var query = Of(isOpen, caller) with { Limit = Math.Clamp(limit, 1, Most), Continuation = continuation };
        var page = await documents.QueryAsync(RecordDocuments.CollectionTask, query, cancel);
        var now = time.GetUtcNow();
        return new CollectionTasksView([.. page.Items.Select(stored => CollectionTaskViews.Of(stored.Value, now))], page.Continuation);
    }

    /// <summary>The open ones, those that are due first; at most 1,000.</summary>
    public async Task<IReadOnlyList<CollectionTaskView>> OpenAsync(Caller caller, CancellationToken cancel) =>
        [.. (await PageAsync(isOpen: true, Most, continuation: null, caller, cancel)).Items.OrderBy(task => task.DueOn).ThenBy(task => task.Id, StringComparer.Ordinal)];

    /// <summary>One of them.</summary>
    /// <returns>It, or <see cref="CollectionTaskErrors.Unknown"/>.</returns>
    public async Task<Decision<CollectionTaskView>> FindAsync(CollectionTaskId id, Caller caller, CancellationToken cancel) =>
        await documents.FindAsync(RecordDocuments.CollectionTask, id.Value, id.Value, cancel) is { Value: var task }
            && (caller.Is(Role.Office) || task.Terms.Unit == caller.Unit)
            ? CollectionTaskViews.Of(task, time.GetUtcNow())
            : CollectionTaskErrors.Unknown;

    /// <summary>How many are overdue.</summary>
    public Task<long> OverdueAsync(DateTimeOffset now, UnitId? scope, CancellationToken cancel)
    {
        var query = DocumentQuery.Until("late", DocumentField.Text(now));
        return documents.CountAsync(RecordDocuments.CollectionTask, scope is { } unit ? query.And("unit", unit.Value) : query, cancel);
    }

    private static DocumentQuery Of(bool isOpen, Caller caller)
    {
        var query = DocumentQuery.Where("state", isOpen ? "open" : "over");
        return caller.Is(Role.Office) ? query : DocumentQuery.Where("unit", caller.Unit.Value).And("state", isOpen ? "open" : "over");
    }
}
