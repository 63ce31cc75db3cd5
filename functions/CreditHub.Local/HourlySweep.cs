using CreditHub.Oversight;

namespace CreditHub;

/// <summary>Sweeps before the hub listens, which hands on what a crash left behind, and every hour after.</summary>
internal sealed partial class HourlySweep(Sweep sweep, TimeProvider time, ILogger<HourlySweep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await SweepAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception defect) when (!stoppingToken.IsCancellationRequested)
            {
                // A sweep that fails must not be the last one: the next hour's still chases everything else.
                LogFailed(defect);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancel)
    {
        if (await sweep.RunAsync(cancel) is var moved and > 0)
        {
            LogSwept(moved);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Swept: {Moved} documents moved on")]
    private partial void LogSwept(int moved);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sweep failed; the next one is due in an hour")]
    private partial void LogFailed(Exception defect);
}
