using System.Globalization;
using CreditHub.Policy;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>How often a unit sends a kind of record anew, as the policy says (<see cref="PolicyKeys.RecordFreshness"/>, P6).</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kind">The kind's code.</param>
/// <param name="WorkingDays">Within how many working days of the last time, positive.</param>
public sealed record FreshnessCycle(UnitId Unit, string Kind, int WorkingDays)
{
    /// <summary>The cycles of a day; texts of another form are left out.</summary>
    /// <param name="book">The policy.</param>
    /// <param name="on">The day, Asia/Shanghai.</param>
    public static IReadOnlyList<FreshnessCycle> On(PolicyBook book, DateOnly on) => [.. book.Texts(PolicyKeys.RecordFreshness, on).SelectMany(Read)];

    private static IEnumerable<FreshnessCycle> Read(string text) =>
        text.Split(['>', '='], StringSplitOptions.TrimEntries) is [var unit, var kind, var days]
        && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? [new FreshnessCycle(new UnitId(unit), kind, number)]
            : [];
}
