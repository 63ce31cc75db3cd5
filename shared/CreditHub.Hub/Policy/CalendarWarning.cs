using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreditHub.Policy;

/// <summary>Says at start when the calendar's data no longer reaches far enough; the hub runs on with provisional deadlines.</summary>
internal sealed partial class CalendarWarning(WorkCalendar calendar, TimeProvider clock, ILogger<CalendarWarning> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var today = WorkCalendar.DateAt(clock.GetUtcNow());
        if (calendar.HealthOn(today) is var health and not CalendarHealth.Covered)
        {
            Ends(log, calendar.Version, calendar.LastYear, health);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Calendar {Version} ends with {LastYear} ({Health}): later deadlines are provisional until the next year's notice is added.")]
    private static partial void Ends(ILogger log, string version, int lastYear, CalendarHealth health);
}
