using CreditHub.Policy;

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
}
