using CreditHub.Storage;
using CreditHub.Units;

namespace CreditHub.Checks;

/// <summary>Segments that are filed together: a run of the directory, and what each unit asked each day.</summary>
internal sealed class FilingBatch
{
    private readonly List<Place> places = [];
    private readonly Dictionary<(UnitId Unit, DateOnly Day), long> tally = [];
    private long last;

    /// <summary>How many rows it has.</summary>
    public int Rows { get; private set; }

    /// <summary>Reads what is not filed yet, up to so many rows; to be called off the writer.</summary>
    public static FilingBatch Read(Session session, int most)
    {
        var batch = new FilingBatch();
        session.While(
            $"SELECT number, rows, body FROM usage_segment WHERE number > ({UsageTables.Filed}) ORDER BY number",
            row =>
            {
                batch.Add(row.GetInt64(0), row.GetInt32(1), row.Span(2));
                return batch.Rows < most;
            });
        batch.places.Sort();
        return batch;
    }

    /// <summary>Makes it a run; the same commit says that its segments are filed.</summary>
    public bool Write(Session session, int blockSize)
    {
        // A subject may stand in a segment twice.
        Place[] distinct = [.. places.Where((place, at) => at == 0 || place != places[at - 1])];
        session.Execute("INSERT INTO usage_run (tier, state, last) VALUES (0, $1, $2)", UsageTables.Live, last);
        SubjectDirectory.Write(session, session.LastRow, distinct, blockSize);
        foreach (var ((unit, day), rows) in tally)
        {
            session.Execute(
                "INSERT INTO usage_tally (unit, day, rows) VALUES ($1, $2, $3) ON CONFLICT (unit, day) DO UPDATE SET rows = rows + excluded.rows",
                unit.Value, UsageTables.Day(day), rows);
        }

        return true;
    }

    private void Add(long number, int rows, ReadOnlySpan<byte> body)
    {
        (last, Rows) = (number, Rows + rows);
        Segment.Each(body, (subject, row) =>
        {
            places.Add(new Place(subject, number));
            var asked = PackedCheck.Asked(row);
            tally[asked] = tally.GetValueOrDefault(asked) + 1;
        });
    }
}
