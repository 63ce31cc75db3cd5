using System.Text.Json.Serialization;
using CreditHub.Policy;

namespace CreditHub.Gathering;

/// <summary>How far the announcements of a month were asked for (<see cref="PolicyKeys.AnnouncementWorkingDays"/>).</summary>
/// <param name="Month">The month's first day, Asia/Shanghai.</param>
/// <param name="RemindOn">The day on which units are reminded, Asia/Shanghai.</param>
/// <param name="DueOn">Last day on which a number is said in time, Asia/Shanghai.</param>
/// <param name="Rung">What was done.</param>
public sealed record AnnouncementRound(DateOnly Month, DateOnly RemindOn, DateOnly DueOn, AnnouncementRung Rung)
{
    /// <summary>From when a number is late, UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset LateAt => WorkCalendar.StartOf(DueOn.AddDays(1));

    /// <summary>When there is something to do next, UTC; null where nothing is.</summary>
    [JsonIgnore]
    public DateTimeOffset? WakeAt => Rung switch
    {
        AnnouncementRung.Open => WorkCalendar.StartOf(RemindOn),
        AnnouncementRung.Reminded => LateAt,
        AnnouncementRung.Closed => null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The round of a month: units say after its end how many decisions they made in it.</summary>
    /// <param name="month">Any day of the month.</param>
    /// <param name="book">The policy; the numbers of the month's last day hold.</param>
    /// <param name="calendar">The working days.</param>
    public static AnnouncementRound Of(DateOnly month, PolicyBook book, WorkCalendar calendar)
    {
        var first = Term.FirstOfMonth(month);
        var last = Term.LastDay(first, 1);
        var days = book.Numbers(PolicyKeys.AnnouncementWorkingDays, last);
        return new AnnouncementRound(first, calendar.Due(last, days[0]).On, calendar.Due(last, days[^1]).On, AnnouncementRung.Open);
    }

    /// <summary>Climbs one rung where it is due.</summary>
    /// <param name="now">The time, UTC.</param>
    public AnnouncementRound Climb(DateTimeOffset now) => WakeAt is { } wake && wake <= now ? this with { Rung = Rung + 1 } : this;
}

/// <summary>What was done about the announcements of a month.</summary>
public enum AnnouncementRung
{
    /// <summary>Nobody was reminded yet.</summary>
    Open,

    /// <summary>Units that said nothing were reminded.</summary>
    Reminded,

    /// <summary>Who still said nothing, and the office, were told that the number is late.</summary>
    Closed,
}
