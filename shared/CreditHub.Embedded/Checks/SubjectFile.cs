using System.Globalization;
using CreditHub.Documents;
using CreditHub.Storage;
using CreditHub.Subjects;

namespace CreditHub.Checks;

/// <summary>A page of what the usage log says about one subject, newest first: the segments that are not filed yet, then those of the directory.</summary>
internal sealed class SubjectFile
{
    private readonly Session session;
    private readonly SubjectKey subject;
    private readonly long number;
    private readonly int limit;
    private readonly (long Segment, int Taken) begin;
    private readonly List<Check> found = [];
    private (long Segment, int Taken) reached;
    private bool more;

    private SubjectFile(Session session, SubjectKey subject, int limit, (long Segment, int Taken) begin) =>
        (this.session, this.subject, number, this.limit, this.begin) = (session, subject, Segment.NumberOf(subject), limit, begin);

    /// <summary>Reads a page, within one reading of the database.</summary>
    /// <exception cref="ArgumentException">The limit is out of range, or the continuation is not one.</exception>
    public static Page<Check> Read(Session session, SubjectKey subject, int limit, string? continuation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        var file = new SubjectFile(session, subject, limit, Begin(continuation));
        var filed = session.First(UsageTables.Filed, row => row.GetInt64(0));
        file.TakeUnfiled(filed);
        file.TakeFiled(filed);
        return new Page<Check>(
            file.found, file.more ? string.Create(CultureInfo.InvariantCulture, $"{file.reached.Segment}.{file.reached.Taken}") : null);
    }

    private static (long Segment, int Taken) Begin(string? continuation)
    {
        if (continuation is null)
        {
            return (long.MaxValue, 0);
        }

        return continuation.Split('.') is [var segment, var taken]
            && long.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && int.TryParse(taken, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (at, count)
            : throw new ArgumentException("The continuation is not one.", nameof(continuation));
    }

    private void TakeUnfiled(long filed) => session.While(
        "SELECT number, body FROM usage_segment WHERE number > $1 AND number <= $2 ORDER BY number DESC",
        row => Take(row.GetInt64(0), row.Span(1)),
        filed, begin.Segment);

    private void TakeFiled(long filed)
    {
        var most = limit + 1;
        var upTo = Math.Min(filed, begin.Segment);
        while (!more)
        {
            var segments = SubjectDirectory.SegmentsOf(session, number, upTo, most);
            foreach (var segment in segments.TakeWhile(_ => !more))
            {
                session.While(UsageTables.Segment, row => Take(segment, row.Span(0)), segment);
            }

            // Where there are more segments than that, and some only had another subject of the same number.
            if (segments.Count < most)
            {
                return;
            }

            upTo = segments[^1] - 1;
        }
    }

    // Gives whether there is room for more.
    private bool Take(long segment, ReadOnlySpan<byte> body)
    {
        var rows = new List<Check>();
        Segment.Each(body, (of, row) =>
        {
            if (of == number && PackedCheck.Read(row) is var check && check.Subject == subject)
            {
                rows.Add(check);
            }
        });
        for (var taken = segment == begin.Segment ? begin.Taken : 0; taken < rows.Count; taken++)
        {
            if (found.Count == limit)
            {
                more = true;
                return false;
            }

            found.Add(rows[rows.Count - 1 - taken]);
            reached = (segment, taken + 1);
        }

        return true;
    }
}
