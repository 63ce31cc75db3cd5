using CreditHub.Policy;

namespace CreditHub.Documents;

/// <summary>Part of what a calendar month holds, newest first, for people who leaf through it.</summary>
/// <param name="Month">The month's first day, Asia/Shanghai.</param>
/// <param name="From">How many newer items stand before these; 0 on the month's first page.</param>
/// <param name="Count">How many items the month holds.</param>
/// <param name="Items">These, at most <see cref="MonthPage.Size"/>.</param>
public sealed record MonthPage<T>(DateOnly Month, int From, int Count, IReadOnlyList<T> Items);

/// <summary>Reads months.</summary>
public static class MonthPage
{
    /// <summary>Items a page.</summary>
    public const int Size = 50;

    /// <summary>
    /// Reads a page of a month. The port knows no order, so the whole month is read and sorted: its cost is bounded by the month, not by
    /// what is stored.
    /// </summary>
    /// <param name="documents">The documents.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="scope">Which of them, before the month is asked for.</param>
    /// <param name="field">The declared field that holds the instant.</param>
    /// <param name="at">The same instant of a document, UTC.</param>
    /// <param name="month">Any day of the month, Asia/Shanghai.</param>
    /// <param name="from">How many newer items to leave out; below 0 is taken as 0.</param>
    /// <param name="cancel">Stops the wait.</param>
    public static async Task<MonthPage<T>> ReadAsync<T>(
        IDocuments documents, DocumentKind<T> kind, DocumentQuery scope, string field, Func<T, DateTimeOffset> at, DateOnly month, int from,
        CancellationToken cancel)
    {
        var first = Term.FirstOfMonth(month);
        var all = await WholeAsync(documents, kind, scope, field, first, cancel);
        var start = Math.Max(from, 0);
        return new MonthPage<T>(
            first, start, all.Count,
            [.. all.OrderByDescending(at).ThenBy(kind.IdOf, StringComparer.Ordinal).Skip(start).Take(Size)]);
    }

    /// <summary>Reads all that a month holds, in no order.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="scope">Which of them, before the month is asked for.</param>
    /// <param name="field">The declared field that holds the instant.</param>
    /// <param name="first">The month's first day, Asia/Shanghai.</param>
    /// <param name="cancel">Stops the wait.</param>
    public static async Task<IReadOnlyList<T>> WholeAsync<T>(
        IDocuments documents, DocumentKind<T> kind, DocumentQuery scope, string field, DateOnly first, CancellationToken cancel)
    {
        var query = scope
            .And(field, DocumentField.Text(WorkCalendar.StartOf(first)), Comparison.AtLeast)
            .And(field, DocumentField.Text(WorkCalendar.StartOf(first.AddMonths(1)).AddMilliseconds(-1)), Comparison.AtMost);
        return await documents.AllAsync(kind, query, cancel).Select(stored => stored.Value).ToListAsync(cancel);
    }
}
