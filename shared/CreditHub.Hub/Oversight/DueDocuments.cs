using CreditHub.Documents;

namespace CreditHub.Oversight;

/// <summary>Finds what is due, once and for a whole sweep, so that a document that stays due keeps no sweep from ending.</summary>
public static class DueDocuments
{
    private const int PageSize = 1000;

    /// <summary>The names of all documents of a kind that are due.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="field">Its declared field that says since when.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="name">What the sweep must know to move one on; kept for every one of them, so keep it small.</param>
    /// <param name="cancel">Stops the wait.</param>
    public static async Task<IReadOnlyList<TName>> DueAsync<T, TName>(
        this IDocuments documents, DocumentKind<T> kind, string field, DateTimeOffset now, Func<T, TName> name, CancellationToken cancel)
    {
        var due = new List<TName>();
        var query = DocumentQuery.Until(field, DocumentField.Text(now)) with { Limit = PageSize };
        do
        {
            var page = await documents.QueryAsync(kind, query, cancel);
            due.AddRange(page.Items.Select(stored => name(stored.Value)));
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
        return due;
    }
}
