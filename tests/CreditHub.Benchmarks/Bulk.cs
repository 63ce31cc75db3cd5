using CreditHub.Documents;

namespace CreditHub;

/// <summary>Stores many documents, as intake does.</summary>
internal static class Bulk
{
    private const int AtOnce = 5000;

    public static async Task StoreAsync<T>(this IDocuments documents, DocumentKind<T> kind, IEnumerable<T> values, CancellationToken cancel)
    {
        foreach (var chunk in values.Chunk(AtOnce))
        {
            await documents.CreateManyAsync(kind, [.. chunk.Select(value => new Document<T>(value, []))], cancel);
        }
    }
}
