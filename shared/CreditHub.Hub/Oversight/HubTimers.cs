using System.Diagnostics;
using CreditHub.Policy;
using CreditHub.Reports;

namespace CreditHub.Oversight;

/// <summary>One of the hub's timers. Firing it again, or late, does nothing twice.</summary>
/// <param name="Name">Its name; on Azure also its function's and its setting's, as in <c>Sweep__Cron</c>.</param>
/// <param name="NextAfter">When the local head fires it after an instant, both UTC.</param>
/// <param name="RunAsync">What it does; returns how much it moved on.</param>
public sealed record HubTimer(string Name, Func<DateTimeOffset, DateTimeOffset> NextAfter, Func<CancellationToken, Task<int>> RunAsync);

/// <summary>Everything that the hub does by the clock and not because somebody asked. Both heads fire these, and no others.</summary>
public sealed class HubTimers(Sweep sweep, OpenReports reports, TimeProvider time) : IDisposable
{
    /// <summary>Finds whatever is due.</summary>
    public const string Sweep = "Sweep";

    /// <summary>Begins the report cycles of a month on the day on which they fall due, without waiting for the sweep.</summary>
    public const string ReportDays = "ReportDays";

    // One at a time, so that whoever has swept finds nothing half done by another timer of this process.
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The timers.</summary>
    public IReadOnlyList<HubTimer> All { get; } =
    [
        new(Sweep, after => after + TimeSpan.FromHours(1), sweep.RunAsync),
        new(ReportDays, after => WorkCalendar.StartOf(WorkCalendar.DateAt(after).AddDays(1)), cancel => reports.SweepAsync(time.GetUtcNow(), cancel)),
    ];

    /// <summary>Runs a timer once.</summary>
    /// <returns>How much was moved on.</returns>
    public async Task<int> RunAsync(string name, CancellationToken cancel)
    {
        var timer = All.Single(one => one.Name == name);
        await turn.WaitAsync(cancel);
        try
        {
            using var span = HubTelemetry.Source.StartActivity("timer " + name);
            var started = Stopwatch.GetTimestamp();
            var moved = await timer.RunAsync(cancel);
            HubTelemetry.TimerDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("timer", name));
            return moved;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();
}
