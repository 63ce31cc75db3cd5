namespace CreditHub.Policy;

/// <summary>Answer of <c>GET /v1/calendar/due</c>.</summary>
/// <param name="From">The day of the event, as asked; not counted itself.</param>
/// <param name="WorkingDays">The count of working days, as asked.</param>
/// <param name="DueOn">The last day in time, inclusive, Asia/Shanghai.</param>
/// <param name="LateAt">The first instant that is late, UTC.</param>
/// <param name="Provisional">True where the count passed a year without published data; the day may still move.</param>
/// <param name="CalendarVersion">The calendar it was counted with.</param>
public sealed record DueDateResponse(
    DateOnly From, int WorkingDays, DateOnly DueOn, DateTimeOffset LateAt, bool Provisional, string CalendarVersion);

/// <summary>Answer of <c>GET /v1/calendar/days</c>.</summary>
/// <param name="Year">The year.</param>
/// <param name="WorkingDays">Count of its working days.</param>
/// <param name="RestDays">Days from Monday to Friday that are holidays, in order.</param>
/// <param name="MakeUpDays">Saturdays and Sundays that are working days, in order.</param>
/// <param name="CalendarVersion">The calendar.</param>
public sealed record CalendarYearResponse(
    int Year, int WorkingDays, IReadOnlyList<DateOnly> RestDays, IReadOnlyList<DateOnly> MakeUpDays, string CalendarVersion);
