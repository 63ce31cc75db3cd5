using System.Text.Json.Serialization;
using CreditHub.Cosmos;

namespace CreditHub.Documents;

/// <summary>A document as an item of the container.</summary>
/// <param name="Id">Kind and the document's id, escaped: kinds that share a partition do not collide.</param>
/// <param name="Partition">The document's partition, whatever its kind: what belongs together lies together.</param>
/// <param name="Kind">The kind's name.</param>
/// <param name="Key">The document's id as it is.</param>
/// <param name="F">The declared fields that have a value; the only ones that are indexed.</param>
/// <param name="Pending">Whether the outbox holds anything.</param>
/// <param name="Value">The state.</param>
/// <param name="Outbox">What is still to be handed on.</param>
/// <param name="ETag">The version; given by Cosmos DB, never sent to it.</param>
internal sealed record DocumentItem<T>(
    string Id,
    string Partition,
    string Kind,
    string Key,
    IReadOnlyDictionary<string, string> F,
    bool Pending,
    T Value,
    IReadOnlyList<OutboxEntry> Outbox,
    [property: JsonPropertyName("_etag"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ETag = null)
{
    public Stored<T> ToStored(string etag) => new(new(Value, Outbox), etag);
}

internal static class DocumentItem
{
    public static string IdOf(DocumentKind kind, string id) => Items.Id(kind.Name, id);

    public static DocumentItem<T> Of<T>(DocumentKind<T> kind, Document<T> document)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in kind.Fields)
        {
            if (field.Value(document.Value) is { } text)
            {
                fields.Add(field.Name, text);
            }
        }

        var id = kind.IdOf(document.Value);
        return new(
            IdOf(kind, id), kind.PartitionOf(document.Value), kind.Name, id, fields, document.Outbox.Count > 0, document.Value, document.Outbox);
    }
}

/// <summary>What of a document's item says where it is.</summary>
internal sealed record DocumentPlace(string Kind, string Partition, string Key, [property: JsonPropertyName("_etag")] string ETag);
