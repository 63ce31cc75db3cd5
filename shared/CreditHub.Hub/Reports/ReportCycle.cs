using CreditHub.Engine;

namespace CreditHub.Reports;

/// <summary>
/// One monthly report, from the first of the month to its compilation: opens every unit's duty, reminds on the last working day before the
/// due day, compiles when the due day has ended and chases who is missing.
/// </summary>
public sealed class ReportCycle : IOrchestration<ReportCycle.Input, ReportCycle.Output>
{
    /// <summary>The orchestration.</summary>
    public static OrchestrationName<Input, Output> Name { get; } = new("ReportCycle");

    /// <summary>The instance of a period, as in <c>report-2026-03</c>.</summary>
    public static string InstanceOf(ReportPeriod period) => "report-" + period.Value;

    /// <inheritdoc />
    public async Task<Output> RunAsync(OrchestrationContext context, Input input)
    {
        var schedule = input.Schedule;
        // Who learns of the duty on the reminder's day or later needs no second message at the same time.
        var reminds = context.Now < schedule.RemindAt;
        var opened = await context.CallAsync(OpenObligations.Name, schedule, Retry.Standard);
        context.SetStatus($"open: {opened} units, due {schedule.DueOn:yyyy-MM-dd}");
        if (reminds)
        {
            await context.WaitUntilAsync(schedule.RemindAt);
            // A hub that slept over the due day goes on to chase; a reminder would come too late.
            if (context.Now < schedule.LateAt)
            {
                var reminded = await context.CallAsync(RemindUnits.Name, schedule, Retry.Standard);
                context.SetStatus($"reminded: {reminded} of {opened} units, due {schedule.DueOn:yyyy-MM-dd}");
            }
        }

        await context.WaitUntilAsync(schedule.LateAt);
        var output = await context.CallAsync(CompileReport.Name, schedule, Retry.Standard);
        context.SetStatus($"compiled: {output.Submitted} submitted, {output.Chased} chased");
        return output;
    }

    /// <summary>What it starts with.</summary>
    /// <param name="Schedule">The period's days, as the policy had them when it started.</param>
    public sealed record Input(ReportSchedule Schedule);

    /// <summary>How it ended.</summary>
    /// <param name="Submitted">Units whose reports were compiled.</param>
    /// <param name="Chased">Units that were missing, and chased.</param>
    public sealed record Output(int Submitted, int Chased);
}
