using CreditHub.Storage;
using CreditHub.Units;

namespace CreditHub.Checks;

/// <summary>Counts what a unit asked: the tally that filing keeps, and what is not filed yet.</summary>
internal static class UsageCount
{
    public static long Read(Session session, UnitId unit, DateOnly first, DateOnly last)
    {
        var count = session.First(
            "SELECT coalesce(sum(rows), 0) FROM usage_tally WHERE unit = $1 AND day BETWEEN $2 AND $3",
            row => row.GetInt64(0),
            unit.Value, UsageTables.Day(first), UsageTables.Day(last));
        session.While(
            $"SELECT body FROM usage_segment WHERE number > ({UsageTables.Filed})",
            row =>
            {
                Segment.Each(row.Span(0), (_, check) =>
                {
                    var asked = PackedCheck.Asked(check);
                    count += asked.Unit == unit && first <= asked.Day && asked.Day <= last ? 1 : 0;
                });
                return true;
            });
        return count;
    }
}
