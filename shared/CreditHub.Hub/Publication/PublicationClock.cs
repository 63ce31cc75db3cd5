using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Publication;

/// <summary>The clock of what waits for its second person, by the policy of a day (T1).</summary>
public sealed class PublicationClock(HubProfile profile)
{
    /// <summary>When it is reminded of and escalated; null without a last day.</summary>
    /// <param name="publishBy">Last day in time; null where there is none.</param>
    /// <param name="today">The day whose policy counts, Asia/Shanghai.</param>
    public PublicationSchedule? Of(DateOnly? publishBy, DateOnly today) => publishBy is { } by
        ? PublicationSchedule.Of(
            by, profile.Calendar,
            profile.Book.Number(PolicyKeys.PublicationReminderWorkingDays, today),
            profile.Book.Number(PolicyKeys.PublicationEscalationWorkingDays, today))
        : null;

    /// <summary>Last day on which a list entry is public in time: the policy's days from its decision, which lists share with records (T1, P3).</summary>
    /// <param name="decidedOn">The day of the decision, which does not count.</param>
    /// <param name="today">The day whose policy counts, Asia/Shanghai.</param>
    public DateOnly DueOn(DateOnly decidedOn, DateOnly today) =>
        profile.Calendar.Due(decidedOn, profile.Book.Number(PolicyKeys.PublicationWorkingDays, today)).On;

    /// <summary>By when a public channel shows a record that is published.</summary>
    public Showing Showing(RecordPublication publication, DateTimeOffset now) => Showing(publication.Provider, publication.DueOn, now);

    /// <summary>By when a public channel shows an item: by the last day for publishing it, or where there is none by the policy's days from now.</summary>
    /// <param name="provider">The unit that answers for it.</param>
    /// <param name="dueOn">That day; null for none.</param>
    /// <param name="now">When the channel is asked, UTC.</param>
    public Showing Showing(UnitId provider, DateOnly? dueOn, DateTimeOffset now) =>
        By(provider, dueOn ?? Days(PolicyKeys.PublicationWorkingDays, now), now);

    /// <summary>The same of what comes back as it was, such as after a dispute: by the days within which channels follow a withdrawal.</summary>
    public Showing ShowingAgain(UnitId provider, DateTimeOffset now) => By(provider, Days(PolicyKeys.WithdrawalWorkingDays, now), now);

    private Showing By(UnitId provider, DateOnly dueOn, DateTimeOffset now) =>
        new(provider, dueOn, Of(dueOn, WorkCalendar.DateAt(now))!, now, PublicationRung.None);

    private DateOnly Days(string key, DateTimeOffset now)
    {
        var today = WorkCalendar.DateAt(now);
        return profile.Calendar.Due(today, profile.Book.Number(key, today)).On;
    }
}
