using CreditHub.Catalogue;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>
/// An item of the catalogue that a unit owes: the policy expects the unit to send it every month (<see cref="PolicyKeys.ExpectedRecords"/>), or the
/// catalogue names the unit as its provider (应归尽归, R10).
/// </summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Months">Over how many months, the one counted and those before it, something must have come.</param>
public sealed record OwedItem(UnitId Unit, RecordKind Kind, int Months)
{
    /// <summary>Whether the unit says every month how many decisions it made: of what is sent once a month or more often.</summary>
    public bool IsAnnounced => Months == 1;

    /// <summary>What is owed of a month, by unit and kind. What is expected of kinds that are not taken is owed by nobody.</summary>
    /// <param name="taken">The kinds that are taken on the month's last day.</param>
    /// <param name="book">The policy.</param>
    /// <param name="units">The units; one that is not there on the month's last day owes nothing.</param>
    /// <param name="month">Any day of the month, Asia/Shanghai.</param>
    public static IReadOnlyList<OwedItem> Of(
        IEnumerable<RecordKind> taken, PolicyBook book, IReadOnlyDictionary<UnitId, Unit> units, DateOnly month)
    {
        var last = Term.LastDay(Term.FirstOfMonth(month), 1);
        var kinds = taken.ToDictionary(kind => kind.Code, StringComparer.Ordinal);

        // What is expected every month is owed every month, however slow the catalogue's own cycle.
        var expected = book.Texts(PolicyKeys.ExpectedRecords, last)
            .Select(text => text.Split('>', StringSplitOptions.TrimEntries))
            .Where(pair => pair.Length == 2 && kinds.ContainsKey(pair[1]))
            .Select(pair => new OwedItem(new UnitId(pair[0]), kinds[pair[1]], 1));
        var named = kinds.Values.SelectMany(kind => kind.Providers.Select(unit => new OwedItem(unit, kind, kind.Cycle.Months())));
        return
        [
            .. expected.Concat(named)
                .Where(item => units.TryGetValue(item.Unit, out var unit) && unit.From <= last && (unit.To is not { } to || last <= to))
                .GroupBy(item => (item.Unit, item.Kind.Code)).Select(group => group.MinBy(item => item.Months)!)
                .OrderBy(item => item.Unit.Value, StringComparer.Ordinal).ThenBy(item => item.Kind.Code, StringComparer.Ordinal),
        ];
    }
}
