using CreditHub.Documents;
using CreditHub.Engine;
using CreditHub.Policy;
using CreditHub.Reports;
using Xunit;

namespace CreditHub.Oversight;

/// <summary>What the hub does by the clock.</summary>
public class HubTimersTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_days_begin_what_is_owed_once_however_often_and_by_whichever_timer_it_is_found()
    {
        await using var hub = await TestHub.StartAsync(Profiles.Load("fuzhou"));
        var timers = hub.Get<HubTimers>();

        var fired = await Task.WhenAll(
            timers.RunAsync(HubTimers.ReportDays, Cancel), timers.RunAsync(HubTimers.Sweep, Cancel), timers.RunAsync(HubTimers.ReportDays, Cancel));
        await hub.IdleAsync();

        Assert.Equal(1, fired[0]);
        Assert.Equal(0, fired[2]);
        Assert.NotNull(await hub.Get<IEngine>().FindAsync(ReportCycle.InstanceOf(new ReportPeriod("2026-03")), Cancel));
        Assert.Equal("2026-03", (await hub.Get<IDocuments>().FindAsync(
            ReportDocuments.Calendar, ReportDocuments.CalendarId, ReportDocuments.CalendarId, Cancel))!.Value.Last.Value);
    }

    [Theory]
    [InlineData(HubTimers.Sweep, "2026-03-02T01:00:00Z", "2026-03-02T02:00:00Z")]
    [InlineData(HubTimers.ReportDays, "2026-03-02T01:00:00Z", "2026-03-02T16:00:00Z")]
    [InlineData(HubTimers.ReportDays, "2026-03-02T16:00:00Z", "2026-03-03T16:00:00Z")]
    public async Task Sweep_comes_every_hour_and_report_days_as_the_day_begins_in_Shanghai(string name, string after, string next)
    {
        await using var hub = await TestHub.StartAsync(Profiles.Load("fuzhou"));
        var timer = Assert.Single(hub.Get<HubTimers>().All, one => one.Name == name);
        Assert.Equal(DateTimeOffset.Parse(next, null), timer.NextAfter(DateTimeOffset.Parse(after, null)));
    }
}
