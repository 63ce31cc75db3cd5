using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;

namespace CreditHub.Reports;

/// <summary>
/// Compiles a period's report once the due day has ended: freezes the figures, takes in what was handed in, chases who is missing, and tells
/// the office. Run again, it leaves a compiled report as it is.
/// </summary>
public sealed class CompileReport(
    Steps steps,
    IDocuments documents,
    ReadObligations obligations,
    CountFigures figures,
    ReviseReport revise,
    HubProfile profile,
    TimeProvider time) : IActivity<ReportSchedule, ReportCycle.Output>
{
    /// <summary>The activity.</summary>
    public static ActivityName<ReportSchedule, ReportCycle.Output> Name { get; } = new("CompileReport");

    /// <inheritdoc />
    public async Task<ReportCycle.Output> RunAsync(ReportSchedule input, CancellationToken cancel)
    {
        var period = input.Period.Value;
        if (await documents.FindAsync(ReportDocuments.Report, period, period, cancel) is null)
        {
            var now = time.GetUtcNow();
            var report = Report.Compile(
                input,
                profile.Book.Version,
                await figures.RunAsync(input, only: null, now, cancel),
                await obligations.AllAsync(input.Period, cancel),
                now);
            await steps.DecideAsync(
                ReportDocuments.Report,
                period,
                period,
                current => current is null ? new Step<Report>(report, EffectsOf(report, now)) : Step<Report>.Same(current),
                cancel);
        }

        // What was handed in while it was being compiled asked for a revision when there was no report yet to revise.
        foreach (var obligation in await obligations.AllAsync(input.Period, cancel))
        {
            await revise.IncludeAsync(obligation, cancel);
        }

        await revise.StoreFileAsync(input.Period, cancel);
        var compiled = (await documents.FindAsync(ReportDocuments.Report, period, period, cancel))!.Value;
        var chased = compiled.MissingIn(revision: 1).Count();
        return new ReportCycle.Output(compiled.Obliged.Count - chased, chased);
    }

    private IReadOnlyList<OutboxEntry> EffectsOf(Report report, DateTimeOffset at) =>
    [
        .. report.MissingIn(revision: 1).Select(unit => new OutboxEntry.Send(ReportMessages.Chase(report.Schedule, unit, at))),
        new OutboxEntry.Send(ReportMessages.Issued(report, profile.Office.Id, at)),
        new OutboxEntry.Note(new AuditFact(
            $"report-compiled-{report.Schedule.Period}", at, ReportMessages.HubActor, "report.compiled",
            $"report-{report.Schedule.Period}", $"missing {report.MissingIn(revision: 1).Count()} of {report.Obliged.Count}")),
    ];
}
