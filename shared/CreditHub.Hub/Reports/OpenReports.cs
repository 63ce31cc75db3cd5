using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;

namespace CreditHub.Reports;

/// <summary>Starts the report cycle of every month that has come (T8), also of those over whose first the hub slept.</summary>
public sealed class OpenReports(Steps steps, HubProfile profile, IDocuments documents) : IDue
{
    /// <inheritdoc />
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        const string key = ReportDocuments.CalendarId;
        var today = WorkCalendar.DateAt(now);
        // Where no unit owes reports, as in a hub of implementing systems only, the profile need not say when they are due.
        if (!profile.Units.Values.Any(unit => unit.Reports))
        {
            return 0;
        }

        var before = await documents.FindAsync(ReportDocuments.Calendar, key, key, cancel);
        if (ReportSchedule.Owed(today, before?.Value.Last, profile.Book) is not { Count: > 0 } owed)
        {
            return 0;
        }

        await steps.DecideAsync(ReportDocuments.Calendar, key, key, current => Open(current, today), cancel);
        return owed.Count;
    }

    // Another sweep may have opened them meanwhile, so what is owed is asked again of what is stored now.
    private Decision<Step<ReportCalendar>> Open(ReportCalendar? current, DateOnly today) =>
        ReportSchedule.Owed(today, current?.Last, profile.Book) is { Count: > 0 } owed
            ? new Step<ReportCalendar>(new ReportCalendar(owed[^1]), [.. owed.Select(Start)])
            : Step<ReportCalendar>.Same(current!);

    private OutboxEntry Start(ReportPeriod period) => new OutboxEntry.Start(
        ReportCycle.Name.Name,
        ReportCycle.InstanceOf(period),
        HubJson.ToElement(new ReportCycle.Input(ReportSchedule.For(period, profile.Book, profile.Calendar))));
}
