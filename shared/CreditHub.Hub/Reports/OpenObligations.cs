using CreditHub.Audit;
using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Reports;

/// <summary>Opens the duty of every reporting unit and puts it into the unit's queue; what is open already stays as it is.</summary>
public sealed class OpenObligations(Steps steps, HubProfile profile, TimeProvider time) : IActivity<ReportSchedule, int>
{
    /// <summary>The activity.</summary>
    public static ActivityName<ReportSchedule, int> Name { get; } = new("OpenObligations");

    /// <inheritdoc />
    public async Task<int> RunAsync(ReportSchedule input, CancellationToken cancel)
    {
        var units = profile.Units.Values.Where(unit => Owes(unit, input.OpensOn)).ToList();
        foreach (var unit in units)
        {
            var now = time.GetUtcNow();
            await steps.DecideAsync(
                ReportDocuments.Obligation,
                input.Period.Value,
                unit.Id.Value,
                current => current is null
                    ? new Step<Obligation>(Obligation.For(input, unit.Id, now), EffectsOf(input, unit.Id, now))
                    : Step<Obligation>.Same(current),
                cancel);
        }

        return units.Count;
    }

    private static bool Owes(Unit unit, DateOnly on) => unit.Reports && unit.From <= on && (unit.To is not { } to || on <= to);

    private static IReadOnlyList<OutboxEntry> EffectsOf(ReportSchedule schedule, UnitId unit, DateTimeOffset at) =>
    [
        new OutboxEntry.Send(ReportMessages.Due(schedule, unit, at)),
        new OutboxEntry.Note(new AuditFact(
            $"report-opened-{schedule.Period}-{unit}", at, ReportMessages.HubActor, "report.opened", $"report-{schedule.Period}", unit.Value)),
    ];
}
