using CreditHub.Storage;

namespace CreditHub.Checks;

/// <summary>Reads and writes the runs of the directory.</summary>
internal static class SubjectDirectory
{
    /// <summary>The segments in which a subject stands, the newest first, and at most so many of them.</summary>
    /// <param name="session">Within one reading of the database.</param>
    /// <param name="subject">The subject's number.</param>
    /// <param name="upTo">The newest segment that is wanted.</param>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<long> SegmentsOf(Session session, long subject, long upTo, int most)
    {
        var segments = new List<long>();
        foreach (var run in session.All("SELECT id FROM usage_run WHERE state = 1", row => row.GetInt64(0)))
        {
            AddFrom(session, run, new Place(subject, upTo), most, segments);
        }

        // Each run covers a time of its own, so no segment is there twice.
        segments.Sort((one, other) => other.CompareTo(one));
        return segments.Count > most ? segments[..most] : segments;
    }

    /// <summary>Writes sorted places as blocks.</summary>
    public static void Write(Session session, long run, ReadOnlySpan<Place> places, int blockSize)
    {
        for (var start = 0; start < places.Length; start += blockSize)
        {
            var block = places.Slice(start, Math.Min(blockSize, places.Length - start));
            session.Execute(
                "INSERT INTO usage_block (run, subject, segment, body) VALUES ($1, $2, $3, $4)",
                run, block[0].Subject, block[0].Segment, Place.Block(block));
        }
    }

    /// <summary>The block after a place, or an empty one.</summary>
    public static Place[] After(Session session, long run, Place place) => session.First(
        "SELECT body FROM usage_block WHERE run = $1 AND (subject, segment) > ($2, $3) ORDER BY subject, segment LIMIT 1",
        row => Place.In(row.Span(0)).ToArray(),
        run, place.Subject, place.Segment) ?? [];

    private static void AddFrom(Session session, long run, Place upTo, int most, List<long> segments)
    {
        var left = most;
        session.While(
            "SELECT body FROM usage_block WHERE run = $1 AND (subject, segment) <= ($2, $3) ORDER BY subject DESC, segment DESC",
            row =>
            {
                var places = Place.In(row.Span(0));
                var at = places.BinarySearch(upTo);
                for (at = at < 0 ? ~at - 1 : at; at >= 0 && places[at].Subject == upTo.Subject && left > 0; at--, left--)
                {
                    segments.Add(places[at].Segment);
                }

                // The block before may end with the same subject.
                return at < 0 && left > 0 && places[0].Subject == upTo.Subject;
            },
            run, upTo.Subject, upTo.Segment);
    }
}
