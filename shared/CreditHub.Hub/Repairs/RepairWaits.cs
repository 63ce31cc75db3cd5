using CreditHub.Documents;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Publication;
using CreditHub.Records;

namespace CreditHub.Repairs;

/// <summary>
/// Finds what a repair still waits for: stopped publication and sharing are confirmed by every channel, authority and recipient, stopped use by every unit
/// that carried measures out (requirements 0.3, row 4).
/// </summary>
public sealed class RepairWaits(IDocuments documents, EntryRecords entries)
{
    /// <summary>All of it, in a fixed order.</summary>
    public async Task<IReadOnlyList<RepairWait>> OfAsync(Repair repair, CancellationToken cancel) =>
    [
        .. await DeliveriesAsync(repair, cancel),
        .. await RecallsAsync(repair, cancel),
        .. await EntriesAsync(repair, cancel),
    ];

    // What is still to be shown was not brought in line yet.
    private async Task<IReadOnlyList<RepairWait>> DeliveriesAsync(Repair repair, CancellationToken cancel) =>
        await documents.AllAsync(PublicationDocuments.Delivery, DocumentQuery.In(repair.Record.Value), cancel)
            .Select(stored => stored.Value)
            .Where(delivery => delivery is not { IsShow: false, State: DeliveryState.Confirmed })
            .Select(delivery => new RepairWait(delivery.PassedOn is null ? RepairWaitKind.Channel : RepairWaitKind.Authority, delivery.Channel))
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<RepairWait>> RecallsAsync(Repair repair, CancellationToken cancel) =>
        await documents.AllAsync(RecordDocuments.Recall, DocumentQuery.Where("record", repair.Record.Value), cancel)
            .Where(stored => stored.Value.Correction is CorrectionKind.Repaired)
            .SelectMany(stored => stored.Value.Recipients.Where(recipient => recipient.Confirmed is null))
            .Select(recipient => new RepairWait(RepairWaitKind.Recipient, recipient.Unit.Value))
            .Distinct()
            .ToListAsync(cancel);

    private async Task<IReadOnlyList<RepairWait>> EntriesAsync(Repair repair, CancellationToken cancel)
    {
        var waits = new List<RepairWait>();
        await foreach (var entry in entries.RestingOnAsync(repair.Subject, repair.Record, cancel))
        {
            await AddAsync(waits, repair, entry, cancel);
            await foreach (var derived in documents.AllAsync(ListDocuments.Entry, DocumentQuery.Where("root", entry.Id.Value), cancel))
            {
                await AddAsync(waits, repair, derived.Value, cancel);
            }
        }

        return [.. waits.Distinct()];
    }

    private async Task AddAsync(List<RepairWait> waits, Repair repair, ListEntry entry, CancellationToken cancel)
    {
        if (entry.State is EntryState.Listed && entry.Holds.Any(hold => LostBasis.RaisedBy(hold, repair.Record)))
        {
            waits.Add(new RepairWait(RepairWaitKind.Entry, entry.Id.Value));
        }

        if (entry.State is EntryState.Ended)
        {
            await foreach (var stored in documents.AllAsync(
                JointActionDocuments.Directive, DocumentQuery.In(JointPlan.ActionOf(entry.Id).Value), cancel))
            {
                if (stored.Value.IsStillCarriedOut())
                {
                    waits.Add(new RepairWait(RepairWaitKind.Measure, stored.Value.Id.Value));
                }
            }
        }
    }
}
