using CreditHub.Engine;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CreditHub.Oversight;

/// <summary>The hourly sweep. Its schedule is in UTC; what is due is decided by the calendar of Asia/Shanghai, in the hub.</summary>
public sealed class SweepFunction(HubTimers timers, DurableEngine engine)
{
    /// <summary>Sweeps once; a second firing does nothing twice.</summary>
    [Function(HubTimers.Sweep)]
    public Task RunAsync([TimerTrigger("%Sweep:Cron%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancel)
    {
        engine.Use(client);
        return timers.RunAsync(HubTimers.Sweep, cancel);
    }
}
