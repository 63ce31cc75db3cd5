using CreditHub.Policy;

namespace CreditHub.Records;

/// <summary>
/// How far the records of an upload were looked at for the end of their terms (G13). Once a month at most, and only where a term ends: what it costs
/// follows what ends, not what is stored.
/// </summary>
/// <param name="At">When the next piece is looked at, UTC; null where every record is over.</param>
/// <param name="Piece">The next piece, from 1.</param>
/// <param name="Next">The earliest last day of use in the pieces looked at before this one; null where nothing in them stands.</param>
public sealed record TermsLook(DateTimeOffset? At, int Piece, DateOnly? Next)
{
    /// <summary>The look after a day: the first of the next month, UTC. A record is past its term by date before that, for use and for the public alike.</summary>
    /// <param name="day">The day, Asia/Shanghai.</param>
    public static DateTimeOffset FirstAfter(DateOnly day) => WorkCalendar.StartOf(Term.FirstOfMonth(day).AddMonths(1));

    /// <summary>
    /// Goes on to the next piece, or after the last one to the month after the next term's end, a year on at most: policies shorten terms, and what is valid
    /// without end may be put right.
    /// </summary>
    /// <param name="next">The earliest last day of use in this piece; null where nothing in it stands.</param>
    /// <param name="isLast">Whether it was the last piece.</param>
    public TermsLook Looked(DateOnly? next, bool isLast)
    {
        var earliest = UploadCounts.Earlier(Next, next);
        return !isLast ? this with { Piece = Piece + 1, Next = earliest }
            : new TermsLook(earliest is { } day && At is { } at ? Earlier(day, WorkCalendar.DateAt(at).AddYears(1)) : null, 1, null);
    }

    private static DateTimeOffset Earlier(DateOnly last, DateOnly latest) => last < latest ? FirstAfter(last) : WorkCalendar.StartOf(latest);
}
