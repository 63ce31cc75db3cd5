using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace CreditHub.Cosmos;

/// <summary>Items as Cosmos DB takes and gives them: bytes in, status and bytes out, with the hub's own JSON.</summary>
internal static class Items
{
    // Cosmos DB keeps members, not their order, so a union's tag may come back after its members.
    private static readonly JsonSerializerOptions Options = new(HubJson.Options) { AllowOutOfOrderMetadataProperties = true };

    /// <summary>The id of an item from its parts. '/', '\', '?' and '#' may not be in an id, so all but plain characters are written as '~' and hex.</summary>
    public static string Id(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (text.Length > 0)
            {
                text.Append('|');
            }

            foreach (var unit in Encoding.UTF8.GetBytes(part))
            {
                if (char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'-' or (byte)'_' or (byte)'.' or (byte)':')
                {
                    text.Append((char)unit);
                }
                else
                {
                    text.Append('~').Append(unit.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
                }
            }
        }

        return text.ToString();
    }

    public static async Task<(T Item, string ETag)?> ReadAsync<T>(this Container container, string partition, string id, CancellationToken cancel)
    {
        using var answer = await container.ReadItemStreamAsync(id, new PartitionKey(partition), cancellationToken: cancel);
        return answer.Expect(HttpStatusCode.NotFound) is HttpStatusCode.NotFound ? null : (From<T>(answer.Content), answer.Headers.ETag);
    }

    /// <summary>Creates an item.</summary>
    /// <returns>Its ETag; null where there is one already.</returns>
    public static async Task<string?> CreateAsync<T>(this Container container, string partition, T item, CancellationToken cancel)
    {
        using var content = ToStream(item);
        using var answer = await container.CreateItemStreamAsync(content, new PartitionKey(partition), cancellationToken: cancel);
        return answer.Expect(HttpStatusCode.Conflict) is HttpStatusCode.Conflict ? null : answer.Headers.ETag;
    }

    /// <summary>Replaces an item that still is as it was read.</summary>
    /// <returns>Its new ETag; null where it has changed or gone meanwhile.</returns>
    public static async Task<string?> ReplaceAsync<T>(
        this Container container, string partition, string id, T item, string expected, CancellationToken cancel)
    {
        using var content = ToStream(item);
        using var answer = await container.ReplaceItemStreamAsync(
            content, id, new PartitionKey(partition), new ItemRequestOptions { IfMatchEtag = expected }, cancel);
        return answer.Expect(HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound) is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound
            ? null
            : answer.Headers.ETag;
    }

    /// <summary>Deletes an item that still is as it was read.</summary>
    /// <returns>Whether it was deleted; otherwise it has changed or gone meanwhile.</returns>
    public static async Task<bool> DeleteAsync(this Container container, string partition, string id, string expected, CancellationToken cancel)
    {
        using var answer = await container.DeleteItemStreamAsync(id, new PartitionKey(partition), new ItemRequestOptions { IfMatchEtag = expected }, cancel);
        return answer.Expect(HttpStatusCode.PreconditionFailed, HttpStatusCode.NotFound) is not (HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound);
    }

    /// <summary>Reads on until a page has something or nothing is left.</summary>
    public static async Task<(IReadOnlyList<T> Items, string? Continuation)> NextAsync<T>(this FeedIterator feed, CancellationToken cancel)
    {
        while (feed.HasMoreResults)
        {
            using var answer = await feed.ReadNextAsync(cancel);
            answer.Expect();
            if (From<Feed<T>>(answer.Content).Documents is { Count: > 0 } items)
            {
                return (items, answer.ContinuationToken);
            }
        }

        return ([], null);
    }

    public static T From<T>(Stream content) => JsonSerializer.Deserialize<T>(content, Options)!;

    /// <summary>The status, which is success or one of those that are expected.</summary>
    /// <exception cref="BackEndBusyException">The service is throttled or does not answer.</exception>
    /// <exception cref="CosmosException">Anything else: a defect.</exception>
    public static HttpStatusCode Expect(this ResponseMessage answer, params ReadOnlySpan<HttpStatusCode> expected)
    {
        if (answer.IsSuccessStatusCode || expected.Contains(answer.StatusCode))
        {
            return answer.StatusCode;
        }

        // 449 and 410: the partition is moving or was written at the same moment.
        if ((int)answer.StatusCode is 408 or 410 or 429 or 449 or 503)
        {
            throw new BackEndBusyException($"Cosmos DB answered {(int)answer.StatusCode}. {answer.ErrorMessage}");
        }

        answer.EnsureSuccessStatusCode();
        return answer.StatusCode;
    }

    private static MemoryStream ToStream<T>(T item) => new(JsonSerializer.SerializeToUtf8Bytes(item, Options), writable: false);

    private sealed record Feed<T>(IReadOnlyList<T> Documents);
}
