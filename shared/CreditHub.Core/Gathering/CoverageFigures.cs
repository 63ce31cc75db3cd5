using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>
/// 应归集与归集: what one unit has of one kind and month, against what it says that it decided and what it owes (R10, T20). Received are records by
/// the month in which they were decided, whenever they came: over all months they add up to the records that were ever received.
/// </summary>
/// <param name="Unit">The source.</param>
/// <param name="Kind">The kind's code.</param>
/// <param name="Owed">The item of the catalogue that the unit owes; null where it sends of its own accord.</param>
/// <param name="Announcement">What the unit says; null where it says nothing.</param>
/// <param name="Received">Records decided in the month.</param>
/// <param name="ReceivedInCycle">Those of the cycle's months that end with it.</param>
/// <param name="HasZeroReport">Whether the unit said zero of one of those months.</param>
public sealed record CoverageFigures(
    UnitId Unit, string Kind, OwedItem? Owed, Announcement? Announcement, int Received, int ReceivedInCycle, bool HasZeroReport)
{
    /// <summary>应归集数; null where the unit says nothing.</summary>
    public int? Announced => Announcement?.Current.Count;

    /// <summary>未归集: announced decisions without a record; null where nothing is announced.</summary>
    public int? Missing => Announced is { } announced ? Math.Max(0, announced - Received) : null;

    /// <summary>多归集: records beyond what was announced; null where nothing is announced.</summary>
    public int? Excess => Announced is { } announced ? Math.Max(0, Received - announced) : null;

    /// <summary>归集率: announced decisions that have a record, 0 to 1, four digits; null where nothing, or zero, is announced.</summary>
    public decimal? GatheredRate => Announced is > 0 and var announced ? Math.Round((decimal)Math.Min(announced, Received) / announced, 4) : null;

    /// <summary>Whether the unit owes a number and has not said it: 未填报应归集数.</summary>
    public bool IsUnannounced => Owed is { IsAnnounced: true } && Announcement is null;

    /// <summary>Whether a record or a zero report came within the cycle; true of what is not owed.</summary>
    public bool IsCovered => Owed is null || ReceivedInCycle > 0 || HasZeroReport;

    /// <summary>The figures of a month: a row for each unit and kind that owes, says or sent something, by unit and kind.</summary>
    /// <param name="owed">What is owed of the month.</param>
    /// <param name="gathered">The rows of the month and, for what is owed over a longer cycle, of the months before it; in any order.</param>
    /// <param name="said">The announcements of the same months.</param>
    /// <param name="month">Any day of the month, Asia/Shanghai.</param>
    public static IReadOnlyList<CoverageFigures> Of(
        IReadOnlyList<OwedItem> owed, IEnumerable<GatheredRows> gathered, IEnumerable<Announcement> said, DateOnly month)
    {
        var first = Term.FirstOfMonth(month);
        var items = owed.ToDictionary(item => (item.Unit, Kind: item.Kind.Code));
        var rows = gathered.ToLookup(row => (Unit: row.Source, row.Kind));
        var announced = said.ToLookup(one => (one.Unit, one.Kind));
        return
        [
            .. items.Keys
                .Union(rows.SelectMany(group => group).Where(row => row.Month == first).Select(row => (Unit: row.Source, row.Kind)))
                .Union(announced.SelectMany(group => group).Where(one => one.Month == first).Select(one => (one.Unit, one.Kind)))
                .OrderBy(key => key.Unit.Value, StringComparer.Ordinal).ThenBy(key => key.Kind, StringComparer.Ordinal)
                .Select(key => Row(key, items.GetValueOrDefault(key), rows[key], announced[key], first)),
        ];
    }

    private static CoverageFigures Row(
        (UnitId Unit, string Kind) key, OwedItem? owed, IEnumerable<GatheredRows> rows, IEnumerable<Announcement> said, DateOnly first)
    {
        var from = first.AddMonths(1 - (owed?.Months ?? 1));
        bool IsInCycle(DateOnly month) => from <= month && month <= first;
        return new CoverageFigures(
            key.Unit, key.Kind, owed, said.SingleOrDefault(one => one.Month == first),
            rows.Where(row => row.Month == first).Sum(row => row.Records),
            rows.Where(row => IsInCycle(row.Month)).Sum(row => row.Records),
            said.Any(one => IsInCycle(one.Month) && one.Current.Count == 0));
    }
}
