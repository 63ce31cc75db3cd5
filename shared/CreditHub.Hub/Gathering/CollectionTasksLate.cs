using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>Due work: tells the department and the office, once, of a collection task whose day passed without its records (R21).</summary>
public sealed class CollectionTasksLate(IDocuments documents, Steps steps, HubProfile profile) : IDue
{
    private const string Type = "cn.credithub.record.collection-task-overdue.v1";

    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) => documents.MoveDueAsync(
        RecordDocuments.CollectionTask, "due", now,
        read => steps.DecideAsync(
            RecordDocuments.CollectionTask, read,
            known => Step.To(
                known, known!.Lapse(now),
                next => [.. ((UnitId[])[next.Terms.Unit, profile.Office.Id]).Distinct().Select(unit => Send(unit, next, now))]).Accept(),
            cancel),
        cancel);

    private static OutboxEntry.Send Send(UnitId unit, CollectionTask task, DateTimeOffset now) => new(new QueueMessage(
        unit.Value, $"{task.Id}-overdue", task.Id.Value, Type, task.Id.Value, now, HubJson.ToElement(CollectionTaskViews.Of(task, now))));
}
