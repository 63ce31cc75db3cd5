using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Oversight;

namespace CreditHub.Repairs;

/// <summary>Due work: looks at open repairs each hour and completes those for which everybody has confirmed (G14). What it costs follows what is open.</summary>
public sealed class LookAtRepairs(IDocuments documents, Steps steps, RepairWaits waits, TimeProvider time) : IDue
{
    /// <inheritdoc />
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel) =>
        documents.MoveDueAsync(RepairDocuments.Repair, "look", now, due => LookAsync(due.Value, cancel), cancel);

    /// <summary>Looks at one.</summary>
    internal async Task LookAsync(Repair repair, CancellationToken cancel)
    {
        var open = await waits.OfAsync(repair, cancel);
        var now = time.GetUtcNow();
        await steps.DecideAsync(
            RepairDocuments.Repair, repair.Record.Value, repair.Record.Value,
            known => known!.Version == repair.Version ? Look(known, open, now).Accept() : Step<Repair>.Same(known).Accept(), cancel);
    }

    private static Step<Repair> Look(Repair known, IReadOnlyList<RepairWait> open, DateTimeOffset now)
    {
        var next = known.Look(open, now);
        return Step.To(known, next, _ => next.State is not RepairState.Complete
            ? []
            : [new OutboxEntry.Note(new AuditFact(
                FormattableString.Invariant($"{next.Record}-repair-{next.Version}"), now, "hub/rule", "repair.completed", next.Record.Value, next.Document))]);
    }
}
