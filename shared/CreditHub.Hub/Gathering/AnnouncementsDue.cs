using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>
/// Due work: once a month has ended, reminds each unit that owes a number of decisions and has not said it, and tells it and the office once the
/// number is late (应归集数, R10).
/// </summary>
public sealed class AnnouncementsDue(IDocuments documents, Steps steps, ReadCoverage coverage, HubProfile profile) : IDue
{
    private const string Reminder = "cn.credithub.record.announcement-reminder.v1";
    private const string Late = "cn.credithub.record.announcement-late.v1";
    private const string LateUnits = "cn.credithub.record.announcements-late.v1";

    /// <inheritdoc />
    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await OpenAsync(Term.FirstOfMonth(WorkCalendar.DateAt(now)), cancel);
        return await documents.MoveDueAsync(RecordDocuments.AnnouncementRound, "due", now, read => ClimbAsync(read, now, cancel), cancel);
    }

    // Of the month that runs: nobody is asked for months before the hub was there.
    private async Task OpenAsync(DateOnly month, CancellationToken cancel)
    {
        var id = RecordDocuments.MonthOf(month);
        if (month.Year < profile.Calendar.FirstYear || await documents.FindAsync(RecordDocuments.AnnouncementRound, id, id, cancel) is not null)
        {
            return;
        }

        await steps.DecideAsync(
            RecordDocuments.AnnouncementRound, id, id,
            known => (known is null
                ? new Step<AnnouncementRound>(AnnouncementRound.Of(month, profile.Book, profile.Calendar), [])
                : Step<AnnouncementRound>.Same(known)).Accept(),
            cancel);
    }

    private async Task ClimbAsync(Stored<AnnouncementRound> read, DateTimeOffset now, CancellationToken cancel)
    {
        var silent = (await coverage.OfAsync(read.Value.Month, cancel)).Rows.Where(row => row.IsUnannounced).ToList();
        await steps.DecideAsync(
            RecordDocuments.AnnouncementRound, read,
            known => Step.To(known, known!.Climb(now), next => [.. MessagesOf(next, silent, now)]).Accept(),
            cancel);
    }

    private IEnumerable<OutboxEntry> MessagesOf(AnnouncementRound round, List<CoverageFigures> silent, DateTimeOffset now)
    {
        var isLate = round.Rung is AnnouncementRung.Closed;
        foreach (var unit in silent.GroupBy(row => row.Unit))
        {
            yield return Send(unit.Key, isLate ? Late : Reminder, isLate ? "late" : "reminder", round, unit, now);
        }

        if (isLate && silent.Count > 0)
        {
            yield return Send(profile.Office.Id, LateUnits, "late-units", round, silent, now);
        }
    }

    private static OutboxEntry.Send Send(
        UnitId unit, string type, string what, AnnouncementRound round, IEnumerable<CoverageFigures> silent, DateTimeOffset now)
    {
        var month = RecordDocuments.MonthOf(round.Month);
        return new(new QueueMessage(
            unit.Value, $"announcement-{month}-{what}", $"announcement-{month}", type, month, now,
            HubJson.ToElement(new AnnouncementMessage(
                month, round.DueOn, [.. silent.Select(row => new UnannouncedItem(row.Unit.Value, row.Kind))]))));
    }
}
