using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>Reads reports and the duties of a period.</summary>
public sealed class ReadReports(IDocuments documents, ReadObligations obligations)
{
    /// <summary>One report in its newest revision, or <see cref="ReportErrors.PeriodUnknown"/> before it is compiled.</summary>
    public async Task<Decision<Report>> FindAsync(string period, CancellationToken cancel) =>
        ReportPeriod.Parse(period) is { } known
        && await documents.FindAsync(ReportDocuments.Report, known.Value, known.Value, cancel) is { Value: var report }
            ? report
            : ReportErrors.PeriodUnknown;

    /// <summary>A page of the compiled reports, newest period first within it.</summary>
    /// <param name="limit">1 to 1,000.</param>
    /// <param name="continuation">The continuation of the page before, or null.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Page<Report>> ListAsync(int limit, string? continuation, CancellationToken cancel)
    {
        var page = await documents.QueryAsync(
            ReportDocuments.Report, DocumentQuery.All with { Limit = limit, Continuation = continuation }, cancel);
        return new Page<Report>(
            [.. page.Items.Select(item => item.Value).OrderByDescending(report => report.Schedule.From)], page.Continuation);
    }

    /// <summary>The duties of a period that the caller may see: the office all, a unit its own.</summary>
    /// <returns>Ordered by unit, or <see cref="ReportErrors.PeriodUnknown"/> where the period was never opened.</returns>
    public async Task<Decision<IReadOnlyList<Obligation>>> ObligationsAsync(string period, Caller caller, CancellationToken cancel)
    {
        if (ReportPeriod.Parse(period) is not { } known || await obligations.AllAsync(known, cancel) is not { Count: > 0 } all)
        {
            return ReportErrors.PeriodUnknown;
        }

        IReadOnlyList<Obligation> seen = caller.Is(Role.Office) ? all : [.. all.Where(obligation => obligation.Unit == caller.Unit)];
        return new Decision<IReadOnlyList<Obligation>>.Accepted(seen);
    }
}
