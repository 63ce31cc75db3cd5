using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Units;

namespace CreditHub.Supervision;

/// <summary>Shows duties: to a unit its own, to the office all, to a subject its own (G25).</summary>
public sealed class ReadDuties(IDocuments documents, IAuditLog audit, Ids ids, TimeProvider time)
{
    /// <summary>A page of them.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="limit">Most a page; taken as 1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<DutiesView> RunAsync(Caller caller, int limit, string? continuation, CancellationToken cancel)
    {
        var query = caller.Subject is { } subject ? DocumentQuery.Where("subject", subject.Value)
            : caller.Is(Role.Office) ? DocumentQuery.All
            : DocumentQuery.Where("unit", caller.Unit.Value);
        var page = await documents.QueryAsync(DutyDocuments.Duty, query with { Limit = Math.Clamp(limit, 1, 1000), Continuation = continuation }, cancel);
        await audit.AppendAsync([ReadFacts.Read(ids.New(), time.GetUtcNow(), caller, "duties.read", caller.Unit.Value, page.Items.Count)], cancel);
        return new DutiesView([.. page.Items.Select(item => DutyViews.Of(item.Value))], page.Continuation);
    }

    /// <summary>Those about which nobody found in time.</summary>
    /// <param name="limit">At most so many of each kind; 1 to 1,000, out of range is taken as the nearer end.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<DutyAlarmsView> AlarmsAsync(int limit, CancellationToken cancel)
    {
        var (promises, some) = await OverdueAsync(DutyKind.Promise, limit, cancel);
        var (rectifications, others) = await OverdueAsync(DutyKind.Rectification, limit, cancel);
        return new DutyAlarmsView(
            promises, rectifications,
            [.. some.Concat(others).OrderBy(duty => duty.DueOn).ThenBy(duty => duty.Id.Value, StringComparer.Ordinal).Select(DutyViews.Of)]);
    }

    /// <summary>Whether the conduct of a record was put right in time, so that no listing rests on it (T14).</summary>
    internal async Task<bool> IsRectifiedAsync(RecordId record, CancellationToken cancel) =>
        (await documents.QueryAsync(DutyDocuments.Duty, DocumentQuery.Where("rectified", record.Value) with { Limit = 1 }, cancel)).Items.Count > 0;

    private async Task<(long Count, IReadOnlyList<Duty> Duties)> OverdueAsync(DutyKind kind, int limit, CancellationToken cancel)
    {
        var query = DocumentQuery.Where("alarm", HubJson.Word(kind)) with { Limit = Math.Clamp(limit, 1, 1000) };
        var page = await documents.QueryAsync(DutyDocuments.Duty, query, cancel);
        return (
            page.Continuation is null ? page.Items.Count : await documents.CountAsync(DutyDocuments.Duty, query, cancel),
            [.. page.Items.Select(item => item.Value)]);
    }
}
