namespace CreditHub.Policy;

/// <summary>What the State Council's notices, and the region's own rules, make of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="WorkingDays">Count of its working days.</param>
/// <param name="RestDays">Days from Monday to Friday that are holidays, in order.</param>
/// <param name="MakeUpDays">Saturdays and Sundays that are working days (调休上班), in order.</param>
public sealed record CalendarYear(int Year, int WorkingDays, IReadOnlyList<DateOnly> RestDays, IReadOnlyList<DateOnly> MakeUpDays);
