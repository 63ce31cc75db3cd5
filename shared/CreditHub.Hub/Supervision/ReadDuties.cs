using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Units;

namespace CreditHub.Supervision;

/// <summary>Shows duties: to a unit its own, to the office all, to a subject its own (G25).</summary>
public sealed class ReadDuties(IDocuments documents, ForeignAccess foreign, IAuditLog audit, Ids ids, TimeProvider time)
{
    private const int Most = 1000;

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
        var page = await documents.QueryAsync(DutyDocuments.Duty, query with { Limit = Math.Clamp(limit, 1, Most), Continuation = continuation }, cancel);
        await LogAsync(caller, caller.Unit.Value, page.Items.Count, cancel);
        return new DutiesView([.. page.Items.Select(item => DutyViews.Of(item.Value))], page.Continuation);
    }

    /// <summary>One of them, for its unit and the office.</summary>
    /// <returns>It, or <see cref="DutyErrors.Unknown"/>.</returns>
    public async Task<Decision<DutyView>> FindAsync(DutyId id, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(DutyDocuments.Duty, id.Value, id.Value, cancel) is not { Value: var duty })
        {
            return DutyErrors.Unknown;
        }

        if (!MaySee(duty, caller))
        {
            return await foreign.RefuseAsync(DutyErrors.Unknown, "duty.read", id.Value, caller, cancel);
        }

        await LogAsync(caller, id.Value, 1, cancel);
        return DutyViews.Of(duty);
    }

    /// <summary>The open ones of a unit, or all for the office, those that are due first; at most 1,000 that wait and as many that are overdue.</summary>
    public async Task<IReadOnlyList<DutyView>> OpenAsync(Caller caller, CancellationToken cancel)
    {
        DocumentQuery[] queries =
        [
            DocumentQuery.Until("wake", DocumentField.Text(DateTimeOffset.MaxValue)),
            DocumentQuery.Where("alarm", HubJson.Word(DutyKind.Promise)),
            DocumentQuery.Where("alarm", HubJson.Word(DutyKind.Rectification)),
        ];
        var open = new List<Duty>();
        foreach (var query in queries)
        {
            var scoped = caller.Is(Role.Office) ? query : query.And("unit", caller.Unit.Value);
            open.AddRange((await documents.QueryAsync(DutyDocuments.Duty, scoped with { Limit = Most }, cancel)).Items.Select(item => item.Value));
        }

        await LogAsync(caller, caller.Unit.Value, open.Count, cancel);
        return [.. open.OrderBy(duty => duty.DueOn).ThenBy(duty => duty.Id.Value, StringComparer.Ordinal).Select(DutyViews.Of)];
    }

    /// <summary>Those that a record set, or that are about its conduct, and that the caller may see; in the order of their days.</summary>
    public async Task<IReadOnlyList<DutyView>> OfRecordAsync(CreditRecord record, Caller caller, CancellationToken cancel)
    {
        var found = await documents.AllAsync(DutyDocuments.Duty, DocumentQuery.Where("subject", record.Subject.Value), cancel)
            .Select(stored => stored.Value)
            .Where(duty => duty.Record == record.Id && MaySee(duty, caller))
            .ToListAsync(cancel);
        if (found.Count > 0)
        {
            await LogAsync(caller, record.Id.Value, found.Count, cancel);
        }

        return [.. found.OrderBy(duty => duty.DueOn).ThenBy(duty => duty.Id.Value, StringComparer.Ordinal).Select(DutyViews.Of)];
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

    private static bool MaySee(Duty duty, Caller caller) => caller.Is(Role.Office) || duty.Unit == caller.Unit;

    private Task LogAsync(Caller caller, string of, int count, CancellationToken cancel) =>
        audit.AppendAsync([ReadFacts.Read(ids.New(), time.GetUtcNow(), caller, "duties.read", of, count)], cancel);

    private async Task<(long Count, IReadOnlyList<Duty> Duties)> OverdueAsync(DutyKind kind, int limit, CancellationToken cancel)
    {
        var query = DocumentQuery.Where("alarm", HubJson.Word(kind)) with { Limit = Math.Clamp(limit, 1, Most) };
        var page = await documents.QueryAsync(DutyDocuments.Duty, query, cancel);
        return (
            page.Continuation is null ? page.Items.Count : await documents.CountAsync(DutyDocuments.Duty, query, cancel),
            [.. page.Items.Select(item => item.Value)]);
    }
}
