namespace CreditHub.Policy;

/// <summary>The calendar file: every year between the first and the last must be there.</summary>
/// <param name="Version">Its version, as in <c>cn-2026.1</c>.</param>
/// <param name="Source">Where the days come from.</param>
/// <param name="Years">Its years, in order.</param>
public sealed record CalendarData(string Version, string Source, IReadOnlyList<NoticeYear> Years);

/// <summary>One calendar year of the notices. Days stand under their own year, also where the next year's notice gave them.</summary>
/// <param name="Year">The year.</param>
/// <param name="Notices">Numbers of the notices, oldest first; a second one changed the year while it ran. Empty where the number is not known.</param>
/// <param name="RestDays">Days from Monday to Friday that are holidays.</param>
/// <param name="MakeUpDays">Saturdays and Sundays that are working days.</param>
public sealed record NoticeYear(
    int Year, IReadOnlyList<string> Notices, IReadOnlyList<DateOnly> RestDays, IReadOnlyList<DateOnly> MakeUpDays);

/// <summary>A day on which a region differs from the State Council's notice, such as a local holiday.</summary>
/// <param name="On">The day.</param>
/// <param name="IsWorkingDay">What it is there.</param>
/// <param name="Reason">Why.</param>
/// <param name="Source">The region's document.</param>
public sealed record CalendarOverride(DateOnly On, bool IsWorkingDay, string Reason, PolicySource Source);
