using System.Runtime.CompilerServices;

namespace CreditHub.Documents;

/// <summary>Reads what a query finds to its end, a page at a time and only forward.</summary>
public static class DocumentPages
{
    private const int PageSize = 1000;

    /// <summary>Every document that a query finds, as it was read; it may have been written since.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="query">The query; how many a page is decided here.</param>
    /// <param name="cancel">Stops the wait.</param>
    public static async IAsyncEnumerable<Stored<T>> AllAsync<T>(
        this IDocuments documents, DocumentKind<T> kind, DocumentQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        query = query with { Limit = PageSize };
        do
        {
            var page = await documents.QueryAsync(kind, query, cancel);
            foreach (var stored in page.Items)
            {
                yield return stored;
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }

    /// <summary>Everything of something that is read in pages, a page at a time.</summary>
    /// <param name="read">Reads the page after a continuation; null for the first.</param>
    public static async IAsyncEnumerable<T> WholeAsync<T>(Func<string?, Task<Page<T>>> read)
    {
        string? continuation = null;
        do
        {
            var page = await read(continuation);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
