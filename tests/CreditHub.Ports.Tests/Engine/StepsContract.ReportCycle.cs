using CreditHub.Reports;
using Xunit;

namespace CreditHub.Engine;

/// <summary>One monthly report.</summary>
public abstract partial class StepsContract
{
    private static readonly ReportSchedule March = new(new("2026-03"), new(2026, 3, 1), new(2026, 2, 26), new(2026, 3, 25), new(2026, 3, 24));

    private static string Opened { get; } = $"activity OpenObligations {Json(March)}";

    private static string Compiled { get; } = $"activity CompileReport {Json(March)}";

    [Fact]
    public async Task Report_is_opened_reminded_of_and_compiled_each_on_its_day()
    {
        Cycle();
        await BeginAsync(ReportCycle.Name, "report-2026-03", new ReportCycle.Input(March));
        await MoveToAsync(March.RemindAt);
        await MoveToAsync(March.LateAt);
        await DidAsync(
            "report-2026-03",
            Opened,
            "status open: 12 units, due 2026-03-25",
            "wait until 03-23 16:00",
            "time 03-23 16:00",
            $"activity RemindUnits {Json(March)}",
            "status reminded: 5 of 12 units, due 2026-03-25",
            "wait until 03-25 16:00",
            "time 03-25 16:00",
            Compiled,
            "status compiled: 10 submitted, 2 chased",
            """ends {"submitted":10,"chased":2}""");
    }

    [Fact]
    public async Task Cycle_that_begins_on_the_day_of_the_reminder_sends_none()
    {
        Cycle();
        await MoveToAsync(March.RemindAt);
        await BeginAsync(ReportCycle.Name, "report-2026-03", new ReportCycle.Input(March));
        await MoveToAsync(March.LateAt);
        await DidAsync(
            "report-2026-03",
            Opened,
            "status open: 12 units, due 2026-03-25",
            "wait until 03-25 16:00",
            "time 03-25 16:00",
            Compiled,
            "status compiled: 10 submitted, 2 chased",
            """ends {"submitted":10,"chased":2}""");
    }

    [Fact]
    public async Task Hub_that_slept_over_the_due_day_chases_and_does_not_remind()
    {
        Cycle();
        await BeginAsync(ReportCycle.Name, "report-2026-03", new ReportCycle.Input(March));
        await SleepUntilAsync(Day(28));
        await DidAsync(
            "report-2026-03",
            Opened,
            "status open: 12 units, due 2026-03-25",
            "wait until 03-23 16:00",
            "time 03-30 01:00",
            "wait until 03-25 16:00",
            "time 03-30 01:00",
            Compiled,
            "status compiled: 10 submitted, 2 chased",
            """ends {"submitted":10,"chased":2}""");
    }

    [Fact]
    public async Task Report_that_cannot_be_compiled_fails_its_cycle_after_every_try()
    {
        Cycle();
        script.Fails(CompileReport.Name);
        await MoveToAsync(March.LateAt);
        await BeginAsync(ReportCycle.Name, "report-2026-03", new ReportCycle.Input(March));
        await GiveUpAsync();
        await DidAsync(
            "report-2026-03",
            Opened,
            "status open: 12 units, due 2026-03-25",
            "wait until 03-25 16:00",
            "time 03-25 16:00",
            Compiled,
            "failed CompileReport: down",
            "fails CompileReport: down");
    }

    private void Cycle()
    {
        script.On(OpenObligations.Name, 12);
        script.On(RemindUnits.Name, 5);
        script.On(CompileReport.Name, new ReportCycle.Output(10, 2));
    }
}
