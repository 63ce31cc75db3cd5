using CreditHub.Documents;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Gathering;

/// <summary>The statistics of a month.</summary>
/// <param name="Month">Its first day, Asia/Shanghai.</param>
/// <param name="Rows">A row a unit and kind.</param>
public sealed record Collection(DateOnly Month, IReadOnlyList<CollectionFigures> Rows);

/// <summary>Counts what departments sent in a month; its cost follows the month's files and shared codes, not their rows and not what is stored.</summary>
public sealed class CountCollection(IDocuments documents, HubProfile profile, TimeProvider time)
{
    /// <summary>Counts: all units for the office, its own for a unit.</summary>
    /// <param name="month">Any day of the month, Asia/Shanghai; null for the current one.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancel">Stops the wait.</param>
    public async Task<Collection> RunAsync(DateOnly? month, Caller caller, CancellationToken cancel)
    {
        var day = month ?? WorkCalendar.DateAt(time.GetUtcNow());
        var first = new DateOnly(day.Year, day.Month, 1);

        // Of a unit's rows some may have come with another unit's files.
        var uploads = await MonthPage.WholeAsync(documents, RecordDocuments.Upload, DocumentQuery.All, "received", first, cancel);
        var shared = await MonthPage.WholeAsync(documents, SubjectDocuments.Shared, DocumentQuery.All, "noticed", first, cancel);
        var rows = CollectionFigures.Of(uploads, shared, profile.Book, first);
        return new Collection(first, caller.Is(Role.Office) ? rows : [.. rows.Where(row => row.Unit == caller.Unit)]);
    }
}
