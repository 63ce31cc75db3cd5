using CreditHub.Audit;
using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>The office returns or accepts what a unit handed in.</summary>
public sealed class ReviewReport(Steps steps, HubProfile profile, TimeProvider time)
{
    /// <summary>Returns it; the unit is told why.</summary>
    /// <param name="period">The period as text.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="reason">Why.</param>
    /// <param name="caller">Who, of the office.</param>
    /// <param name="cancel">Stops the wait.</param>
    public Task<Decision<Obligation>> ReturnAsync(string period, UnitId unit, string reason, Caller caller, CancellationToken cancel) =>
        ReviewAsync(period, unit, "report.returned", (current, now) => current.Return(reason, caller.Actor, now), caller, cancel);

    /// <summary>Accepts it.</summary>
    /// <param name="period">The period as text.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="caller">Who, of the office.</param>
    /// <param name="cancel">Stops the wait.</param>
    public Task<Decision<Obligation>> AcceptAsync(string period, UnitId unit, Caller caller, CancellationToken cancel) =>
        ReviewAsync(period, unit, "report.accepted", (current, now) => current.Accept(caller.Actor, now), caller, cancel);

    private async Task<Decision<Obligation>> ReviewAsync(
        string period,
        UnitId unit,
        string action,
        Func<Obligation, DateTimeOffset, Decision<Obligation>> review,
        Caller caller,
        CancellationToken cancel)
    {
        if (ReportPeriod.Parse(period) is not { } known)
        {
            return ReportErrors.PeriodUnknown;
        }

        var now = time.GetUtcNow();
        return await steps.DecideAsync(
            ReportDocuments.Obligation,
            known.Value,
            unit.Value,
            current => current is null
                ? ReportErrors.NotOwed
                : review(current, now).Then(next => next == current
                    ? Step<Obligation>.Same(current).Accept()
                    : new Step<Obligation>(next, EffectsOf(next, action, caller, now)).Accept()),
            cancel);
    }

    private IReadOnlyList<OutboxEntry> EffectsOf(Obligation obligation, string action, Caller caller, DateTimeOffset at)
    {
        var note = new OutboxEntry.Note(new AuditFact(
            $"{action}-{obligation.Period}-{obligation.Unit}-{obligation.Version}", at, $"{caller.Unit}/{caller.Id}", action,
            $"report-{obligation.Period}", obligation.Unit.Value));
        var from = ReportSchedule.For(obligation.Period, profile.Book, profile.Calendar).From;
        return obligation.State is ObligationState.Returned returned
            ? [new OutboxEntry.Send(ReportMessages.Returned(obligation, from, returned)), note]
            : [note];
    }
}
