using CreditHub.Documents;

namespace CreditHub.Oversight;

/// <summary>Goes through what is due, a page at a time and only forward, so that a document that stays due keeps no sweep from ending.</summary>
public static class DueDocuments
{
    /// <summary>Moves every document of a kind on that is due.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="field">Its declared field that says since when.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="move">Moves one on; gets it as it was read, which may be a while ago.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>How many were due.</returns>
    public static Task<int> MoveDueAsync<T>(
        this IDocuments documents, DocumentKind<T> kind, string field, DateTimeOffset now, Func<Stored<T>, Task> move, CancellationToken cancel) =>
        documents.MoveDueAsync(kind, DocumentQuery.Until(field, DocumentField.Text(now)), move, cancel);

    /// <summary>Moves every document of a kind on that a query finds due.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="due">What is due.</param>
    /// <param name="move">Moves one on; gets it as it was read, which may be a while ago.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>How many were due.</returns>
    public static async Task<int> MoveDueAsync<T>(
        this IDocuments documents, DocumentKind<T> kind, DocumentQuery due, Func<Stored<T>, Task> move, CancellationToken cancel)
    {
        var count = 0;
        await foreach (var stored in documents.AllAsync(kind, due, cancel))
        {
            await move(stored);
            count++;
        }

        return count;
    }
}
