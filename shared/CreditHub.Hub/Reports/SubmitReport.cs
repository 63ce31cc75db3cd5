using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>Hands in a unit's report, late ones too; the unit's figures are frozen with it.</summary>
public sealed class SubmitReport(
    Steps steps, IDocuments documents, ReadObligations obligations, CountFigures figures, HubProfile profile, TimeProvider time)
{
    /// <summary>Hands it in.</summary>
    /// <param name="period">The period as text.</param>
    /// <param name="submission">The unit's words and cases.</param>
    /// <param name="caller">Who; the unit is the caller's.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Decision<Obligation>> RunAsync(
        string period, ReportSubmission submission, Caller caller, CancellationToken cancel)
    {
        if (ReportPeriod.Parse(period) is not { } known)
        {
            return ReportErrors.PeriodUnknown;
        }

        if (await obligations.FindAsync(known, caller.Unit, cancel) is null)
        {
            return ReportErrors.NotOwed;
        }

        var examined = submission.Examine(
            profile.Book.Number(PolicyKeys.MonthlyTrustworthyCases, known.OpensOn),
            profile.Book.Number(PolicyKeys.MonthlyUntrustworthyCases, known.OpensOn));
        switch (examined)
        {
            case Decision<ReportSubmission>.Rejected refused:
                return new Decision<Obligation>.Rejected(refused.Error, refused.Detail);
            case Decision<ReportSubmission>.Accepted { Value: var content }:
                return await SourcesFitAsync(content, cancel)
                    ? await HandInAsync(known, content, caller, cancel)
                    : ReportErrors.CaseSourceUnknown;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<Decision<Obligation>> HandInAsync(
        ReportPeriod period, ReportSubmission content, Caller caller, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var schedule = ReportSchedule.For(period, profile.Book, profile.Calendar);
        var frozen = (await figures.RunAsync(schedule, caller.Unit, now, cancel)).Of(caller.Unit);
        return await steps.DecideAsync(
            ReportDocuments.Obligation,
            period.Value,
            caller.Unit.Value,
            current => current is null
                ? ReportErrors.NotOwed
                : current.Submit(content, frozen, caller.Actor, now).Then(next => next == current
                    ? Step<Obligation>.Same(current).Accept()
                    : new Step<Obligation>(next, EffectsOf(next, caller, now)).Accept()),
            cancel);
    }

    // A case tells of what the hub knows (B3): its entry exists and is of the colour and kind of subject that the case says.
    private async Task<bool> SourcesFitAsync(ReportSubmission content, CancellationToken cancel)
    {
        foreach (var item in content.Cases)
        {
            if (item.Entry is { } entry
                && (await documents.FindAsync(ListDocuments.Entry, entry.Value, entry.Value, cancel) is not { Value: var source }
                    || source.SubjectKind != item.SubjectKind
                    || source.Colour is ListColour.Red != item.Kind is CaseKind.Trustworthy))
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<OutboxEntry> EffectsOf(Obligation obligation, Caller caller, DateTimeOffset at) =>
    [
        new OutboxEntry.Note(new AuditFact(
            $"report-submitted-{obligation.Period}-{obligation.Unit}-{obligation.Version}", at, $"{caller.Unit}/{caller.Id}",
            "report.submitted", $"report-{obligation.Period}", obligation.Standing!.Late ? "late" : "on time")),
        new OutboxEntry.Tell(ReviseReport.Handler, HubJson.ToElement(new ReviseReport.Input(obligation.Period, obligation.Unit))),
    ];
}
