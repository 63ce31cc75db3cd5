using CreditHub.Catalogue;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>应归集数: how many decisions of a kind a unit says that it made in a month (R10). Zero is an answer, too (零报告).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">The kind's code.</param>
/// <param name="Month">The month's first day, Asia/Shanghai.</param>
/// <param name="Said">Every number that it said, the oldest first; at least one, at most <see cref="MostSaid"/>.</param>
public sealed record Announcement(UnitId Unit, string Kind, DateOnly Month, IReadOnlyList<AnnouncedCount> Said)
{
    /// <summary>The largest number that is taken; more is a slip of the pen.</summary>
    public const int MostDecisions = 10_000_000;

    /// <summary>How often a number may be said; who changes it more often is asked to settle it with the office.</summary>
    public const int MostSaid = 50;

    /// <summary>What holds: the number said last.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public AnnouncedCount Current => Said[^1];

    /// <summary>Says a number, or another one than before. The same again changes nothing.</summary>
    /// <param name="known">What was said before; null for nothing.</param>
    /// <param name="kind">The kind of record, one that is taken.</param>
    /// <param name="month">Any day of the month that is meant.</param>
    /// <param name="count">How many decisions, from 0 to <see cref="MostDecisions"/>; null where none was given.</param>
    /// <param name="by">Who says it, of the unit that made them.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="today">The day, Asia/Shanghai.</param>
    /// <returns>
    /// It, or in this order <see cref="CoverageErrors.PersonRequired"/>, <see cref="CoverageErrors.NotProvider"/>, <see cref="CoverageErrors.MonthAhead"/>,
    /// <see cref="CoverageErrors.CountInvalid"/> or <see cref="CoverageErrors.SaidTooOften"/>.
    /// </returns>
    public static Decision<Announcement> Say(
        Announcement? known, RecordKind kind, DateOnly month, int? count, Actor by, DateTimeOffset at, DateOnly today)
    {
        var first = Term.FirstOfMonth(month);
        return !by.IsPerson ? CoverageErrors.PersonRequired
            : kind.Providers.Count > 0 && !kind.Providers.Contains(by.Unit) ? CoverageErrors.NotProvider
            : first > today ? CoverageErrors.MonthAhead
            : count is not (>= 0 and <= MostDecisions) ? CoverageErrors.CountInvalid
            : known?.Current.Count == count ? known
            : known?.Said.Count >= MostSaid ? CoverageErrors.SaidTooOften
            : new Announcement(by.Unit, kind.Code, first, [.. known?.Said ?? [], new AnnouncedCount(count.Value, by, at)]);
    }
}

/// <summary>A number that was said.</summary>
/// <param name="Count">How many decisions; zero for none.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">When, UTC.</param>
public sealed record AnnouncedCount(int Count, Actor By, DateTimeOffset At);
