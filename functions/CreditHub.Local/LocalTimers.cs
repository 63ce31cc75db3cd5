using CreditHub.Oversight;

namespace CreditHub;

/// <summary>Fires the hub's timers; sweeps before the hub listens, which hands on what a crash left behind.</summary>
internal sealed partial class LocalTimers(HubTimers timers, TimeProvider time, ILogger<LocalTimers> log) : BackgroundService
{
    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await FireAsync(HubTimers.Sweep, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(timers.All.Select(timer => KeepAsync(timer, stoppingToken)));

    private async Task KeepAsync(HubTimer timer, CancellationToken stop)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            await Task.Delay(timer.NextAfter(now) - now, time, stop);
            try
            {
                await FireAsync(timer.Name, stop);
            }
            catch (Exception defect) when (!stop.IsCancellationRequested)
            {
                // A run that fails must not be the last one: the next still chases everything else.
                LogFailed(timer.Name, defect);
            }
        }
    }

    private async Task FireAsync(string timer, CancellationToken cancel)
    {
        if (await timers.RunAsync(timer, cancel) is var moved and > 0)
        {
            LogFired(timer, moved);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Timer}: {Moved} documents moved on")]
    private partial void LogFired(string timer, int moved);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Timer} failed; it is fired again when it is next due")]
    private partial void LogFailed(string timer, Exception defect);
}
