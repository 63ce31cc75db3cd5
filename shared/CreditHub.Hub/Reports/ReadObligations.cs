using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>Reads the duties of a period.</summary>
public sealed class ReadObligations(IDocuments documents)
{
    private const int PageSize = 1000;

    /// <summary>All of them, ordered by unit; empty where the period was never opened.</summary>
    public async Task<IReadOnlyList<Obligation>> AllAsync(ReportPeriod period, CancellationToken cancel)
    {
        var all = new List<Obligation>();
        string? continuation = null;
        do
        {
            var page = await documents.QueryAsync(
                ReportDocuments.Obligation,
                DocumentQuery.In(period.Value) with { Limit = PageSize, Continuation = continuation },
                cancel);
            all.AddRange(page.Items.Select(item => item.Value));
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return [.. all.OrderBy(obligation => obligation.Unit.Value, StringComparer.Ordinal)];
    }

    /// <summary>One unit's; null where it owes none.</summary>
    public async Task<Obligation?> FindAsync(ReportPeriod period, UnitId unit, CancellationToken cancel) =>
        (await documents.FindAsync(ReportDocuments.Obligation, period.Value, unit.Value, cancel))?.Value;
}
