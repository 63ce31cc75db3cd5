using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>
/// Reads what was gathered of a month against what was announced and is owed (R10, T20). Its cost follows the month's files and, for what is owed
/// over a longer cycle, those of its kinds; not what is stored.
/// </summary>
public sealed class ReadCoverage(IDocuments documents, HubProfile profile, TimeProvider time)
{
    /// <summary>Reads: all units for the office, its own for a unit.</summary>
    /// <param name="month">Any day of the month, Asia/Shanghai; null for the current one.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Coverage> RunAsync(DateOnly? month, Caller caller, CancellationToken cancel)
    {
        var coverage = await OfAsync(Term.FirstOfMonth(month ?? WorkCalendar.DateAt(time.GetUtcNow())), cancel);
        return caller.Is(Role.Office) ? coverage : coverage with { Rows = [.. coverage.Rows.Where(row => row.Unit == caller.Unit)] };
    }

    /// <summary>Reads that of all units.</summary>
    internal async Task<Coverage> OfAsync(DateOnly first, CancellationToken cancel)
    {
        var owed = OwedItem.Of(profile.KindsTaken(Term.LastDay(first, 1)), profile.Book, profile.Units, first);
        var gathered = await ReadAsync(RecordDocuments.Gathered, owed, first, cancel);
        var said = await ReadAsync(RecordDocuments.Announcement, owed, first, cancel);
        return new Coverage(first, CoverageFigures.Of(owed, gathered, said, first));
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        DocumentKind<T> kind, IReadOnlyList<OwedItem> owed, DateOnly first, CancellationToken cancel)
    {
        var found = await WholeAsync(kind, DocumentQuery.In(RecordDocuments.MonthOf(first)), cancel);
        foreach (var slow in owed.Where(item => item.Months > 1).GroupBy(item => item.Kind.Code, item => item.Months))
        {
            for (var back = 1; back < slow.Max(); back++)
            {
                found.AddRange(await WholeAsync(kind, DocumentQuery.In(RecordDocuments.MonthOf(first.AddMonths(-back))).And("kind", slow.Key), cancel));
            }
        }

        return found;
    }

    private async Task<List<T>> WholeAsync<T>(DocumentKind<T> kind, DocumentQuery query, CancellationToken cancel) =>
        await documents.AllAsync(kind, query with { Limit = 1000 }, cancel).Select(stored => stored.Value).ToListAsync(cancel);
}
