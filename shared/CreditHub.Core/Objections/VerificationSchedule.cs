using CreditHub.Policy;

namespace CreditHub.Objections;

/// <summary>When a provider is reminded and reported, counted from its receipt of the notice (T5: 10, 15, 18 and 20 working days).</summary>
/// <param name="Reminders">The starts of the days of reminder, in order, UTC.</param>
/// <param name="LateAt">The first instant that is late, UTC.</param>
/// <param name="Due">The last day in time.</param>
public sealed record VerificationSchedule(IReadOnlyList<DateTimeOffset> Reminders, DateTimeOffset LateAt, DueDate Due)
{
    /// <summary>The schedule of a receipt, by <see cref="PolicyKeys.VerificationWorkingDays"/> and <see cref="PolicyKeys.VerificationReminderWorkingDays"/>.</summary>
    /// <param name="receivedAt">When the provider received the notice, UTC.</param>
    /// <param name="policy">The policy values.</param>
    /// <param name="calendar">The working-day calendar.</param>
    public static VerificationSchedule From(DateTimeOffset receivedAt, PolicyBook policy, WorkCalendar calendar)
    {
        var on = WorkCalendar.DateAt(receivedAt);
        var due = calendar.Due(on, policy.Number(PolicyKeys.VerificationWorkingDays, on));
        var reminders = policy.Numbers(PolicyKeys.VerificationReminderWorkingDays, on);
        return new VerificationSchedule([.. reminders.Select(days => WorkCalendar.StartOf(calendar.Due(on, days).On))], due.LateAt, due);
    }
}
