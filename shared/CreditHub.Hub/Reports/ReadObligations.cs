using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>Reads the duties of a period.</summary>
public sealed class ReadObligations(IDocuments documents)
{
    /// <summary>All of them, ordered by unit; empty where the period was never opened.</summary>
    public async Task<IReadOnlyList<Obligation>> AllAsync(ReportPeriod period, CancellationToken cancel) =>
        await documents.AllAsync(ReportDocuments.Obligation, DocumentQuery.In(period.Value), cancel)
            .Select(stored => stored.Value).OrderBy(obligation => obligation.Unit.Value, StringComparer.Ordinal).ToListAsync(cancel);

    /// <summary>One unit's; null where it owes none.</summary>
    public async Task<Obligation?> FindAsync(ReportPeriod period, UnitId unit, CancellationToken cancel) =>
        (await documents.FindAsync(ReportDocuments.Obligation, period.Value, unit.Value, cancel))?.Value;
}
