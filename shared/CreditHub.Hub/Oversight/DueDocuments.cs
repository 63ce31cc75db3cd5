using CreditHub.Documents;

namespace CreditHub.Oversight;

/// <summary>Goes through what is due, a page at a time and only forward, so that a document that stays due keeps no sweep from ending.</summary>
public static class DueDocuments
{
    private const int PageSize = 1000;

    /// <summary>Moves every document of a kind on that is due.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="field">Its declared field that says since when.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="move">Moves one on; gets it as it was read, which may be a while ago.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>How many were due.</returns>
    public static async Task<int> MoveDueAsync<T>(
        this IDocuments documents, DocumentKind<T> kind, string field, DateTimeOffset now, Func<Stored<T>, Task> move, CancellationToken cancel)
    {
        var due = 0;
        var query = DocumentQuery.Until(field, DocumentField.Text(now)) with { Limit = PageSize };
        do
        {
            var page = await documents.QueryAsync(kind, query, cancel);
            foreach (var stored in page.Items)
            {
                await move(stored);
            }

            due += page.Items.Count;
            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
        return due;
    }
}
