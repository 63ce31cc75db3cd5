using CreditHub.Decisions;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>A compiled report, for a reader.</summary>
/// <param name="Report">The report in its newest revision.</param>
/// <param name="Obligations">The duties of the period that the reader may see: the office all, a unit its own.</param>
/// <param name="Units">Names of units.</param>
public sealed record PrintedReport(
    ReportResponse Report, IReadOnlyList<ObligationView> Obligations, IReadOnlyDictionary<UnitId, Unit> Units);

/// <summary>Reads reports as pages.</summary>
public sealed class PrintReports(ReadReports reports, HubProfile profile)
{
    // One a month: more than any hub lives through.
    private const int Most = 1000;

    /// <summary>One report; refused as <see cref="ReadReports.FindAsync"/> does.</summary>
    public async Task<Decision<PrintedReport>> RunAsync(string period, Caller caller, CancellationToken cancel)
    {
        var found = await reports.FindAsync(period, cancel);
        var duties = await reports.ObligationsAsync(period, caller, cancel);
        return found.Then(report => duties.Then<PrintedReport>(obligations => new PrintedReport(
            ReportViews.Of(report, profile), [.. obligations.Select(duty => ReportViews.Of(duty, profile))], profile.Units)));
    }

    /// <summary>All compiled reports, newest first.</summary>
    public async Task<IReadOnlyList<ReportItemView>> ListAsync(CancellationToken cancel) =>
        [.. (await reports.ListAsync(Most, null, cancel)).Items.Select(ReportViews.Item)];
}
