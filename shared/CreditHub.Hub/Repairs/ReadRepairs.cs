using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Records;
using CreditHub.Records.Recalls;
using CreditHub.Units;

namespace CreditHub.Repairs;

/// <summary>Shows how far a repair is: to the record's deciding and providing unit, the office, and its subject (G25).</summary>
public sealed class ReadRepairs(IDocuments documents, RepairWaits waits, ForeignAccess foreign, IAuditLog audit, Ids ids, TimeProvider time)
{
    /// <summary>One repair, looked at now.</summary>
    /// <returns>It, <c>record.unknown</c>, or <c>record.repair-unknown</c> where the record was not repaired.</returns>
    public async Task<Decision<RepairView>> FindAsync(RecordId id, Caller caller, CancellationToken cancel)
    {
        if (await documents.FindAsync(id, cancel) is not { Value: var record })
        {
            return RecordErrors.Unknown;
        }

        var isOwn = caller.Subject is { } subject ? subject == record.Subject : record.Provider == caller.Unit || record.Organ == caller.Unit;
        if (!isOwn && !caller.Is(Role.Office))
        {
            return await foreign.RefuseAsync(RecordErrors.Unknown, "record.repair", id.Value, caller, cancel);
        }

        if (await documents.FindAsync(RepairDocuments.Repair, id.Value, id.Value, cancel) is not { Value: var repair })
        {
            return RecordErrors.RepairUnknown;
        }

        await audit.AppendAsync([ReadFacts.Read(ids.New(), time.GetUtcNow(), caller, "record.repair-read", id.Value, 1)], cancel);
        var open = repair.State is RepairState.Open ? await waits.OfAsync(repair, cancel) : [];
        return RepairViews.Of(repair, open, isSubject: caller.Subject is not null);
    }

    /// <summary>Open repairs, the oldest first: for the office all, for a unit those of records that it provided or decided.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<IReadOnlyList<RepairView>> OpenToAsync(Caller caller, CancellationToken cancel)
    {
        var open = new List<Repair>();
        await foreach (var stored in documents.AllAsync(RepairDocuments.Repair, DocumentQuery.Where("open", RepairDocuments.OpenRepair), cancel))
        {
            var repair = stored.Value;
            if (caller.Is(Role.Office) || repair.Provider == caller.Unit
                || (await documents.FindAsync(RecordDocuments.Record, repair.Subject.Value, repair.Record.Value, cancel))?.Value.Organ == caller.Unit)
            {
                open.Add(repair);
            }
        }

        await audit.AppendAsync([ReadFacts.Read(ids.New(), time.GetUtcNow(), caller, "repairs.read", caller.Unit.Value, open.Count)], cancel);
        return InOrder(open);
    }

    /// <summary>已修复未解除: how many repairs are open, and some of them, the oldest first (G14).</summary>
    /// <param name="limit">At most so many; 1 to 1,000.</param>
    /// <param name="cancel">Stops the wait.</param>
    internal async Task<(long Count, IReadOnlyList<RepairView> Repairs)> OpenAsync(int limit, CancellationToken cancel)
    {
        var query = DocumentQuery.Where("open", RepairDocuments.OpenRepair) with { Limit = limit };
        var page = await documents.QueryAsync(RepairDocuments.Repair, query, cancel);
        return (
            page.Continuation is null ? page.Items.Count : await documents.CountAsync(RepairDocuments.Repair, query, cancel),
            InOrder(page.Items.Select(stored => stored.Value)));
    }

    private static IReadOnlyList<RepairView> InOrder(IEnumerable<Repair> repairs) =>
    [
        .. repairs.OrderBy(repair => repair.At).ThenBy(repair => repair.Record.Value, StringComparer.Ordinal)
            .Select(repair => RepairViews.Of(repair, (repair.State as RepairState.Open)?.Waits ?? [], isSubject: false)),
    ];
}
