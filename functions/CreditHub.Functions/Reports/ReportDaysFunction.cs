using CreditHub.Engine;
using CreditHub.Oversight;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CreditHub.Reports;

/// <summary>Begins what reports are due, when a day begins in Asia/Shanghai. Its schedule is in UTC; which days are report days the profile says.</summary>
public sealed class ReportDaysFunction(HubTimers timers, DurableEngine engine)
{
    /// <summary>Begins the cycles that are owed; a second firing does nothing twice.</summary>
    [Function(HubTimers.ReportDays)]
    public Task RunAsync([TimerTrigger("%ReportDays:Cron%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        engine.Use(client);
        return timers.RunAsync(HubTimers.ReportDays, cancel);
    }
}
