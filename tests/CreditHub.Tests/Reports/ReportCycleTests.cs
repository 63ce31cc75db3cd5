using Xunit;
using static CreditHub.Reports.ReportSamples;

namespace CreditHub.Reports;

public class ReportCycleTests
{
    private static readonly ReportCycle.Output Compiled = new(Submitted: 40, Chased: 2);

    private static readonly Dictionary<string, object> Answers = new()
    {
        ["OpenObligations"] = 42,
        ["RemindUnits"] = 5,
        ["CompileReport"] = Compiled,
    };

    [Fact]
    public async Task Cycle_opens_reminds_on_the_last_working_day_before_and_compiles_when_the_due_day_has_ended()
    {
        var context = Context(March.WindowStart);

        var output = await new ReportCycle().RunAsync(context, new(March));

        Assert.Equal(Compiled, output);
        Assert.Equal(
            ["OpenObligations", "until 2026-03-18T16:00Z", "RemindUnits", "until 2026-03-20T16:00Z", "CompileReport"], context.Steps);
    }

    [Fact]
    public async Task Cycle_that_starts_on_the_reminders_day_tells_units_once()
    {
        var context = Context(March.RemindAt);

        await new ReportCycle().RunAsync(context, new(March));

        Assert.Equal(["OpenObligations", "until 2026-03-20T16:00Z", "CompileReport"], context.Steps);
    }

    [Fact]
    public async Task Hub_that_sleeps_over_the_due_day_chases_without_reminding()
    {
        var context = Context(March.WindowStart, TimeSpan.FromDays(10));

        await new ReportCycle().RunAsync(context, new(March));

        Assert.Equal(["OpenObligations", "until 2026-03-18T16:00Z", "until 2026-03-20T16:00Z", "CompileReport"], context.Steps);
    }

    [Fact]
    public async Task Month_that_was_slept_over_is_compiled_at_once()
    {
        var context = Context(March.LateAt.AddDays(20));

        await new ReportCycle().RunAsync(context, new(March));

        Assert.Equal(["OpenObligations", "until 2026-03-20T16:00Z", "CompileReport"], context.Steps);
    }

    private static SteppedContext Context(DateTimeOffset start, TimeSpan sleep = default) =>
        new("report-2026-03", start, Answers) { Sleep = sleep };
}
