using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Records.Recalls;
using CreditHub.Repairs;

namespace CreditHub.Records;

/// <summary>What the office must look at about records: recalls that are overdue, entries on hold for the loss of a record, and repairs that are not confirmed everywhere.</summary>
public sealed class ReadRecordAlarms(IDocuments documents, ReadRepairs repairs)
{
    /// <summary>The alarms.</summary>
    /// <param name="limit">At most so many of each; 1 to 1,000, out of range is taken as the nearer end.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<RecordAlarmsView> RunAsync(int limit, CancellationToken cancel)
    {
        var overdue = DocumentQuery.Where("alarm", "overdue") with { Limit = Math.Clamp(limit, 1, 1000) };
        var lost = DocumentQuery.Where("basis", "lost") with { Limit = overdue.Limit };
        var recalls = await documents.QueryAsync(RecordDocuments.Recall, overdue, cancel);
        var entries = await documents.QueryAsync(ListDocuments.Entry, lost, cancel);
        var (open, some) = await repairs.OpenAsync(overdue.Limit, cancel);
        return new RecordAlarmsView(
            recalls.Continuation is null ? recalls.Items.Count : await documents.CountAsync(RecordDocuments.Recall, overdue, cancel),
            [.. recalls.Items.Select(item => item.Value).OrderBy(recall => recall.DueOn).ThenBy(recall => recall.Id.Value, StringComparer.Ordinal).Select(RecallViews.Of)],
            entries.Continuation is null ? entries.Items.Count : await documents.CountAsync(ListDocuments.Entry, lost, cancel),
            [.. entries.Items.Select(item => item.Value.Id.Value).Order(StringComparer.Ordinal)],
            open,
            some);
    }
}
